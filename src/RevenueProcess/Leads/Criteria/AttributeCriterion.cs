using NodaTime;

namespace RevenueProcess;

/// <summary>A comparison of an attribute with required values: unknown when the attribute is absent.</summary>
/// <typeparam name="TFact">The kind of fact that is compared.</typeparam>
public abstract class AttributeCriterion<TFact> : FactCriterion
    where TFact : AttributeFact
{
    private protected AttributeCriterion(TFact attribute) => Attribute = attribute;

    /// <summary>The attribute that is compared.</summary>
    public TFact Attribute { get; }

    /// <inheritdoc/>
    public sealed override Fact Fact => Attribute;

    internal sealed override bool IsTimeless => true;

    internal sealed override LeafExplanation Explain(LeadProfile profile, Instant now)
    {
        ref readonly FactValue value = ref profile.Find(Attribute);
        return new AttributeExplanation(this, value.Fact is null ? null : value, Judge(profile, now));
    }

    internal sealed override PossibleVerdicts Possible(LeadProfile profile, Instant now, FactSupply supply)
    {
        Verdict verdict = Judge(profile, now);
        return verdict != Verdict.Unknown ? Only(verdict)
            : supply.IsOpen ? PossibleVerdicts.Any
            : supply.Brings(Attribute) ? PossibleVerdicts.Known
            : PossibleVerdicts.Unknown;
    }
}
