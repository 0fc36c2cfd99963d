using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>A flag that must be true, or must be false.</summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<FlagCriterion>))]
public sealed class FlagCriterion : AttributeCriterion<FlagFact>
{
    internal FlagCriterion(FlagFact attribute, bool expected)
        : base(attribute) => Expected = expected;

    /// <summary>What the flag must be.</summary>
    public bool Expected { get; }

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) =>
        other is FlagCriterion flag && Attribute.Equals(flag.Attribute) && Expected == flag.Expected;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Attribute, Expected);

    internal override Demand Demand => Demand.Equal(Wording.Of(Expected));

    internal override Verdict Judge(LeadProfile profile, Instant now)
    {
        ref readonly FactValue value = ref profile.Find(Attribute);
        return value.Fact is null ? Verdict.Unknown : VerdictLogic.Of(value.Whole != 0 == Expected);
    }
}
