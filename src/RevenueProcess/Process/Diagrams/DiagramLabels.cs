using static System.FormattableString;

namespace RevenueProcess;

/// <summary>What a diagram says about stages and transitions, before it is escaped for a notation.</summary>
internal static class DiagramLabels
{
    private const int ReasonsShown = 3;

    /// <summary>The node of a stage in either notation.</summary>
    public static string Node(Stage stage) => Invariant($"s{stage.Ordinal}");

    /// <summary>The lines inside a stage: name, what the buyer does and whether that is waited for, the service level, the outcome.</summary>
    public static IEnumerable<string> Of(Stage stage)
    {
        yield return stage.Name == stage.Id ? stage.Id : $"{stage.Name} ({stage.Id})";
        if (stage.Buyer is { } buyer)
        {
            yield return $"buyer: {buyer}";
        }

        if (stage.IsBuyersTurn)
        {
            yield return "the buyer's turn";
        }

        if (stage.Within is { } within)
        {
            yield return $"≤ {within}";
        }

        if (stage.Outcome is { } outcome)
        {
            yield return outcome switch { Outcome.Won => "✓ won", Outcome.Lost => "✗ lost", _ => "✗ disqualified" };
        }
    }

    /// <summary>The lines on an arrow: the trigger with the gate, then the reasons.</summary>
    public static IEnumerable<string> Of(Transition row)
    {
        var gate = row.Gate.IsOpen ? "" : $" [{row.Gate}]";
        yield return $"{row.Trigger}{gate}{Mark(row)}";
        if (row.Reasons.Count > 0)
        {
            var more = row.Reasons.Count > ReasonsShown ? Invariant($", {row.Reasons.Count - ReasonsShown} more") : "";
            yield return $"because: {string.Join(", ", row.Reasons.Take(ReasonsShown))}{more}";
        }
    }

    private static string Mark(Transition row) =>
        row.IsAutomatic ? " (automatic)" : row.After is { } after ? $" (after {Wording.Of(after)})" : row.TakesBack ? " (takes back)" : "";

    /// <summary>Whether the row is a step along the success path: forward, over nothing but gates.</summary>
    public static bool IsOnSuccessPath(Transition row) => (row.Pair & (PairFlags.Forward | PairFlags.Skips | PairFlags.TakesBack)) == PairFlags.Forward;

    /// <summary>Whether the row leads away from the success path without ending the journey, to a detour or back, or takes back.</summary>
    public static bool IsSetback(Transition row) => (row.Pair & (PairFlags.ToDetour | PairFlags.Back | PairFlags.TakesBack)) != PairFlags.None;
}
