using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>The mirror image of a criterion: met when it is not met, not met when it is met, unknown when it is unknown.</summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<NotCriterion>))]
public sealed class NotCriterion : Criterion
{
    internal NotCriterion(Criterion inner)
        : base(1 + inner.Depth, 1L + inner.Nodes, inner.LeafCount) => Inner = inner;

    /// <summary>The criterion that must not be met.</summary>
    public Criterion Inner { get; }

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) => ReferenceEquals(this, other) || (other is NotCriterion not && Inner.Equals(not.Inner));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(NotCriterion).Length, Inner);

    /// <summary>For example <c>not (employees at least 50)</c>.</summary>
    /// <returns>The criterion in words.</returns>
    public override string ToString() => $"not ({Inner})";

    internal override Verdict Judge(LeadProfile profile, Instant now) => Inner.Judge(profile, now).Mirrored();

    internal override Explanation Explain(LeadProfile profile, Instant now) => new NotExplanation(Inner.Explain(profile, now));

    internal override Verdict FindFailing(LeadProfile profile, Instant now, bool negated, int firstLeaf, ref FailingLeaves found) =>
        Inner.FindFailing(profile, now, !negated, firstLeaf, ref found).Mirrored();

    internal override PossibleVerdicts Possible(LeadProfile profile, Instant now, FactSupply supply)
    {
        PossibleVerdicts inner = Inner.Possible(profile, now, supply);
        PossibleVerdicts mirrored = inner & PossibleVerdicts.Unknown;
        if (inner.HasFlag(PossibleVerdicts.Met))
        {
            mirrored |= PossibleVerdicts.NotMet;
        }

        if (inner.HasFlag(PossibleVerdicts.NotMet))
        {
            mirrored |= PossibleVerdicts.Met;
        }

        return mirrored;
    }

    internal override void AddCustoms(List<CustomCriterion> found) => Inner.AddCustoms(found);

    internal override Criterion Bind(ConditionBinding binding) => new NotCriterion(binding.Bind(Inner));

    internal override void AddLeaves(List<LeafCriterion> leaves) => Inner.AddLeaves(leaves);
}
