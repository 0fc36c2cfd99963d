namespace RevenueProcess;

/// <summary>What <see cref="BridgeMeasure"/> counted.</summary>
public static class BridgeViews
{
    /// <summary>The two ways past the team between; null where the measure names no teams and the path has fewer than three.</summary>
    /// <exception cref="InvalidOperationException">The frame does not list the measure.</exception>
    public static Bridge? Bridge(this FunnelTally tally)
    {
        var outcomes = BridgeMeasure.Counts(Require.NotNull(tally), BridgeMeasure.Place.Outcomes);
        return tally.Frame.Measures.OfType<BridgeMeasure>().First().In(tally.Process) is not { } teams ? null : new Bridge
        {
            Teams = teams,
            AsOf = tally.Frame.AsOf,
            Over = ArmOf(tally, outcomes, BridgeSide.Over),
            Straight = ArmOf(tally, outcomes, BridgeSide.Straight),
        };
    }

    private static BridgeArm ArmOf(FunnelTally tally, RowsOf<long> outcomes, BridgeSide side)
    {
        TallyKey KeyOf(JourneyStanding standing) => new((int)side, (int)standing);
        ValueSum ValueOf(JourneyStanding standing) =>
            new(BridgeMeasure.Values(tally)[KeyOf(standing)], BridgeMeasure.Counts(tally, BridgeMeasure.Place.WithoutValue)[KeyOf(standing)], BridgeMeasure.Counts(tally, BridgeMeasure.Place.ValueZero)[KeyOf(standing)]);
        return new BridgeArm
        {
            Outcomes = new OutcomeCounts(
                outcomes[KeyOf(JourneyStanding.Won)], outcomes[KeyOf(JourneyStanding.Lost)], outcomes[KeyOf(JourneyStanding.Disqualified)], outcomes[KeyOf(JourneyStanding.Open)]),
            Value = Enum.GetValues<JourneyStanding>().Aggregate(ValueSum.None, (sum, standing) => sum + ValueOf(standing)),
            WonValue = ValueOf(JourneyStanding.Won),
            Reach = ArrivalOf(tally, side, first: BridgeMeasure.Place.Reaches),
            Win = ArrivalOf(tally, side, first: BridgeMeasure.Place.Wins),
        };
    }

    /// <summary>An arrival from three tables: counts, ages and late ages.</summary>
    private static Arrival ArrivalOf(FunnelTally tally, BridgeSide side, int first)
    {
        TallyKey KeyOf(ConversionEnd end) => new((int)side, (int)end);
        long CountOf(ConversionEnd end) => BridgeMeasure.Counts(tally, first)[KeyOf(end)];
        uint[] AgesOf(ConversionEnd end) => AgeRuns.Sorted(BridgeMeasure.Ages(tally, first + 1)[KeyOf(end)]);
        var (arrived, open) = (AgesOf(ConversionEnd.Converted), CountOf(ConversionEnd.Open));
        var table = LifeTable.OfSorted(
            [arrived, AgesOf(ConversionEnd.Closed)], AgesOf(ConversionEnd.Open), AgeRuns.Sorted(BridgeMeasure.Ages(tally, first + 2)[new TallyKey((int)side)]));
        var soFar = Rate.Of(CountOf(ConversionEnd.Converted), CountOf(ConversionEnd.Converted) + CountOf(ConversionEnd.Closed) + open);
        return new Arrival(soFar, open, table, Quantiles.Type7(arrived, 0.5), tally.Frame.AgeGrain);
    }
}
