using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>A number that may be known about a lead. Made by <see cref="Fact.Number"/>.</summary>
[JsonConverter(typeof(PartOfProfileConverter<NumberFact>))]
public sealed class NumberFact : AttributeFact
{
    internal NumberFact(string name)
        : base(FactKind.Number, name)
    {
    }

    /// <summary>The value of this fact in a profile.</summary>
    public FactValue Is(decimal value) => FactValue.Of(this, value);

    /// <summary>Met when the number is <paramref name="low"/> or more.</summary>
    public Criterion AtLeast(decimal low) => new NumberRangeCriterion(this, low, high: null);

    /// <summary>Met when the number is <paramref name="high"/> or less.</summary>
    public Criterion AtMost(decimal high) => new NumberRangeCriterion(this, low: null, high);

    /// <summary>Met when the number lies in the closed range <c>[low, high]</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="low"/> is above <paramref name="high"/>.</exception>
    public Criterion Between(decimal low, decimal high) => new NumberRangeCriterion(this, low, high);

    /// <summary>Met when the number equals <paramref name="value"/>; 1.0 equals 1.00.</summary>
    public Criterion EqualTo(decimal value) => new NumberRangeCriterion(this, value, value);

    /// <summary>Met when the number equals one of the values. Repeated values count once; one value is the same as <see cref="EqualTo"/>.</summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public Criterion OneOf(params ReadOnlySpan<decimal> values) => OneOf(values.ToArray().AsEnumerable());

    /// <inheritdoc cref="OneOf(ReadOnlySpan{decimal})"/>
    public Criterion OneOf(IEnumerable<decimal> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        decimal[] distinct = [.. values.Distinct()];
        return distinct.Length == 1 ? EqualTo(distinct[0]) : new NumberOneOfCriterion(this, distinct);
    }
}
