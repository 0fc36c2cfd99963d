using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>A criterion without parts: one thing that is looked at, and what is required of it.</summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<LeafCriterion>))]
public abstract class LeafCriterion : Criterion
{
    private protected LeafCriterion(int depth = 1, long nodes = 1)
        : base(depth, nodes, leafCount: 1)
    {
    }

    /// <summary>What is looked at: the name of a fact, of a score or of a custom condition.</summary>
    public abstract string Subject { get; }

    /// <summary>What is required of it, in words: "at least 50", "within 30 days".</summary>
    public string Required => Demand.ToString();

    /// <summary>For example <c>employees at least 50</c>.</summary>
    /// <returns>The criterion in words.</returns>
    public sealed override string ToString() => $"{Subject} {Required}";

    /// <summary>The facts that the verdict depends on, as far as is known.</summary>
    internal abstract IEnumerable<Fact> FactsRead { get; }

    /// <summary>Whether a lead has the same verdict at every instant, as long as its profile stays the same.</summary>
    internal virtual bool IsTimeless => false;

    /// <summary>What is required, to be put into words.</summary>
    internal abstract Demand Demand { get; }

    internal abstract override LeafExplanation Explain(LeadProfile profile, Instant now);

    internal sealed override Verdict FindFailing(LeadProfile profile, Instant now, bool negated, int firstLeaf, ref FailingLeaves found)
    {
        Verdict verdict = Judge(profile, now);
        if (verdict != (negated ? Verdict.NotMet : Verdict.Met))
        {
            found.Add(firstLeaf);
        }

        return verdict;
    }

    internal sealed override void AddLeaves(List<LeafCriterion> leaves) => leaves.Add(this);

    private protected static PossibleVerdicts Only(Verdict verdict) => (PossibleVerdicts)(1 << (int)verdict);
}
