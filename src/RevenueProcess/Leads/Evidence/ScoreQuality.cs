using System.Globalization;

namespace RevenueProcess;

/// <summary>Whether a score is any good, by what became of past leads: how often each band is won, and how well the score ranks.</summary>
/// <remarks>
/// Any number per lead will do of which more is meant to be better. Disqualified and open leads are counted in their band and are in no rate
/// and not in the area. A function of the set of leads, not of their order.
/// </remarks>
public sealed record ScoreQuality
{
    private const double Confidence = 0.95;

    private ScoreQuality(IReadOnlyList<BandEvidence> bands, Estimate rocArea)
    {
        Bands = Require.AllPresent(bands);
        RocArea = rocArea;
    }

    /// <summary>Calibration: the bands from the lowest to the highest; together they hold every lead once.</summary>
    public IReadOnlyList<BandEvidence> Bands { get; }

    /// <summary>All leads.</summary>
    public OutcomeCounts Leads => Bands.Aggregate(default(OutcomeCounts), (sum, band) => sum + band.Leads);

    /// <summary>
    /// Of all pairs of a won and a lost lead, the share in which the won one has the higher score, ties counting half: the area under the
    /// ROC curve. ½ says that the score does not rank, 1 that it ranks perfectly, below ½ that it ranks the wrong way. Undefined when no
    /// lead was won or none was lost.
    /// </summary>
    /// <remarks>
    /// Mann and Whitney's U ÷ (won × lost), computed exactly. Interval: DeLong, 95 %, on the logit scale: logit area ± 1.96 standard errors ÷
    /// (area (1 − area)), brought back, where the variance is that of the won leads' placements among the lost over won, plus that of the lost
    /// leads' among the won over lost (E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, Biometrics 44 (1988) 837–845). Where that variance is 0,
    /// as for perfect ranking, or cannot be had (one lead in a class), the interval is that of a rate of area × k in k, k the number of leads in
    /// the smaller class: Clopper and Pearson's for an area of 0 or 1, else Wilson's. It is then too wide rather than too narrow.
    /// </remarks>
    public Estimate RocArea { get; }

    /// <summary>Tries a score on past leads.</summary>
    /// <param name="leads">The leads, in any order; read once.</param>
    /// <param name="limits">
    /// Where each band but the first begins, rising; n limits make n + 1 bands <c>[from, below)</c>, the first and the last without end.
    /// None: one band.
    /// </param>
    /// <returns>How well the score ranks the leads.</returns>
    /// <exception cref="ArgumentException">The limits do not rise, or one is not finite.</exception>
    public static ScoreQuality Of(IEnumerable<ScoredLead> leads, params ReadOnlySpan<double> limits)
    {
        Require.NotNull(leads);
        RequireRising(limits);
        var starts = limits.ToArray();
        var counts = new OutcomeCounts[starts.Length + 1];
        var (won, lost) = (new List<double>(), new List<double>());
        foreach (var lead in leads)
        {
            var limit = Array.BinarySearch(starts, lead.Score);
            var band = limit >= 0 ? limit + 1 : ~limit;
            counts[band] = counts[band].With(lead.Outcome);
            switch (lead.Outcome)
            {
                case Outcome.Won:
                    won.Add(lead.Score);
                    break;
                case Outcome.Lost:
                    lost.Add(lead.Score);
                    break;
            }
        }

        var all = counts.Aggregate((sum, one) => sum + one);
        var area = RevenueProcess.RocArea.Of([.. won], [.. lost], Confidence);
        return new ScoreQuality(
            [
                .. counts.Select((leads, band) => new BandEvidence(
                    band == 0 ? null : starts[band - 1], band == starts.Length ? null : starts[band], leads)),
            ],
            Estimate.Of(area?.Area, area?.Interval, EstimateUnit.Share, all.Won, all.Lost, all.Open));
    }

    /// <summary>Tries a score on past leads; each has the points it had at its own instant.</summary>
    /// <param name="score">The score.</param>
    /// <param name="leads">The leads, in any order; read once.</param>
    /// <param name="limits">Where each band of points but the first begins, rising.</param>
    /// <returns>How well the score ranks the leads.</returns>
    /// <exception cref="ArgumentException">The limits do not rise, or one is not finite.</exception>
    public static ScoreQuality Of(Score score, IEnumerable<PastLead> leads, params ReadOnlySpan<double> limits)
    {
        Require.NotNull(score);
        Require.NotNull(leads);
        return Of(leads.Select(lead => new ScoredLead((double)score.Of(Require.NotNull(lead, nameof(leads)).Profile, lead.DecidedAt).Points, lead.Outcome)), limits);
    }

    private static void RequireRising(ReadOnlySpan<double> limits)
    {
        for (var i = 0; i < limits.Length; i++)
        {
            if (!double.IsFinite(limits[i]) || (i > 0 && limits[i] <= limits[i - 1]))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"limits[{i}] is {limits[i]}; limits must be finite and each above the one before."), nameof(limits));
            }
        }
    }
}
