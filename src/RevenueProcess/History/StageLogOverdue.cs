namespace RevenueProcess;

/// <summary>Who is late in a history.</summary>
public static class StageLogOverdue
{
    /// <summary>The journeys that are past the due instant of the visit they are in at as-of.</summary>
    /// <param name="log">The history.</param>
    /// <exception cref="ArgumentNullException">The log is null.</exception>
    public static Overdue Overdue(this StageLog log)
    {
        Require.NotNull(log);
        return RevenueProcess.Overdue.Among(
            log.NumberedVisits().Where(one => one.Visit.IsOpen)
                .Select(one => (one.Visit.JourneyId, one.Visit.Stage, log.Columns.Details?.Owners.Latest[one.Journey], one.Visit.Entered, one.Visit.Deadline)),
            log.AsOf);
    }
}
