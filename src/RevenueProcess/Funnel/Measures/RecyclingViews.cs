namespace RevenueProcess;

/// <summary>What <see cref="RecyclingMeasure"/> counted.</summary>
public static class RecyclingViews
{
    /// <summary>How much is done again, and what comes of it beside the first pass.</summary>
    /// <exception cref="InvalidOperationException">The frame does not list the measure.</exception>
    public static Recycling Recycling(this FunnelTally tally)
    {
        Require.NotNull(tally);
        var (first, later, passes) = (RecyclingMeasure.FirstVisits(tally), RecyclingMeasure.LaterVisits(tally), RecyclingMeasure.Passes(tally));
        OutcomeCounts Of(PassKind pass)
        {
            long By(JourneyStanding standing) => passes[new TallyKey((int)pass, (int)standing)];
            return new OutcomeCounts(By(JourneyStanding.Won), By(JourneyStanding.Lost), By(JourneyStanding.Disqualified), By(JourneyStanding.Open));
        }

        return new Recycling(
            Of(PassKind.First), Of(PassKind.Recycled), Sums.Of([.. RecyclingMeasure.Reworked(tally).Rows.Select(row => row.Value)], "the number of reworked journeys"),
            [.. tally.Process.Stages.Select(stage => new StageRecycling(stage, Leakage(first, stage, tally.Frame), Leakage(later, stage, tally.Frame)))], tally.Frame.AsOf);
    }

    private static StageLeakage Leakage(RowsOf<long> visits, Stage stage, TallyFrame frame)
    {
        var by = new long[StageLeakage.Places];
        foreach (var fate in Enum.GetValues<VisitFate>())
        {
            by[(int)fate] = visits[new TallyKey(stage.Ordinal, (int)fate)];
        }

        return new StageLeakage(stage, Sums.Of(by, "the number of visits"), by, frame.AsOf);
    }
}
