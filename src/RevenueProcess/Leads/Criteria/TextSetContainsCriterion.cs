using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>A set of texts of which one is a member; ordinally.</summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<TextSetContainsCriterion>))]
public sealed class TextSetContainsCriterion : AttributeCriterion<TextSetFact>
{
    internal TextSetContainsCriterion(TextSetFact attribute, string member)
        : base(attribute) => Member = member;

    /// <summary>The text that must be a member.</summary>
    public string Member { get; }

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) =>
        other is TextSetContainsCriterion contains
        && Attribute.Equals(contains.Attribute)
        && string.Equals(Member, contains.Member, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Attribute, Member);

    internal override Demand Demand => Demand.Contain(Member);

    internal override Verdict Judge(LeadProfile profile, Instant now)
    {
        ref readonly FactValue value = ref profile.Find(Attribute);
        return value.Fact is null
            ? Verdict.Unknown
            : VerdictLogic.Of(Array.BinarySearch(value.Texts, Member, StringComparer.Ordinal) >= 0);
    }
}
