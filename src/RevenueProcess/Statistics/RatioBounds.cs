namespace RevenueProcess;

/// <summary>Koopman's interval for the ratio of two rates, by bisection on a logarithmic scale.</summary>
internal static class RatioBounds
{
    private const double Farthest = 70;
    private const int Steps = 100;

    /// <summary>The bounds; both denominators are positive, and so is one of the numerators.</summary>
    public static Bounds Koopman(Rate one, Rate other)
    {
        double x = one.Numerator;
        double m = one.Denominator;
        double y = other.Numerator;
        double n = other.Denominator;
        var z = NormalQuantile.TwoSided(one.Confidence);
        var middle = x == 0 ? -Farthest : y == 0 ? Farthest : Math.Log(x / m) - Math.Log(y / n);
        var low = x == 0 ? 0 : Math.Exp(Cross(-Farthest, middle));
        var high = y == 0 ? double.PositiveInfinity : Math.Exp(Cross(Farthest, middle));
        return new Bounds(low, Math.Max(low, high));

        // The place between a ratio that is rejected and one that is not.
        double Cross(double rejected, double kept)
        {
            for (var step = 0; step < Steps; step++)
            {
                var half = (rejected + kept) / 2;
                (rejected, kept) = ChiSquare(Math.Exp(half), x, m, y, n) > z * z ? (half, kept) : (rejected, half);
            }

            return kept;
        }
    }

    // The rates that are most likely under p₁ = φ p₂ solve (m + n) p₁² − b p₁ + φ (x + y) = 0, b = φ (m + y) + x + n.
    private static double ChiSquare(double ratio, double x, double m, double y, double n)
    {
        var b = (ratio * (m + y)) + x + n;
        var root = Math.Sqrt(Math.Max(0, (b * b) - (4 * ratio * (m + n) * (x + y))));
        var second = 2 * (x + y) / (b + root);
        return Term(x, m, ratio * second) + Term(y, n, second);
    }

    // (k − n p)² ÷ n p (1 − p), 0 where the rate is exactly as expected.
    private static double Term(double k, double n, double p)
    {
        p = Math.Min(p, 1);
        var difference = p > 0.5 ? (n * (1 - p)) - (n - k) : k - (n * p);
        return difference == 0 ? 0 : difference * difference / (n * p * (1 - p));
    }
}
