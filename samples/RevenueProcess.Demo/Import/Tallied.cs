namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Counts a history, or says that it cannot be counted: a journey can be too long for the grain of ages.</summary>
internal static class Tallied
{
    /// <exception cref="InputException">The history cannot be counted.</exception>
    public static FunnelTally Of(StageLog log, TallyFrame frame)
    {
        try
        {
            return log.Tally(frame, Machine.Threads);
        }
        catch (InvalidOperationException unfit)
        {
            throw new InputException($"the history cannot be counted: {unfit.Message}");
        }
    }
}
