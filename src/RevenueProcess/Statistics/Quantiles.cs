namespace RevenueProcess;

/// <summary>Quantiles of complete data, in which nothing is censored.</summary>
/// <remarks>
/// Type 7 of R. J. Hyndman, Y. Fan, American Statistician 50 (1996) 361–365, the default of R, NumPy and spreadsheets: with h = (n − 1) p,
/// linear between the order statistics at ⌊h⌋ and ⌊h⌋ + 1, counted from 0.
/// </remarks>
public static class Quantiles
{
    /// <summary>The type 7 quantile of sorted ages.</summary>
    /// <param name="sorted">The ages, ascending (not checked).</param>
    /// <param name="p">Which quantile, from 0 to 1; ½ is the median.</param>
    /// <returns>The quantile in the unit of the ages; null if there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not from 0 to 1.</exception>
    public static double? Type7(ReadOnlySpan<uint> sorted, double p)
    {
        if (!Place(sorted.Length, p, out var below, out var part))
        {
            return null;
        }

        double low = sorted[below];
        return part == 0 ? low : low + (part * (sorted[below + 1] - low));
    }

    /// <summary>The type 7 quantile of sorted numbers.</summary>
    /// <param name="sorted">The numbers, ascending and finite (not checked).</param>
    /// <param name="p">Which quantile, from 0 to 1; ½ is the median.</param>
    /// <returns>The quantile in the unit of the numbers; null if there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not from 0 to 1.</exception>
    public static double? Type7(ReadOnlySpan<double> sorted, double p)
    {
        if (!Place(sorted.Length, p, out var below, out var part))
        {
            return null;
        }

        var low = sorted[below];
        if (part == 0)
        {
            return low;
        }

        var gap = sorted[below + 1] - low;
        return double.IsFinite(gap) ? low + (part * gap) : double.Lerp(low, sorted[below + 1], part);
    }

    private static bool Place(int count, double p, out int below, out double part)
    {
        Require.Between(p, 0, 1);
        var place = (count - 1) * p;
        below = count == 0 ? 0 : (int)place;
        part = place - below;
        return count > 0;
    }
}
