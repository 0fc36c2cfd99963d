namespace RevenueProcess;

/// <summary>What <see cref="ReachMeasure"/> counted.</summary>
public static class ReachViews
{
    /// <summary>How many journeys visited a stage.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public static long Visitors(this FunnelTally tally, string stage)
    {
        Require.NotNull(tally);
        return ReachMeasure.Visited(tally)[new TallyKey(tally.Process[Require.NotNull(stage)].Ordinal)];
    }

    /// <summary>How many journeys reached a path stage under the frame's skip policy; off the path, how many visited it.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public static long Reached(this FunnelTally tally, string stage)
    {
        Require.NotNull(tally);
        var found = tally.Process[Require.NotNull(stage)];
        return (found.Position is null ? ReachMeasure.Visited(tally) : ReachMeasure.Reached(tally))[new TallyKey(found.Ordinal)];
    }
}
