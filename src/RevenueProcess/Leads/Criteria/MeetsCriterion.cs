using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>The verdict of another definition, which is part of this criterion: what it says does not change later.</summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<MeetsCriterion>))]
public sealed class MeetsCriterion : Criterion
{
    internal MeetsCriterion(LeadDefinition definition)
        : base(1 + definition.Criterion.Depth, 1L + definition.Criterion.Nodes, definition.Criterion.LeafCount) => Definition = definition;

    /// <summary>The definition that must be met.</summary>
    public LeadDefinition Definition { get; }

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) =>
        ReferenceEquals(this, other) || (other is MeetsCriterion meets && Definition.Equals(meets.Definition));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(MeetsCriterion).Length, Definition);

    /// <summary>For example <c>meets sales ready v1</c>.</summary>
    /// <returns>The criterion in words.</returns>
    public override string ToString() => $"meets {Definition}";

    internal override Verdict Judge(LeadProfile profile, Instant now) => Definition.Criterion.Judge(profile, now);

    internal override Explanation Explain(LeadProfile profile, Instant now) =>
        new DefinitionExplanation(Definition.Name, Definition.Version, Definition.Criterion.Explain(profile, now));

    internal override Verdict FindFailing(LeadProfile profile, Instant now, bool negated, int firstLeaf, ref FailingLeaves found) =>
        Definition.Criterion.FindFailing(profile, now, negated, firstLeaf, ref found);

    internal override PossibleVerdicts Possible(LeadProfile profile, Instant now, FactSupply supply) =>
        Definition.Criterion.Possible(profile, now, supply);

    internal override void AddCustoms(List<CustomCriterion> found) => found.AddRange(Definition.Customs.Criteria);

    internal override Criterion Bind(ConditionBinding binding) => new MeetsCriterion(binding.Bind(Definition));

    internal override void AddLeaves(List<LeafCriterion> leaves) => Definition.Criterion.AddLeaves(leaves);
}
