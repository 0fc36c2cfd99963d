namespace RevenueProcess;

/// <summary>Flow and balance of one stage through time.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Periods">Each calendar period, in time.</param>
public sealed record StageFlows(Stage Stage, IReadOnlyList<StageFlow> Periods);
