using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>An instant in a closed range; one end may be open. At least, at most, between and equal are ranges.</summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<InstantRangeCriterion>))]
public sealed class InstantRangeCriterion : AttributeCriterion<InstantFact>
{
    internal InstantRangeCriterion(InstantFact attribute, Instant? earliest, Instant? latest)
        : base(attribute)
    {
        if (earliest > latest)
        {
            throw new ArgumentOutOfRangeException(
                nameof(earliest),
                Wording.Of(earliest.Value),
                $"\"{attribute.Name}\" between {Wording.Of(earliest.Value)} and {Wording.Of(latest.Value)}: the first is after the second.");
        }

        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>The earliest instant that meets the criterion; null when there is none.</summary>
    public Instant? Earliest { get; }

    /// <summary>The latest instant that meets the criterion; null when there is none.</summary>
    public Instant? Latest { get; }

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) =>
        other is InstantRangeCriterion range && Attribute.Equals(range.Attribute) && Earliest == range.Earliest && Latest == range.Latest;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Attribute, Earliest, Latest);

    internal override Demand Demand => Demand.Range(
        Earliest is { } first ? Wording.Of(first) : null, Latest is { } last ? Wording.Of(last) : null);

    internal override Verdict Judge(LeadProfile profile, Instant now)
    {
        ref readonly FactValue value = ref profile.Find(Attribute);
        if (value.Fact is null)
        {
            return Verdict.Unknown;
        }

        Instant instant = value.Instants[0];
        return VerdictLogic.Of((Earliest is not { } first || instant >= first) && (Latest is not { } last || instant <= last));
    }
}
