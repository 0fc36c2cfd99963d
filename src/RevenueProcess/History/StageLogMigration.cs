namespace RevenueProcess;

/// <summary>What a migration would do to the journeys of a recorded history.</summary>
public static class StageLogMigration
{
    /// <summary>
    /// Counts what migrating the journeys of a log would do at its as-of, with deadlines by the service levels of the log's process. A journey in a stage
    /// that the process does not have, or whose latest record states another version, counts as one of another version.
    /// </summary>
    /// <param name="log">A log of the version that the plan leads from.</param>
    /// <param name="plan">The plan.</param>
    /// <exception cref="ArgumentException">The log is of another process or version.</exception>
    public static MigrationDryRun DryRun(this StageLog log, MigrationPlan plan)
    {
        Require.NotNull(log);
        Require.NotNull(plan);
        if (!log.Process.Equals(plan.From))
        {
            throw new ArgumentException($"The plan leads from {plan.From}, but the log is of {log.Process}.", nameof(plan));
        }

        var counter = new MigrationCounter(plan, log.AsOf);
        var known = 0;
        foreach (var (_, visit) in log.NumberedVisits().Where(one => one.Visit.Left is null && IsOf(log, one.Journey, plan.From.Version)))
        {
            known++;
            counter.Add(visit.Stage, visit.Deadline, log.AsOf);
        }

        counter.AddOther(log.Journeys - known);
        return counter.Counted();
    }

    /// <summary>Whether a journey runs under a version: its latest record states that one, or none.</summary>
    private static bool IsOf(StageLog log, int journey, int version) =>
        log.Columns.Details?.LatestVersions is not { } latest || latest[journey] == version || latest[journey] == JudgedMove.NoVersion;
}
