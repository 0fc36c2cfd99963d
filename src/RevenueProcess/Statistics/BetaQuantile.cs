namespace RevenueProcess;

/// <summary>Quantiles of beta distributions for counts of any size, also where a quantile is far below the smallest step from 0 or 1.</summary>
/// <remarks>
/// Newton's steps on the logarithm of the tail, from the normal quantile on. That logarithm is concave in u (see <see cref="BetaTail"/>), so
/// that after the first step all come from the same side and none overshoots. MathNet's <c>Beta.InvCDF</c> stops 1e-12 from the root, which
/// is all there is of a rate of 1 in 10⁹, and does not converge for counts beyond some 10⁹.
/// </remarks>
internal static class BetaQuantile
{
    private const int MostSteps = 60;
    private const double Close = 1e-11;

    /// <summary>
    /// The x that a Beta(a, b) variable is below with probability (1 − confidence) ÷ 2, and 1 − x, each to all its digits; a and b are at
    /// least ½.
    /// </summary>
    public static (double Value, double Remainder) Lower(double a, double b, double confidence)
    {
        var tail = new BetaTail(a, b);
        var wanted = Math.Log((1 - confidence) / 2);
        var u = -NormalQuantile.TwoSided(confidence) * tail.Scale;
        for (var i = 0; i < MostSteps; i++)
        {
            var (logTail, overSlope) = tail.At(u);
            var step = (logTail - wanted) * overSlope;
            u -= step;
            if (Math.Abs(step) <= Close * tail.Scale)
            {
                break;
            }
        }

        return tail.Place(u);
    }
}
