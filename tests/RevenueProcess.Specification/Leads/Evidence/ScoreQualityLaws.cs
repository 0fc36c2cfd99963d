using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace RevenueProcess.Specification.Leads.Evidence;

[Properties(Arbitrary = [typeof(EvidenceArbitraries)])]
public sealed class ScoreQualityLaws
{
    [Property]
    public Property The_area_is_the_share_of_pairs_that_are_ranked_rightly_ties_half(ScoredLead[] leads)
    {
        var (won, lost) = Classes(leads);
        var area = ScoreQuality.Of(leads).RocArea;
        var pairs = won.SelectMany(_ => lost, (high, low) => high > low ? 2 : high == low ? 1 : 0).ToList();
        return (pairs.Count == 0 ? area.Value is null && area.Interval is null : Math.Abs(area.Value!.Value - (pairs.Sum() / 2.0 / pairs.Count)) < 1e-12).ToProperty();
    }

    [Property]
    public Property The_interval_of_the_area_is_DeLongs_on_the_logit_scale(ScoredLead[] leads)
    {
        var (won, lost) = Classes(leads);
        var area = ScoreQuality.Of(leads).RocArea;
        double[] ofWon = [.. won.Select(score => lost.Select(other => score > other ? 1 : score == other ? 0.5 : 0).DefaultIfEmpty().Average())];
        double[] ofLost = [.. lost.Select(score => won.Select(other => score < other ? 1 : score == other ? 0.5 : 0).DefaultIfEmpty().Average())];
        if (won.Count < 2 || lost.Count < 2 || (Spread(ofWon) < 1e-15 && Spread(ofLost) < 1e-15))
        {
            return true.ToProperty();
        }

        var value = area.Value!.Value;
        var half = 1.959963985 * Math.Sqrt((Spread(ofWon) / won.Count) + (Spread(ofLost) / lost.Count)) / (value * (1 - value));
        return (Math.Abs(Logit(area.Interval!.Value.Low) - (Logit(value) - half)) < 1e-6
            && Math.Abs(Logit(area.Interval.Value.High) - (Logit(value) + half)) < 1e-6).ToProperty();

        static double Spread(double[] values) => values.Length < 2 ? 0 : values.Sum(value => (value - values.Average()) * (value - values.Average())) / (values.Length - 1);
    }

    [Property]
    public Property Without_a_variance_the_area_is_a_rate_of_as_many_pairs_as_the_smaller_class_has_leads(ScoredLead[] leads)
    {
        var (won, lost) = Classes(leads);
        var area = ScoreQuality.Of(leads).RocArea;
        var pairs = Math.Min(won.Count, lost.Count);
        var isPerfect = area.Value is 0 or 1;
        var allTie = won.Concat(lost).Distinct().Count() == 1;
        if (pairs == 0 || !(isPerfect || allTie || pairs == 1))
        {
            return true.ToProperty();
        }

        // Wilson's bounds of a share that need not be a whole number of pairs: the roots of (A − x)² = z² x (1 − x) ÷ k.
        var interval = area.Interval!.Value;
        double Off(double x) => Math.Abs(area.Value!.Value - x) - (1.959963984540054 * Math.Sqrt(x * (1 - x) / pairs));
        return (isPerfect
                ? interval == Rate.Of(area.Value == 1 ? pairs : 0, pairs, RateInterval.ClopperPearson).Interval
                : Math.Abs(Off(interval.Low)) < 1e-9 && Math.Abs(Off(interval.High)) < 1e-9).ToProperty();
    }

    [Property]
    public void An_area_has_an_interval_that_holds_it_and_is_no_point(ScoredLead[] leads)
    {
        var area = ScoreQuality.Of(leads).RocArea;
        if (area.Value is { } value)
        {
            Assert.InRange(value, area.Interval!.Value.Low - 1e-12, area.Interval.Value.High + 1e-12);
            Assert.True(area.Interval.Value is { Low: >= 0, High: <= 1, Width: > 0 });
        }
    }

    [Property]
    public void Turned_upside_down_the_area_is_the_rest_to_one(ScoredLead[] leads)
    {
        var area = ScoreQuality.Of(leads).RocArea;
        var mirrored = ScoreQuality.Of(leads.Select(lead => new ScoredLead(-lead.Score, lead.Outcome))).RocArea;
        Assert.Equal(area.Value is null, mirrored.Value is null);
        Assert.Equal(1 - (area.Value ?? 0.5), mirrored.Value ?? 0.5, 1e-12);
        Assert.Equal(area.Interval?.Width ?? 0, mirrored.Interval?.Width ?? 0, 1e-9);
    }

    [Property]
    public void Only_the_order_of_scores_matters_to_the_area(ScoredLead[] leads)
    {
        // Ranks instead of scores: the same order, other distances.
        double[] scores = [.. leads.Select(lead => lead.Score).Distinct().Order()];
        var ranked = leads.Select(lead => new ScoredLead(Array.BinarySearch(scores, lead.Score), lead.Outcome));
        Assert.Equal(ScoreQuality.Of(leads).RocArea, ScoreQuality.Of(ranked).RocArea);
    }

