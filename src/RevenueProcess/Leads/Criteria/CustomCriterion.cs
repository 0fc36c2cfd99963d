using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>A condition that the host supplies, by its name. As data it is the name and nothing else: that is what equality and JSON see.</summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<CustomCriterion>))]
public sealed class CustomCriterion : LeafCriterion
{
    private readonly CustomCondition? _condition;

    internal CustomCriterion(string name, CustomCondition? condition = null)
    {
        Name = Require.Name(name);
        _condition = condition;
    }

    /// <summary>The name of the condition.</summary>
    public string Name { get; }

    /// <summary>Whether the name is bound to a condition; only then can the criterion be evaluated.</summary>
    public bool IsBound => _condition is not null;

    /// <summary>The name of the condition.</summary>
    public override string Subject => Name;

    internal override IEnumerable<Fact> FactsRead => _condition?.Reads ?? [];

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) => other is CustomCriterion custom && string.Equals(Name, custom.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(CustomCriterion).Length, Name);

    internal override Demand Demand => Demand.ToHold;

    internal override Verdict Judge(LeadProfile profile, Instant now) => Find(profile, now).Verdict;

    internal override LeafExplanation Explain(LeadProfile profile, Instant now)
    {
        var found = Find(profile, now);
        return new CustomExplanation(Name, found.Actual ?? "", found.Verdict);
    }

    internal override PossibleVerdicts Possible(LeadProfile profile, Instant now, FactSupply supply)
    {
        var verdict = Judge(profile, now);
        if (verdict != Verdict.Unknown || _condition!.Reads.Count == 0)
        {
            return Only(verdict);
        }

        return supply.IsOpen ? PossibleVerdicts.Any
            : _condition.Reads.All(fact => supply.Brings(fact) || profile.Has(fact)) ? PossibleVerdicts.Known
            : PossibleVerdicts.Unknown;
    }

    internal override Criterion Bind(ConditionBinding binding) => binding.Find(Name) is { } condition ? new CustomCriterion(Name, condition) : this;

    internal override void AddCustoms(List<CustomCriterion> found) => found.Add(this);

    private CustomVerdict Find(LeadProfile profile, Instant now) => _condition is { } condition
        ? profile.Ask(condition, now)
        : throw new InvalidOperationException(
            $"The custom condition \"{Name}\" is not bound; bind the definition or process to the host's conditions before evaluating it.");
}
