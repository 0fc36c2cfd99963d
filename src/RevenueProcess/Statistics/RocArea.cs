namespace RevenueProcess;

/// <summary>The area under the receiver operating characteristic, with DeLong's interval.</summary>
/// <remarks>
/// The share of pairs of a positive and a negative in which the positive scores higher, ties counting half: Mann and Whitney's statistic
/// over m n. A score's placement is its share of the other class that it beats; the variance is that of the positives' placements over m
/// plus that of the negatives' over n. Source: E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, Biometrics 44 (1988) 837–845.
/// </remarks>
internal static class RocArea
{
    /// <summary>The area, null if a class is empty; and its interval, null if a class has fewer than two or the variance is 0.</summary>
    public static (double? Area, Bounds? Interval) Of(double[] positives, double[] negatives, double confidence)
    {
        var (m, n) = (positives.Length, negatives.Length);
        if (m == 0 || n == 0)
        {
            return (null, null);
        }

        Array.Sort(positives);
        Array.Sort(negatives);
        var (area, above) = Placements(positives, negatives);
        var (_, below) = Placements(negatives, positives);
        if (m < 2 || n < 2)
        {
            return (area, null);
        }

        var deviation = Math.Sqrt((above / (m - 1.0) / m) + (below / (n - 1.0) / n));
        var half = NormalQuantile.TwoSided(confidence) * deviation;
        return (area, half == 0 ? null : new Bounds(Math.Max(0, area - half), Math.Min(1, area + half)));
    }

    // Twice the number beaten, ties once, is whole: the sum is exact, so the order of leads cannot show.
    private static (double Mean, double Squares) Placements(double[] ours, double[] theirs)
    {
        var twice = new long[ours.Length];
        var (below, notAbove) = (0, 0);
        var sum = Int128.Zero;
        for (var i = 0; i < ours.Length; i++)
        {
            while (below < theirs.Length && theirs[below] < ours[i])
            {
                below++;
            }

            while (notAbove < theirs.Length && theirs[notAbove] <= ours[i])
            {
                notAbove++;
            }

            twice[i] = (long)below + notAbove;
            sum += twice[i];
        }

        var mean = (double)sum / (2.0 * ours.Length * theirs.Length);
        var squares = 0.0;
        foreach (var one in twice)
        {
            var deviation = (one / (2.0 * theirs.Length)) - mean;
            squares += deviation * deviation;
        }

        return (mean, squares);
    }
}
