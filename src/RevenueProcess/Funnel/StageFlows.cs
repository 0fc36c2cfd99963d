namespace RevenueProcess;

/// <summary>Flow and balance of one stage over time.</summary>
public sealed record StageFlows(Stage Stage, IReadOnlyList<StageFlow> Periods)
{
    /// <summary>The stage.</summary>
    public Stage Stage { get; } = Require.NotNull(Stage);

    /// <summary>Each calendar period, earliest first.</summary>
    public IReadOnlyList<StageFlow> Periods { get; } = Require.AllPresent(Periods);
}
