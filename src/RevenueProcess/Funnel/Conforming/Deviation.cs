using static System.FormattableString;

namespace RevenueProcess;

/// <summary>One way in which recorded moves depart from the process, by its kind and stages.</summary>
public sealed record Deviation(DeviationKind Kind, Stage? From, Stage? To, long Count)
{
    /// <summary>The kind of deviation.</summary>
    public DeviationKind Kind { get; } = Require.Defined(Kind);

    /// <summary>The stage left; null for a start, an entry after close, a stay in a gate, or where the journey was elsewhere.</summary>
    public Stage? From { get; } = From;

    /// <summary>The stage entered, or the gate stayed in; null for a stage that the process does not have.</summary>
    public Stage? To { get; } = To;

    /// <summary>How often; at least 0.</summary>
    public long Count { get; init => field = Require.AtLeast(value, 0, nameof(Count)); } = Require.AtLeast(Count, 0);

    /// <summary>Won ÷ (won + lost) of the journeys with it; null in the account of a version, since a journey may have moves of several.</summary>
    public Rate? WinRateWith { get; init; }

    /// <summary>Won ÷ (won + lost) of the journeys without it; null where <see cref="WinRateWith"/> is.</summary>
    public Rate? WinRateWithout { get; init; }

    /// <summary>The kind in words: <c>wrong start</c>.</summary>
    public string KindText => Kind.Text();

    /// <summary>The deviation as <c>skip inquiry → opportunity: 12</c>.</summary>
    public override string ToString() => (From, Kind) switch
    {
        (null, not DeviationKind.Undeclared) => Invariant($"{KindText} {Name(To)}: {Count:#,0}"),
        _ => Invariant($"{KindText} {Name(From)} → {Name(To)}: {Count:#,0}"),
    };

    private static string Name(Stage? stage) => stage?.Id ?? "elsewhere";
}
