namespace RevenueProcess.Samples.Demo;

/// <summary>What the reports of this program count.</summary>
internal static class ReportFrame
{
    /// <summary>The usual frame of a log and everything else that a report shows; the movement since the earlier instant that the log remembers.</summary>
    public static TallyFrame Of(StageLog log) => log.Frame().Counting(
    [
        new TurnMeasure(), new CycleMeasure(), new RecyclingMeasure(), new ServiceLevelMeasure(), new PresenceMeasure(), new HandoffMeasure(), new PingPongMeasure(),
        new JointMeasure(), new BridgeMeasure(), new ActorMeasure(), .. log.Since is { } since ? [new MovementMeasure(since)] : Array.Empty<Measure>(),
    ]);
}
