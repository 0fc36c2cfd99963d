namespace RevenueProcess;

/// <summary>How often journeys went from a team to another and straight back.</summary>
/// <param name="Team">The team that had them first and last.</param>
/// <param name="Over">The team between.</param>
/// <param name="Count">How often; at least 0.</param>
public sealed record PingPongMoves(string Team, string Over, long Count)
{
    /// <summary>The team that had them first and last.</summary>
    public string Team { get; } = Require.Name(Team);

    /// <summary>The team between.</summary>
    public string Over { get; } = Require.Name(Over);

    /// <summary>How often; at least 0.</summary>
    public long Count { get; } = Require.AtLeast(Count, 0);

    /// <summary>There and back: <c>marketing → sales → marketing: 12</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Team} → {Over} → {Team}: {Count:#,0}");
}
