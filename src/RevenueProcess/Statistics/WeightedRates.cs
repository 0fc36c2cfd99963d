namespace RevenueProcess;

/// <summary>A sum of independent rates, each times a weight of either sign, with an interval.</summary>
/// <remarks>
/// With Wilson's bounds l, u of each rate p and weights c: Σcp ∓ √Σc²d², where d is the distance from p to the bound that moves the sum the
/// way asked (l for a positive weight and u for a negative one when looking down). For p₁ − p₂ this is Newcombe's interval. Source:
/// G. Y. Zou, W. Huang, X. Zhang, Computational Statistics &amp; Data Analysis 53 (2009) 1080–1085.
/// </remarks>
internal static class WeightedRates
{
    /// <summary>The sum and its interval; null if a rate with a weight other than 0 is undefined.</summary>
    public static (double Value, Bounds Interval)? Sum(params ReadOnlySpan<(double Weight, Rate Rate)> terms)
    {
        var (value, down, up) = (0.0, 0.0, 0.0);
        foreach (var (weight, rate) in terms)
        {
            if (weight == 0)
            {
                continue;
            }

            if (rate.Value is not { } share)
            {
                return null;
            }

            var bounds = RateBounds.Of(RateInterval.Wilson, rate.Numerator, rate.Denominator, rate.Confidence);
            var (below, above) = weight > 0 ? (share - bounds.Low, bounds.High - share) : (bounds.High - share, share - bounds.Low);
            value += weight * share;
            down = double.Hypot(down, weight * below);
            up = double.Hypot(up, weight * above);
        }

        return (value, new Bounds(value - down, value + up));
    }
}
