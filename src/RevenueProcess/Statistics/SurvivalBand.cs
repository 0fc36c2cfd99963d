using System.Runtime.InteropServices;

namespace RevenueProcess;

/// <summary>The pointwise band around a survival curve, and its crossing of a level.</summary>
/// <remarks>
/// Inverting the band needs a logarithm or two at every age. Bounds by ln x ≤ x − 1 settle all ages but those next to the crossing with
/// a few multiplications.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct SurvivalBand(SurvivalInterval method, double confidence)
{
    private readonly double z = NormalQuantile.TwoSided(confidence);

    /// <summary>The interval of S from Greenwood's sum; null at 0 and 1, where no method has one.</summary>
    public Interval? At(double survival, double greenwood)
    {
        if (survival <= 0 || survival >= 1)
        {
            return null;
        }

        var reach = z * Math.Sqrt(greenwood);
        switch (method)
        {
            case SurvivalInterval.LogLog:
                var spread = Math.Exp(reach / -Math.Log(survival));
                return new Interval(Math.Pow(survival, spread), Math.Pow(survival, 1 / spread));
            case SurvivalInterval.Log:
                return new Interval(survival * Math.Exp(-reach), Math.Min(1, survival * Math.Exp(reach)));
            default:
                return new Interval(Math.Max(0, survival * (1 - reach)), Math.Min(1, survival * (1 + reach)));
        }
    }

    /// <summary>Whether the lower bound is at most the level; at S = 0 it is.</summary>
    public bool LowerReaches(double level, double survival, double greenwood)
    {
        if (survival <= level)
        {
            return true;
        }

        var gap = Square(survival - level);
        var reach = z * z * greenwood * survival * survival;
        return method switch
        {
            SurvivalInterval.LogLog => Square(1 - survival) * gap <= reach * Square(Math.Log(level)) && At(survival, greenwood)?.Low <= level,
            SurvivalInterval.Log => gap <= reach && At(survival, greenwood)?.Low <= level,
            _ => gap <= reach,
        };
    }

    /// <summary>Whether the upper bound is at most the level; at S = 0 there is none.</summary>
    public bool UpperReaches(double level, double survival, double greenwood)
    {
        if (survival > level || survival <= 0)
        {
            return false;
        }

        var gap = Square(survival - level);
        var reach = z * z * greenwood * survival * survival;
        return method switch
        {
            SurvivalInterval.LogLog =>
                Square(1 - survival) * gap >= reach * Square(survival * Math.Log(level)) && At(survival, greenwood)?.High <= level,
            SurvivalInterval.Log => gap >= reach && At(survival, greenwood)?.High <= level,
            _ => gap >= reach,
        };
    }

    /// <summary>The interval mean ± z √variance of a number that is not negative.</summary>
    public Interval Around(double mean, double variance)
    {
        var reach = z * Math.Sqrt(variance);
        return new Interval(Math.Max(0, mean - reach), mean + reach);
    }

    private static double Square(double x) => x * x;
}
