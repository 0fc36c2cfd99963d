using MathNet.Numerics.Distributions;

namespace RevenueProcess;

/// <summary>The formulas behind <see cref="RateInterval"/>; the denominator is positive.</summary>
internal static class RateBounds
{
    public static Bounds Of(RateInterval method, long numerator, long denominator, double confidence)
    {
        double k = numerator;
        double n = denominator;
        var alpha = 1 - confidence;
        return method switch
        {
            RateInterval.Wilson => Wilson(k, n, confidence),
            RateInterval.ClopperPearson => new Bounds(
                numerator == 0 ? 0 : Beta.InvCDF(k, n - k + 1, alpha / 2),
                numerator == denominator ? 1 : Beta.InvCDF(k + 1, n - k, 1 - (alpha / 2))),
            _ => new Bounds(
                numerator == 0 ? 0 : Beta.InvCDF(k + 0.5, n - k + 0.5, alpha / 2),
                numerator == denominator ? 1 : Beta.InvCDF(k + 0.5, n - k + 0.5, 1 - (alpha / 2))),
        };
    }

    /// <summary>
    /// The two bounds are the roots of (p − x)² = z² x (1 − x) / n; the ends are exact, so that rounding cannot leave [0, 1].
    /// </summary>
    private static Bounds Wilson(double k, double n, double confidence)
    {
        var z = NormalQuantile.TwoSided(confidence);
        var p = k / n;
        var shrink = 1 + (z * z / n);
        var middle = (p + (z * z / (2 * n))) / shrink;
        var half = z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n))) / shrink;
        return new Bounds(k == 0 ? 0 : Math.Max(0, middle - half), k == n ? 1 : Math.Min(1, middle + half));
    }
}
