namespace RevenueProcess;

/// <summary>What <see cref="ReopenedMeasure"/> counted.</summary>
public static class ReopenedViews
{
    /// <summary>How many journeys were reopened at least once: came back from a stage that closes.</summary>
    /// <exception cref="InvalidOperationException">The frame does not list the measure.</exception>
    public static long Reopened(this FunnelTally tally) =>
        Sums.Of([.. ReopenedMeasure.Of(Require.NotNull(tally)).Rows.Select(row => row.Value)], "the number of reopened journeys");

    /// <summary>How many journeys were reopened from a stage, as the first closing stage that they left.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    /// <exception cref="InvalidOperationException">The frame does not list the measure.</exception>
    public static long ReopenedFrom(this FunnelTally tally, string stage)
    {
        Require.NotNull(tally);
        return ReopenedMeasure.Of(tally)[new TallyKey(tally.Process[Require.NotNull(stage)].Ordinal)];
    }
}