    [Property]
    public void Disqualified_and_open_leads_do_not_move_the_area(ScoredLead[] leads)
    {
        var all = ScoreQuality.Of(leads).RocArea;
        var decided = ScoreQuality.Of(leads.Where(lead => lead.Outcome is Outcome.Won or Outcome.Lost)).RocArea;
        Assert.Equal((decided.Value, decided.Interval), (all.Value, all.Interval));
    }

    [Property]
    public void The_order_of_leads_does_not_show_in_the_quality_of_a_score(ScoredLead[] leads)
    {
        var (one, other) = (ScoreQuality.Of(leads, 0, 2), ScoreQuality.Of(leads.Reverse(), 0, 2));
        Assert.Equal(one.RocArea, other.RocArea);
        Assert.Equal(one.Bands, other.Bands);
    }

    [Property]
    public Property The_bands_hold_every_lead_once_in_the_band_of_its_score(ScoredLead[] leads)
    {
        double[] limits = [-1, 0.5, 3];
        var bands = ScoreQuality.Of(leads, limits).Bands;
        return (bands.Count == 4
                && bands.Index().All(band => EvidenceGenerators.Outcomes.All(outcome =>
                    (outcome switch
                    {
                        Outcome.Won => band.Item.Leads.Won,
                        Outcome.Lost => band.Item.Leads.Lost,
                        Outcome.Disqualified => band.Item.Leads.Disqualified,
                        _ => band.Item.Leads.Open,
                    })
                    == leads.Count(lead => lead.Outcome == outcome && limits.Count(limit => lead.Score >= limit) == band.Index)))
                && ScoreQuality.Of(leads, limits).Leads.Total == leads.Length).ToProperty();
    }

    [Fact]
    public void Hanley_and_McNeils_ratings_with_ties_have_the_published_area_and_standard_error()
    {
        // 51 abnormal and 58 normal images rated 1 to 5: area 0.8932, standard error 0.0307 (DeLong), 95 % [0.83295, 0.95339] on the plain scale,
        // as Stata's roctab prints: half as wide is 0.06022, on the logit scale 0.06022 ÷ (0.8932 × 0.1068).
        int[] normal = [33, 6, 6, 11, 2];
        int[] abnormal = [3, 2, 2, 11, 33];
        var area = ScoreQuality.Of(
            Enumerable.Range(0, 5).SelectMany(rating => Enumerable.Repeat(new ScoredLead(rating + 1, Outcome.Lost), normal[rating])
                .Concat(Enumerable.Repeat(new ScoredLead(rating + 1, Outcome.Won), abnormal[rating])))).RocArea;
        var value = area.Value!.Value;
        Assert.Equal(0.8932, value, 5e-5);
        Assert.Equal(0.06022, (Logit(value) - Logit(area.Interval!.Value.Low)) * value * (1 - value), 1e-5);
        Assert.Equal(0.06022, (Logit(area.Interval.Value.High) - Logit(value)) * value * (1 - value), 1e-5);
        Assert.Equal("89.3 % [81.6, 94.0], 109 in all", area.ToString());
    }

    [Fact]
    public void Perfect_ranking_of_four_leads_is_two_right_pairs_of_two()
    {
        ScoredLead[] leads = [new(1, Outcome.Lost), new(2, Outcome.Lost), new(3, Outcome.Won), new(4, Outcome.Won)];
        var area = ScoreQuality.Of(leads).RocArea;
        Assert.Equal(1, area.Value);
        Assert.Equal(Math.Sqrt(0.025), area.Interval!.Value.Low, 1e-12);
        Assert.Equal("100.0 % [15.8, 100.0], 4 in all", area.ToString());
    }

    [Fact]
    public void A_band_says_from_where_to_where_and_what_became_of_it() =>
        Assert.Equal(
            ["(−∞, 0): 0 won, 0 lost, 0 open", "[0, 2.5): 1 won, 0 lost, 0 open", "[2.5, ∞): 0 won, 1 lost, 1 open"],
            ScoreQuality.Of([new(0, Outcome.Won), new(2.5, Outcome.Lost), new(9, outcome: null)], 0, 2.5).Bands.Select(band => band.ToString()),
            StringComparer.Ordinal);

    [Theory]
    [InlineData(1, 1, "limits[1] is 1")]
    [InlineData(2, 1, "limits[1] is 1")]
    [InlineData(double.NaN, 1, "limits[0] is NaN")]
    [InlineData(0, double.PositiveInfinity, "limits[1] is Infinity")]
    public void Limits_that_do_not_rise_are_refused(double first, double second, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => ScoreQuality.Of([], first, second)).Message);

    [Fact]
    public void A_score_that_is_no_number_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new ScoredLead(double.NaN, Outcome.Won));

    private static double Logit(double share) => Math.Log(share / (1 - share));

    private static (List<double> Won, List<double> Lost) Classes(ScoredLead[] leads) => (
        [.. leads.Where(lead => lead.Outcome == Outcome.Won).Select(lead => lead.Score)],
        [.. leads.Where(lead => lead.Outcome == Outcome.Lost).Select(lead => lead.Score)]);
}
