using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>A number that equals one of several.</summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<NumberOneOfCriterion>))]
public sealed class NumberOneOfCriterion : AttributeCriterion<NumberFact>
{
    private readonly decimal[] _values;

    internal NumberOneOfCriterion(NumberFact attribute, decimal[] values)
        : base(attribute)
    {
        if (values.Length == 0)
        {
            throw new ArgumentException($"\"{attribute.Name}\" one of no values; at least one is needed.", nameof(values));
        }

        _values = values;
    }

    /// <summary>The numbers that meet the criterion, without repetition, in declared order; at least two.</summary>
    public ImmutableArray<decimal> Values => ImmutableCollectionsMarshal.AsImmutableArray(_values);

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) =>
        other is NumberOneOfCriterion one && Attribute.Equals(one.Attribute) && _values.AsSpan().SequenceEqual(one._values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Attribute, _values.Length, _values[0]);

    internal override Demand Demand => Demand.OneOf([.. _values.Select(Wording.Of)]);

    internal override Verdict Judge(LeadProfile profile, Instant now)
    {
        ref readonly FactValue value = ref profile.Find(Attribute);
        return value.Fact is null ? Verdict.Unknown : VerdictLogic.Of(_values.AsSpan().Contains(value.Number));
    }
}
