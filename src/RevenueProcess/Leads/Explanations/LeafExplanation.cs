using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>
/// Why a comparison has its verdict: a code for what kind of comparison it is, what was required and what was found. A closed hierarchy:
/// <see cref="AttributeExplanation"/>, <see cref="SignalExplanation"/>, <see cref="ScorePointsExplanation"/>,
/// <see cref="ScoreGradeExplanation"/> and <see cref="CustomExplanation"/>, which hold the values.
/// </summary>
[JsonConverter(typeof(ExplanationConverter<LeafExplanation>))]
public abstract record LeafExplanation : Explanation
{
    private protected LeafExplanation(Verdict verdict)
        : base(verdict)
    {
    }

    /// <summary>
    /// Which kind of comparison it is: what is compared and how, joined by a dot, such as <c>number.atLeast</c>, <c>text.oneOf</c>,
    /// <c>signal.seen</c>, <c>score.gradeWithin</c>; or <c>custom</c>. <c>docs/evaluations.md</c> lists all.
    /// </summary>
    public abstract string Code { get; }

    /// <summary>What was looked at: the name of a fact, of a score or of a custom condition.</summary>
    public abstract string Subject { get; }

    /// <summary>What was required, in words made from the values: "at least 50", "within 30 days", "contains "crm"", "holds".</summary>
    public string Required => Demand.ToString();

    /// <summary>What was found, in words made from the values: "was 20", "unknown", "never seen", "3 times, last 2026-11-01T00:00:00Z".</summary>
    public string Actual => FoundWords.Actual(this);

    /// <inheritdoc/>
    public sealed override IReadOnlyList<Explanation> Children => [];

    /// <summary>What was required, to be put into words.</summary>
    internal abstract Demand Demand { get; }
}
