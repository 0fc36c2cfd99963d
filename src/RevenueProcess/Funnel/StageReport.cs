namespace RevenueProcess;

/// <summary>One stage of the funnel.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Visitors">Journeys that visited it.</param>
/// <param name="Reached">Journeys that reached it under the frame's skip policy.</param>
/// <param name="Leakage">Where its visits went.</param>
/// <param name="Time">How long they took; null for a closing stage, which has no time in stage.</param>
public sealed record StageReport(Stage Stage, long Visitors, long Reached, StageLeakage Leakage, TimeInStage? Time);
