using System.Runtime.InteropServices;

namespace RevenueProcess;

/// <summary>The pointwise band around a survival curve.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct SurvivalBand(SurvivalInterval method, double confidence)
{
    private readonly double _z = NormalQuantile.TwoSided(confidence);

    /// <summary>The band's method.</summary>
    public SurvivalInterval Method => method;

    /// <summary>z².</summary>
    public double SquaredReach => _z * _z;

    /// <summary>The interval of S from Greenwood's sum; null at 0 and 1, where no method has one: the estimator has its own there.</summary>
    public Bounds? At(double survival, double greenwood)
    {
        if (survival <= 0 || survival >= 1)
        {
            return null;
        }

        var reach = _z * Math.Sqrt(greenwood);
        switch (method)
        {
            case SurvivalInterval.LogLog:
                var spread = Math.Exp(reach / -Math.Log(survival));
                return new Bounds(Math.Pow(survival, spread), Math.Pow(survival, 1 / spread));
            case SurvivalInterval.Log:
                return new Bounds(survival * Math.Exp(-reach), Math.Min(1, survival * Math.Exp(reach)));
            default:
                return new Bounds(Math.Max(0, survival * (1 - reach)), Math.Min(1, survival * (1 + reach)));
        }
    }

    /// <summary>The interval mean ± z √variance of a number that is not negative.</summary>
    public Bounds Around(double mean, double variance)
    {
        var reach = _z * Math.Sqrt(variance);
        return new Bounds(Math.Max(0, mean - reach), mean + reach);
    }
}
