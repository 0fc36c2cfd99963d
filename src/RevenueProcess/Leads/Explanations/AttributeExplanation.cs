using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Why a comparison of an attribute has its verdict.</summary>
[JsonConverter(typeof(ExplanationConverter<AttributeExplanation>))]
public sealed record AttributeExplanation : LeafExplanation
{
    internal AttributeExplanation(FactCriterion criterion, FactValue? found, Verdict verdict)
        : base(verdict)
    {
        Criterion = criterion;
        Found = found;
    }

    /// <summary>
    /// What was required: the comparison itself, with its values; a <see cref="NumberRangeCriterion"/>, a <see cref="TextOneOfCriterion"/>,
    /// a <see cref="PresentCriterion"/>…
    /// </summary>
    public FactCriterion Criterion { get; }

    /// <summary>What was found: the attribute with its value; null when it was absent.</summary>
    public FactValue? Found { get; }

    /// <inheritdoc/>
    public override string Code => CriterionCode.Of(Criterion);

    /// <inheritdoc/>
    public override string Subject => Criterion.Subject;

    internal override Demand Demand => Criterion.Demand;
}
