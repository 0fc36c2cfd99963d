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
            log.Visits().Where(visit => visit.IsOpen).Select(visit => (visit.JourneyId, visit.Stage, visit.Owner, visit.Entered, visit.Deadline)), log.AsOf);
    }
}
