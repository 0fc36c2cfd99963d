namespace RevenueProcess;

/// <summary>What <see cref="StaysMeasure"/> counted.</summary>
public static class StayViews
{
    /// <summary>How long journeys stay in a stage, wherever they went. A closing stage has no time in stage.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public static TimeInStage TimeIn(this FunnelTally tally, string stage)
    {
        Require.NotNull(tally);
        return tally.View(tally.Process[Require.NotNull(stage)], found =>
        {
            var nowhere = tally.Process.Pairs.Nowhere;
            var ended = StaysMeasure.Ages(tally).Rows.Where(row => row.Key.First == found.Ordinal && row.Key.Second != nowhere).Select(row => row.Value);
            var ticks = StaysMeasure.Ticks(tally).Rows.Where(row => row.Key.First == found.Ordinal && row.Key.Second != nowhere).Sum(row => row.Value);
            var table = LifeTable.OfSorted(
                [AgeRuns.Sorted(ended)],
                AgeRuns.Sorted(StaysMeasure.Ages(tally)[new TallyKey(found.Ordinal, nowhere)]),
                AgeRuns.Sorted(StaysMeasure.Late(tally)[new TallyKey(found.Ordinal)]));
            return new TimeInStage(found, table, ticks, tally.Frame);
        });
    }
}
