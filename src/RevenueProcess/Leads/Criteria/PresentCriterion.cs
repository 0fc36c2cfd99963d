using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>Whether an attribute is known at all: met when the profile holds a value, not met when it is absent, never unknown.</summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<PresentCriterion>))]
public sealed class PresentCriterion : FactCriterion
{
    internal PresentCriterion(AttributeFact attribute) => Attribute = attribute;

    /// <summary>The attribute that must be known.</summary>
    public AttributeFact Attribute { get; }

    /// <inheritdoc/>
    public override Fact Fact => Attribute;

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) => other is PresentCriterion present && Attribute.Equals(present.Attribute);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Attribute, "known".Length);

    internal override bool IsTimeless => true;

    internal override Verdict Judge(LeadProfile profile, Instant now) => VerdictLogic.Of(profile.Find(Attribute).Fact is not null);

    internal override Demand Demand => Demand.ToBeKnown;

    internal override LeafExplanation Explain(LeadProfile profile, Instant now)
    {
        ref readonly FactValue value = ref profile.Find(Attribute);
        return new AttributeExplanation(this, value.Fact is null ? null : value, Judge(profile, now));
    }

    // A fact that is absent may arrive, whether or not it is among those that are supplied.
    internal override PossibleVerdicts Possible(LeadProfile profile, Instant now, FactSupply supply) =>
        supply.Brings(Attribute) || profile.Find(Attribute).Fact is not null ? PossibleVerdicts.Met : PossibleVerdicts.Known;
}
