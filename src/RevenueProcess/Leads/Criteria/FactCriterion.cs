using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>A comparison of one fact.</summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<FactCriterion>))]
public abstract class FactCriterion : LeafCriterion
{
    private protected FactCriterion()
    {
    }

    /// <summary>The fact that is compared.</summary>
    public abstract Fact Fact { get; }

    /// <summary>The name of the fact.</summary>
    public sealed override string Subject => Fact.Name;

    internal sealed override IEnumerable<Fact> FactsRead => [Fact];
}
