using NodaTime;

namespace RevenueProcess;

/// <summary>A number in a closed range; one end may be open. At least, at most, between and equal are ranges.</summary>
public sealed class NumberRangeCriterion : AttributeCriterion<NumberFact>
{
    private readonly decimal low;
    private readonly decimal high;
    private readonly bool hasLow;
    private readonly bool hasHigh;

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
        this.low = low ?? decimal.MinValue;
        this.high = high ?? decimal.MaxValue;
        hasLow = low is not null;
        hasHigh = high is not null;
    }

    /// <summary>The smallest number that meets the criterion; null when there is none.</summary>
    public decimal? Low { get; }

    /// <summary>The largest number that meets the criterion; null when there is none.</summary>
    public decimal? High { get; }

    /// <inheritdoc/>
    public override string Required => (Low, High) switch
    {
        ({ } least, null) => $"at least {Wording.Of(least)}",
        (null, { } most) => $"at most {Wording.Of(most)}",
        ({ } least, { } most) when least == most => $"equal to {Wording.Of(least)}",
        _ => $"between {Wording.Of(low)} and {Wording.Of(high)}",
    };

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) =>
        other is NumberRangeCriterion range && Attribute.Equals(range.Attribute) && Low == range.Low && High == range.High;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Attribute, Low, High);

    internal override Verdict Judge(LeadProfile profile, in Instant now)
    {
        ref readonly FactValue value = ref profile.Find(Attribute);
        return value.Fact is null ? Verdict.Unknown : VerdictLogic.Of((!hasLow || value.Number >= low) && (!hasHigh || value.Number <= high));
    }
}
