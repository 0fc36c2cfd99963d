using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>A number in a closed range; one end may be open. At least, at most, between and equal are ranges.</summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<NumberRangeCriterion>))]
public sealed class NumberRangeCriterion : AttributeCriterion<NumberFact>
{
    private readonly decimal _low;
    private readonly decimal _high;
    private readonly long _lowWhole;
    private readonly long _highWhole;

    internal NumberRangeCriterion(NumberFact attribute, decimal? low, decimal? high)
        : base(attribute)
    {
        if (low > high)
        {
            throw new ArgumentOutOfRangeException(
                nameof(low), low, $"\"{attribute.Name}\" between {Wording.Of(low.Value)} and {Wording.Of(high.Value)}: the low end is above the high end.");
        }

        Low = low;
        High = high;
        _low = low ?? decimal.MinValue;
        _high = high ?? decimal.MaxValue;
        (_lowWhole, _highWhole) = WholeNumbersIn(_low, _high);
    }

    /// <summary>The smallest number that meets the criterion; null when there is none.</summary>
    public decimal? Low { get; }

    /// <summary>The largest number that meets the criterion; null when there is none.</summary>
    public decimal? High { get; }

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) =>
        other is NumberRangeCriterion range && Attribute.Equals(range.Attribute) && Low == range.Low && High == range.High;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Attribute, Low, High);

    internal override Demand Demand => Demand.Range(
        Low is { } low ? Wording.Of(low) : null, High is { } high ? Wording.Of(high) : null);

    internal override Verdict Judge(LeadProfile profile, Instant now)
    {
        ref readonly FactValue value = ref profile.Find(Attribute);
        if (value.Fact is null)
        {
            return Verdict.Unknown;
        }

        if (value.Reference is null)
        {
            return VerdictLogic.Of((value.Whole >= _lowWhole) & (value.Whole <= _highWhole));
        }

        decimal number = value.Number;
        return VerdictLogic.Of(number >= _low && number <= _high);
    }

    // The same range for whole numbers; empty as [1, 0] when it has none that a long can hold.
    private static (long Low, long High) WholeNumbersIn(decimal low, decimal high)
    {
        decimal first = Math.Max(decimal.Ceiling(low), long.MinValue);
        decimal last = Math.Min(decimal.Floor(high), long.MaxValue);
        return first <= last ? ((long)first, (long)last) : (1, 0);
    }
}
