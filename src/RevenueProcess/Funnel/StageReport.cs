namespace RevenueProcess;

/// <summary>One stage of the funnel.</summary>
public sealed record StageReport(Stage Stage, long Visitors, long Reached, StageLeakage Leakage, TimeInStage? Time)
{
    /// <summary>The stage.</summary>
    public Stage Stage { get; } = Require.NotNull(Stage);

    /// <summary>Journeys that visited it; at least 0.</summary>
    public long Visitors { get; } = Require.AtLeast(Visitors, 0);

    /// <summary>Journeys that reached it under the frame's skip policy; at least 0.</summary>
    public long Reached { get; } = Require.AtLeast(Reached, 0);

    /// <summary>Where its visits went.</summary>
    public StageLeakage Leakage { get; } = Require.NotNull(Leakage);

    /// <summary>How long they took; null for a closing stage, which has no time in stage.</summary>
    public TimeInStage? Time { get; } = Time;
}
