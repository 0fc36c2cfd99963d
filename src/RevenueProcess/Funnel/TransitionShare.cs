namespace RevenueProcess;

/// <summary>Moves from one stage to another.</summary>
/// <param name="From">The stage left; null for a start, and where journeys came from elsewhere.</param>
/// <param name="To">The stage entered; null for elsewhere, a stage that the process does not have.</param>
/// <param name="IsStart">Whether journeys started so.</param>
/// <param name="Share">Such moves ÷ all moves out of the stage left; such starts ÷ all starts.</param>
public sealed record TransitionShare(Stage? From, Stage? To, bool IsStart, Rate Share)
{
    /// <summary>The stage left; null for a start, and where journeys came from elsewhere.</summary>
    public Stage? From { get; } = From;

    /// <summary>The stage entered; null for elsewhere, a stage that the process does not have.</summary>
    public Stage? To { get; } = To;

    /// <summary>Whether journeys started so.</summary>
    public bool IsStart { get; } = IsStart;

    /// <summary>Such moves ÷ all moves out of the stage left; such starts ÷ all starts.</summary>
    public Rate Share { get; } = Require.NotNull(Share);

    /// <summary>The move as <c>inquiry → qualified: 31.2 % […], 312 of 1,000</c>.</summary>
    public override string ToString() => $"{(IsStart ? "start" : From?.Id ?? "elsewhere")} → {To?.Id ?? "elsewhere"}: {Share}";
}
