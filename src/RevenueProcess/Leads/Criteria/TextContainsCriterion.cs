using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>A text in which another occurs; ordinally.</summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<TextContainsCriterion>))]
public sealed class TextContainsCriterion : AttributeCriterion<TextFact>
{
    internal TextContainsCriterion(TextFact attribute, string part)
        : base(attribute) => Part = part;

    /// <summary>The text that must occur.</summary>
    public string Part { get; }

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) =>
        other is TextContainsCriterion contains
        && Attribute.Equals(contains.Attribute)
        && string.Equals(Part, contains.Part, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Attribute, Part);

    internal override Demand Demand => Demand.Contain(Part);

    internal override Verdict Judge(LeadProfile profile, Instant now)
    {
        ref readonly FactValue value = ref profile.Find(Attribute);
        return value.Fact is null ? Verdict.Unknown : VerdictLogic.Of(value.AsText.Contains(Part, StringComparison.Ordinal));
    }
}
