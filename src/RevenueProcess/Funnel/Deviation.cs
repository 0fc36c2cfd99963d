using static System.FormattableString;

namespace RevenueProcess;

/// <summary>One way in which recorded moves depart from the process.</summary>
public sealed record Deviation(DeviationKind Kind, Stage? From, Stage To, long Count)
{
    /// <summary>The kind of deviation.</summary>
    public DeviationKind Kind { get; } = Require.Defined(Kind);

    /// <summary>The stage left; null for a start, an entry after close or a stay in a gate.</summary>
    public Stage? From { get; } = From;

    /// <summary>The stage entered, or the gate stayed in.</summary>
    public Stage To { get; } = Require.NotNull(To);

    /// <summary>How often; at least 0.</summary>
    public long Count { get; } = Require.AtLeast(Count, 0);

    /// <summary>The kind in words: <c>wrong start</c>.</summary>
    public string KindText => Kind switch
    {
        DeviationKind.WrongStart => "wrong start",
        DeviationKind.Skip => "skip",
        DeviationKind.UndeclaredBack => "undeclared back",
        DeviationKind.Undeclared => "undeclared move",
        DeviationKind.AfterClose => "after close",
        _ => "gate took time",
    };

    /// <summary>The deviation as <c>skip inquiry → opportunity: 12</c>.</summary>
    public override string ToString() => From is null ? Invariant($"{KindText} {To}: {Count:#,0}") : Invariant($"{KindText} {From} → {To}: {Count:#,0}");
}
