namespace RevenueProcess;

/// <summary>How much more often the leads of a part are won than all leads are.</summary>
internal static class Lift
{
    /// <summary>(won of part ÷ decided of part) ÷ (won of all ÷ decided of all).</summary>
    /// <remarks>
    /// The part is among all, so the two rates are not independent; the part and the rest are. With w the part's share of all decided leads
    /// and φ the part's rate over the rest's, the lift is 1 ÷ (w + (1 − w) ÷ φ), which only grows with φ: Koopman's interval for φ becomes
    /// one for the lift at that share, and stays within [0, 1 ÷ w], the lifts that are possible.
    /// </remarks>
    public static Estimate Of(OutcomeCounts part, OutcomeCounts rest)
    {
        var all = part + rest;
        if (part.Decided == 0 || all.Won == 0)
        {
            return Estimate.Of(value: null, interval: null, EstimateUnit.Ratio, all.Won, all.Lost, all.Open);
        }

        var value = (double)part.Won * all.Decided / ((double)part.Decided * all.Won);
        if (rest.Decided == 0)
        {
            return Estimate.Of(value, new Bounds(value, value), EstimateUnit.Ratio, all.Won, all.Lost, all.Open);
        }

        var share = (double)part.Decided / all.Decided;
        var ratio = part.WinRate.DividedBy(rest.WinRate).Interval!.Value;
        return Estimate.Of(value, new Bounds(At(ratio.Low), At(ratio.High)), EstimateUnit.Ratio, all.Won, all.Lost, all.Open);

        // A ratio of 0 gives 1 ÷ ∞, which is 0.
        double At(double ratio) => 1 / (share + ((1 - share) / ratio));
    }
}
