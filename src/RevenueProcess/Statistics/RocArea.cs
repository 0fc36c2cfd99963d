namespace RevenueProcess;

/// <summary>The area A under the receiver operating characteristic, with DeLong's interval on the logit scale.</summary>
/// <remarks>
/// <para>The share of pairs of a positive and a negative in which the positive scores higher, ties counting half: Mann and Whitney's statistic
/// over m n. A score's placement is its share of the other class that it beats; the variance is that of the positives' placements over m
/// plus that of the negatives' over n. Source: E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, Biometrics 44 (1988) 837–845. The interval
/// is logit A ± z √Var ÷ (A (1 − A)), brought back (M. S. Pepe, The Statistical Evaluation of Medical Tests (2003), 5.2).</para>
/// <para>Where that variance is 0, or cannot be had because a class has one member, the area counts as the share of k = min(m, n) pairs: so
/// many have no member in common, and no distribution gives the area a larger variance than A (1 − A) ÷ k (Z. W. Birnbaum, O. M. Klose, Annals of
/// Mathematical Statistics 28 (1957) 933–945). At A = 1 all k pairs are ranked rightly, which has probability at most Aᵏ: the Clopper–Pearson
/// bounds of k in k, which hold whatever the scores' distribution; at A = 0 those of 0 in k; else Wilson's of A k in k.</para>
/// </remarks>
internal static class RocArea
{
    /// <summary>The area and its interval; null if a class is empty.</summary>
    public static (double Area, Bounds Interval)? Of(double[] positives, double[] negatives, double confidence)
    {
        var (m, n) = (positives.Length, negatives.Length);
        if (m == 0 || n == 0)
        {
            return null;
        }

        Array.Sort(positives);
        Array.Sort(negatives);
        var (area, above) = Placements(positives, negatives);
        var (_, below) = Placements(negatives, positives);
        var variance = m < 2 || n < 2 ? 0 : (above / (m - 1.0) / m) + (below / (n - 1.0) / n);
        return (area, variance > 0 && area is > 0 and < 1 ? OnLogitScale(area, variance, confidence) : OfPairs(area, Math.Min(m, n), confidence));
    }

    private static Bounds OnLogitScale(double area, double variance, double confidence)
    {
        var odds = area / (1 - area);
        var spread = Math.Exp(NormalQuantile.TwoSided(confidence) * Math.Sqrt(variance) / (area * (1 - area)));
        return new Bounds(odds / (odds + spread), odds / (odds + (1 / spread)));
    }

    private static Bounds OfPairs(double area, int pairs, double confidence) => area switch
    {
        0 => RateBounds.OfNone(pairs, confidence),
        1 => RateBounds.OfAll(pairs, confidence),
        _ => RateBounds.Wilson(area * pairs, (1 - area) * pairs, pairs, confidence),
    };

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
