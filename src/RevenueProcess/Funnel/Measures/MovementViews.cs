namespace RevenueProcess;

/// <summary>What <see cref="MovementMeasure"/> counted.</summary>
public static class MovementViews
{
    /// <summary>How the journeys open at the first instant became those open at as-of.</summary>
    /// <exception cref="InvalidOperationException">The frame does not list the measure.</exception>
    public static Movement Movement(this FunnelTally tally)
    {
        Require.NotNull(tally);
        var (journeys, values, without) = (MovementMeasure.Journeys(tally), MovementMeasure.Values(tally), MovementMeasure.WithoutValue(tally));
        var (changes, changed) = (MovementMeasure.Changes(tally), MovementMeasure.ChangeCounts(tally));
        var open = Sums.Of([.. journeys.Rows.Where(row => row.Key.First == (int)MovementEntrance.Open).Select(row => row.Value)], "the number of journeys");
        MovementLine LineOf(TallyKey key) => new(journeys[key], values[key], without[key]);
        decimal By(MovementChange change) => changes[new TallyKey((int)change)];
        long CountOf(MovementChange change) => changed[new TallyKey((int)change)];
        return new Movement(
            (entrance, end) => LineOf(new TallyKey((int)entrance, (int)end)),
            new MovementLine(open, By(MovementChange.First), CountOf(MovementChange.First)),
            new MovementLine(CountOf(MovementChange.Increased), By(MovementChange.Increased), WithoutValue: 0),
            new MovementLine(CountOf(MovementChange.Decreased), By(MovementChange.Decreased), WithoutValue: 0),
            tally.Frame, tally.Frame.Measures.OfType<MovementMeasure>().Single());
    }
}
