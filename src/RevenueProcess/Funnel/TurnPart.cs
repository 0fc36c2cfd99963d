using static System.FormattableString;

namespace RevenueProcess;

/// <summary>For how long it was somebody's turn.</summary>
/// <param name="Kind">Whose turn it was.</param>
/// <param name="Team">The team, where it was that of one; else null.</param>
/// <param name="Time">For how long, over all journeys.</param>
/// <param name="Share">The share of all elapsed time, from 0 to 1; null where no time has elapsed.</param>
public sealed record TurnPart(TurnKind Kind, string? Team, TimeSum Time, double? Share)
{
    /// <summary>Whose turn it was.</summary>
    public TurnKind Kind { get; } = Require.Defined(Kind);

    /// <summary>The team, where it was that of one; else null.</summary>
    public string? Team { get; } = Team;

    /// <summary>For how long, over all journeys.</summary>
    public TimeSum Time { get; } = Require.NotNull(Time);

    /// <summary>The share of all elapsed time, from 0 to 1; null where no time has elapsed.</summary>
    public double? Share { get; } = Share is { } share ? Require.Between(share, 0, 1, nameof(Share)) : null;

    /// <summary>Whose turn it was: the team, <c>the buyer</c>, <c>nobody</c>, <c>closed</c> or <c>outside hours</c>.</summary>
    public string Whose => Kind switch
    {
        TurnKind.Team => Team ?? string.Empty,
        TurnKind.Buyer => "the buyer",
        TurnKind.Nobody => "nobody",
        TurnKind.Closed => "closed",
        _ => "outside hours",
    };

    /// <summary>The part as <c>sales: 1,234.5 days, 31.2 %</c>.</summary>
    public override string ToString() => Share is { } share ? Invariant($"{Whose}: {Time}, {100 * share:0.0} %") : $"{Whose}: {Time}";
}
