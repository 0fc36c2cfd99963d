namespace RevenueProcess;

/// <summary>What was found at a leaf, in words: in a column, and in sentences.</summary>
internal static class FoundWords
{
    private const string Unknown = "unknown";

    /// <summary>In a column: "was 20", "unknown", "never seen".</summary>
    public static string Actual(LeafExplanation leaf) => leaf switch
    {
        AttributeExplanation { Found: { } value } => $"was {value.ValueText}",
        SignalExplanation { Last: null } => "never seen",
        SignalExplanation { Times: 0 } signal => $"last {Wording.Of(signal.Last.Value)}",
        SignalExplanation signal => $"{Wording.Times(signal.Times)}, last {Wording.Of(signal.Last.Value)}",
        ScorePointsExplanation score => $"was {Wording.Of(score.Points)}{ScoreWords.Because(score.Reasons)}",
        ScoreGradeExplanation score => $"was {score.Cell}{ScoreWords.Because(score.Reasons)}",
        CustomExplanation custom => custom.Text.Length > 0 ? custom.Text : custom.Verdict.Text(),
        _ => Unknown,
    };

    /// <summary>As a sentence: "employees was 20", "demo request was last seen 2026-11-01T00:00:00Z".</summary>
    public static string Sentence(LeafExplanation leaf) => leaf switch
    {
        AttributeExplanation { Found: null } => $"{leaf.Subject} is {Unknown}",
        SignalExplanation { Last: null } => $"{leaf.Subject} was never seen",
        SignalExplanation { Times: 0 } signal => $"{leaf.Subject} was last seen {Wording.Of(signal.Last.Value)}",
        SignalExplanation => $"{leaf.Subject} was seen {Actual(leaf)}",
        CustomExplanation { Text: "" } => $"{leaf.Subject} is {leaf.Verdict.Text()}",
        _ => $"{leaf.Subject} {Actual(leaf)}",
    };

    /// <summary>As a sentence that says what it must be: "employees was 20 but must be at least 50".</summary>
    public static string Wanting(LeafExplanation leaf, bool negated)
    {
        var must = leaf.Demand.Must(negated);
        return leaf switch
        {
            SignalExplanation => $"{Sentence(leaf)} ({must})",
            AttributeExplanation { Found: null } or CustomExplanation { Verdict: Verdict.Unknown } => $"{Sentence(leaf)} and {must}",
            _ => $"{Sentence(leaf)} but {must}",
        };
    }

    /// <summary>As a sentence that says what it met: "employees was 80 (at least 50)".</summary>
    public static string Holding(LeafExplanation leaf, bool negated) => $"{Sentence(leaf)} ({leaf.Demand.Text(negated)})";
}
