namespace RevenueProcess;

/// <summary>A stage and the share that it has of something.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Share">The share, with what it is of.</param>
public sealed record StageShare(Stage Stage, Rate Share)
{
    /// <summary>The stage.</summary>
    public Stage Stage { get; } = Require.NotNull(Stage);

    /// <summary>The share, with what it is of.</summary>
    public Rate Share { get; } = Require.NotNull(Share);

    /// <summary>The share as <c>qualified: 20.0 % [10.0, 35.1], 8 of 40</c>.</summary>
    public override string ToString() => $"{Stage}: {Share}";
}
