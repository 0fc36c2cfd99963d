using System.Globalization;

namespace RevenueProcess;

/// <summary>A share of a counted population: numerator ÷ denominator, with a confidence interval.</summary>
/// <remarks>
/// Undefined, never 0 and never NaN, when the denominator is 0. Equal when counts, method and confidence are equal.
/// </remarks>
public sealed record Rate
{
    private Rate(long numerator, long denominator, RateInterval method, double confidence)
    {
        Numerator = numerator;
        Denominator = denominator;
        Method = method;
        Confidence = confidence;
    }

    /// <summary>How many of the population have the property.</summary>
    public long Numerator { get; }

    /// <summary>How many there are in the population.</summary>
    public long Denominator { get; }

    /// <summary>Which interval is shown.</summary>
    public RateInterval Method { get; }

    /// <summary>The interval's confidence, above 0 and below 1.</summary>
    public double Confidence { get; }

    /// <summary>Numerator ÷ denominator, from 0 to 1; null for 0 ÷ 0.</summary>
    public double? Value => Denominator == 0 ? null : (double)Numerator / Denominator;

    /// <summary>The confidence interval, inside [0, 1]; null for 0 ÷ 0. Computed at each reading.</summary>
    public Bounds? Interval => Denominator == 0 ? null : RateBounds.Of(Method, Numerator, Denominator, Confidence);

    /// <summary>Makes a rate from its counts.</summary>
    /// <param name="numerator">How many have the property; from 0 to <paramref name="denominator"/>.</param>
    /// <param name="denominator">How many there are; at least 0.</param>
    /// <param name="method">Which interval to show.</param>
    /// <param name="confidence">The interval's confidence, above 0 and below 1.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Rate Of(long numerator, long denominator, RateInterval method = RateInterval.Wilson, double confidence = 0.95) =>
        new(
            Require.Between(numerator, 0, Require.AtLeast(denominator, 0)),
            denominator,
            Require.Defined(method),
            Require.StrictlyBetween(confidence, 0, 1));

    /// <summary>This rate minus another, for independent populations, with Newcombe's hybrid score interval (his method 10).</summary>
    /// <remarks>
    /// With d = p₁ − p₂ and Wilson's bounds l, u of each: [d − √((p₁ − l₁)² + (u₂ − p₂)²), d + √((u₁ − p₁)² + (p₂ − l₂)²)], whatever
    /// the <see cref="Method"/> of the two. Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890. The counts behind the
    /// result are those of both populations: events have the property, competing have not.
    /// </remarks>
    /// <param name="other">The rate to subtract; of the same confidence.</param>
    /// <returns>The difference as a share from −1 to 1; undefined if either rate is.</returns>
    /// <exception cref="ArgumentException">
    /// The two confidences differ, or the two populations together are above <see cref="long.MaxValue"/>.
    /// </exception>
    public Estimate Minus(Rate other)
    {
        RequireSameConfidence(other);
        var (events, competing) = TogetherWith(other);
        if (Value is not { } mine || other.Value is not { } theirs)
        {
            return Estimate.Of(value: null, interval: null, EstimateUnit.Share, events, competing, censored: 0);
        }

        var me = RateBounds.Of(RateInterval.Wilson, Numerator, Denominator, Confidence);
        var they = RateBounds.Of(RateInterval.Wilson, other.Numerator, other.Denominator, Confidence);
        var difference = mine - theirs;
        var interval = new Bounds(
            Math.Max(-1, difference - double.Hypot(mine - me.Low, they.High - theirs)),
            Math.Min(1, difference + double.Hypot(me.High - mine, theirs - they.Low)));
        return Estimate.Of(difference, interval, EstimateUnit.Share, events, competing, censored: 0);
    }

    /// <summary>This rate divided by another, for independent populations, with Koopman's score interval for a ratio.</summary>
    /// <remarks>
    /// The interval holds every ratio φ that a χ² test of p₁ = φ p₂ with one degree of freedom does not reject, the two rates estimated
    /// under that restriction; it is defined for counts of 0 as well. Its upper bound is infinite when the other rate is 0, its lower bound
    /// 0 when this rate is. Source: P. A. R. Koopman, Biometrics 40 (1984) 513–517; recommended by M. W. Fagerland, S. Lydersen, P. Laake,
    /// Statistical Methods in Medical Research 24 (2015) 224–254. The counts behind the result are those of both populations.
    /// </remarks>
    /// <param name="other">The rate to divide by; of the same confidence.</param>
    /// <returns>
    /// The ratio, at least 0; undefined if either rate is, or if the other is 0, but the interval then stands if this is not 0.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The two confidences differ, or the two populations together are above <see cref="long.MaxValue"/>.
    /// </exception>
    public Estimate DividedBy(Rate other)
    {
        RequireSameConfidence(other);
        var (events, competing) = TogetherWith(other);
        double? ratio = Value is { } mine && other.Value is { } theirs && theirs > 0 ? mine / theirs : null;
        Bounds? interval = Denominator > 0 && other.Denominator > 0 && events > 0 ? RatioBounds.Koopman(this, other) : null;
        return Estimate.Of(ratio, interval, EstimateUnit.Ratio, events, competing, censored: 0);
    }

    /// <summary>The rate in per cent with its interval and its counts, in invariant digits.</summary>
    /// <returns>A text such as <c>10.5 % [9.9, 11.2], 842 of 8,000</c>, or <c>undefined, 0 of 0</c>.</returns>
    public override string ToString()
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $"{Numerator:#,0} of {Denominator:#,0}");
        return Value is { } value
            ? string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.0} % {Interval!.Value.Shown(100, "0.0")}, {counts}")
            : $"undefined, {counts}";
    }

    private (long Events, long Competing) TogetherWith(Rate other)
    {
        if (other.Denominator > long.MaxValue - Denominator)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"other has denominator {other.Denominator}, and this rate {Denominator}; together they must be at most {long.MaxValue}."),
                nameof(other));
        }

        var events = Numerator + other.Numerator;
        return (events, Denominator + other.Denominator - events);
    }

    private void RequireSameConfidence(Rate other)
    {
        Require.NotNull(other);
        if (!Confidence.Equals(other.Confidence))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"other has confidence {other.Confidence}; it must be {Confidence} too."),
                nameof(other));
        }
    }
}
