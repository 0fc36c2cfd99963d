using static System.FormattableString;

namespace RevenueProcess;

/// <summary>Recorded moves between two stages of which a process makes the same.</summary>
public sealed record CheckedMoves
{
    /// <summary>How many examples there are at most.</summary>
    public const int MostExamples = 3;

    internal CheckedMoves(MoveFinding finding, Stage? from, Stage? to, long count, IReadOnlyList<CheckedMove> examples, IReadOnlyList<GateReason> reasons)
    {
        Finding = finding;
        From = from;
        To = to;
        Count = count;
        Examples = Require.AllPresent(examples);
        Reasons = Require.AllPresent(reasons);
    }

    /// <summary>What the process makes of them.</summary>
    public MoveFinding Finding { get; }

    /// <summary>The stage left, of the process of the log; null for a start, or where the journey was elsewhere.</summary>
    public Stage? From { get; }

    /// <summary>The stage entered, of the process of the log; null for one that it does not have.</summary>
    public Stage? To { get; }

    /// <summary>How many moves; at least 1.</summary>
    public long Count { get; }

    /// <summary>The first of them by instant, then by journey.</summary>
    public IReadOnlyList<CheckedMove> Examples { get; }

    /// <summary>Of refused moves, the conditions that failed, those first that refuse the most; empty for others.</summary>
    public IReadOnlyList<GateReason> Reasons { get; }

    /// <summary>The moves as <c>refused inquiry → qualified: 12</c>.</summary>
    public override string ToString() => Invariant($"{FindingText} {From?.Id ?? "(start)"} → {To?.Id ?? "elsewhere"}: {Count:#,0}");

    private string FindingText => Finding switch
    {
        MoveFinding.Permitted => "permitted",
        MoveFinding.Undeclared => "undeclared",
        MoveFinding.Refused => "refused",
        MoveFinding.LedElsewhere => "led elsewhere",
        MoveFinding.Unknown => "unknown",
        MoveFinding.Unmapped => "unmapped",
        _ => throw new InvalidOperationException($"There are no words for {Finding}."),
    };
}
