using MathNet.Numerics.Distributions;

namespace RevenueProcess;

/// <summary>Quantiles of the standard normal distribution.</summary>
internal static class NormalQuantile
{
    /// <summary>The z with P(−z ≤ Z ≤ z) = confidence: 1.959964 for 0.95.</summary>
    public static double TwoSided(double confidence) => -Normal.InvCDF(0, 1, (1 - confidence) / 2);
}
