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
    /// <param name="value">The value.</param>
    /// <returns>The fact with its value.</returns>
    public FactValue Is(decimal value) => FactValue.Of(this, value);

    /// <summary>Met when the number is <paramref name="low"/> or more.</summary>
    /// <param name="low">The smallest number that meets it.</param>
    /// <returns>The criterion; unknown while the attribute is absent.</returns>
    public Criterion AtLeast(decimal low) => new NumberRangeCriterion(this, low, high: null);

    /// <summary>Met when the number is <paramref name="high"/> or less.</summary>
    /// <param name="high">The largest number that meets it.</param>
    /// <returns>The criterion; unknown while the attribute is absent.</returns>
    public Criterion AtMost(decimal high) => new NumberRangeCriterion(this, low: null, high);

    /// <summary>Met when the number lies in the closed range <c>[low, high]</c>.</summary>
    /// <param name="low">The smallest number that meets it.</param>
    /// <param name="high">The largest number that meets it.</param>
    /// <returns>The criterion; unknown while the attribute is absent.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="low"/> is above <paramref name="high"/>.</exception>
    public Criterion Between(decimal low, decimal high) => new NumberRangeCriterion(this, low, high);

    /// <summary>Met when the number equals <paramref name="value"/>; 1.0 equals 1.00.</summary>
    /// <param name="value">The number that meets it.</param>
    /// <returns>The criterion; unknown while the attribute is absent.</returns>
    public Criterion EqualTo(decimal value) => new NumberRangeCriterion(this, value, value);

    /// <summary>Met when the number equals one of the values. Repeated values count once; one value is the same as <see cref="EqualTo"/>.</summary>
    /// <param name="values">The numbers that meet it; at least one.</param>
    /// <returns>The criterion; unknown while the attribute is absent.</returns>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public Criterion OneOf(params ReadOnlySpan<decimal> values) => OneOf(values.ToArray().AsEnumerable());

    /// <inheritdoc cref="OneOf(ReadOnlySpan{decimal})"/>
    public Criterion OneOf(IEnumerable<decimal> values)
    {
        Require.NotNull(values);
        decimal[] distinct = [.. values.Distinct()];
        return distinct.Length == 1 ? EqualTo(distinct[0]) : new NumberOneOfCriterion(this, distinct);
    }
}
