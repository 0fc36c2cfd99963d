namespace RevenueProcess;

/// <summary>The formulas behind <see cref="RateInterval"/>; the denominator is positive.</summary>
internal static class RateBounds
{
    public static Bounds Of(RateInterval method, long numerator, long denominator, double confidence) => method switch
    {
        RateInterval.Wilson => Wilson(numerator, denominator - numerator, denominator, confidence),
        RateInterval.ClopperPearson => FromBeta(numerator, denominator, own: 0, other: 1, confidence),
        _ => FromBeta(numerator, denominator, own: 0.5, other: 0.5, confidence),
    };

    /// <summary>The Clopper–Pearson bounds of none in n: [0, 1 − (α/2)^(1/n)].</summary>
    public static Bounds OfNone(long denominator, double confidence) => Of(RateInterval.ClopperPearson, 0, denominator, confidence);

    /// <summary>The Clopper–Pearson bounds of all of n: [(α/2)^(1/n), 1].</summary>
    public static Bounds OfAll(long denominator, double confidence) =>
        Of(RateInterval.ClopperPearson, denominator, denominator, confidence);

    /// <summary>
    /// The two bounds are the roots of (p − x)² = z² x (1 − x) ÷ n, for k with the property and <paramref name="rest"/> without. Their
    /// product is p² ÷ (1 + z²/n), from which the lower one loses no digits however rare the property is.
    /// </summary>
    /// <param name="k">How many have the property; need not be whole.</param>
    /// <param name="rest">How many have not: n − k.</param>
    /// <param name="n">How many there are, above 0.</param>
    /// <param name="confidence">The confidence, above 0 and below 1.</param>
    public static Bounds Wilson(double k, double rest, double n, double confidence)
    {
        var z = NormalQuantile.TwoSided(confidence);
        var p = k / n;
        var shift = z * z / (2 * n);
        var upper = p + shift + (z * Math.Sqrt((p * (rest / n) / n) + (z * z / (4 * n * n))));
        return Ordered(upper == 0 ? 0 : p * p / upper, rest == 0 ? 1 : upper / (1 + (2 * shift)), p);
    }

    // The lower bound is the quantile of Beta(k + own, n − k + other); the upper one is the same, seen from those without the property.
    private static Bounds FromBeta(long k, long n, double own, double other, double confidence)
    {
        var rest = n - k;
        return Ordered(
            k == 0 ? 0 : BetaQuantile.Lower(k + own, rest + other, confidence).Value,
            rest == 0 ? 1 : BetaQuantile.Lower(rest + own, k + other, confidence).Remainder,
            own == 0 ? (double)k / n : null);
    }

    // Where few digits are left, rounding could put a bound on the wrong side of the rate, or beyond 1.
    private static Bounds Ordered(double low, double high, double? rate) =>
        new(Math.Min(low, rate ?? high), Math.Min(1, Math.Max(high, rate ?? low)));
}
