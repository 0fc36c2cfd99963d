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
        return (pairs.Count == 0 ? area.Value is null && area.Interval is null : Math.Abs(area.Value!.Value - (pairs.Sum() / 2.0 / pairs.Count)) < 1e-12)
            .Classify(pairs.Count > 0, "defined")
            .Classify(pairs.Contains(1), "with ties");
    }

    [Property]
    public Property The_interval_of_the_area_is_DeLongs(ScoredLead[] leads)
    {
        var (won, lost) = Classes(leads);
        var area = ScoreQuality.Of(leads).RocArea;
        double[] ofWon = [.. won.Select(score => lost.Select(other => score > other ? 1 : score == other ? 0.5 : 0).DefaultIfEmpty().Average())];
        double[] ofLost = [.. lost.Select(score => won.Select(other => score < other ? 1 : score == other ? 0.5 : 0).DefaultIfEmpty().Average())];
        if (won.Count < 2 || lost.Count < 2 || (Spread(ofWon) < 1e-15 && Spread(ofLost) < 1e-15))
        {
            return (area.Interval is null).Classify(true, "none");
        }

        var half = 1.959963985 * Math.Sqrt((Spread(ofWon) / won.Count) + (Spread(ofLost) / lost.Count));
        return (Math.Abs(area.Interval!.Value.Low - Math.Max(0, area.Value!.Value - half)) < 1e-8
            && Math.Abs(area.Interval.Value.High - Math.Min(1, area.Value.Value + half)) < 1e-8).Classify(true, "some");

        static double Spread(double[] values) => values.Length < 2 ? 0 : values.Sum(value => (value - values.Average()) * (value - values.Average())) / (values.Length - 1);
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
                && ScoreQuality.Of(leads, limits).Leads.Total == leads.Length)
            .Classify(leads.Any(lead => limits.Contains(lead.Score)), "some at a limit");
    }

    [Fact]
    public void Hanley_and_McNeils_ratings_with_ties_have_the_published_area()
    {
        // 51 abnormal and 58 normal images rated 1 to 5: area 0.8932, standard error 0.0307 (DeLong), 95 % [0.83295, 0.95339], as Stata's roctab prints.
        int[] normal = [33, 6, 6, 11, 2];
        int[] abnormal = [3, 2, 2, 11, 33];
        var area = ScoreQuality.Of(
            Enumerable.Range(0, 5).SelectMany(rating => Enumerable.Repeat(new ScoredLead(rating + 1, Outcome.Lost), normal[rating])
                .Concat(Enumerable.Repeat(new ScoredLead(rating + 1, Outcome.Won), abnormal[rating])))).RocArea;
        Assert.Equal(0.8932, area.Value!.Value, 5e-5);
        Assert.Equal(0.83295, area.Interval!.Value.Low, 5e-6);
        Assert.Equal(0.95339, area.Interval.Value.High, 5e-6);
        Assert.Equal("89.3 % [83.3, 95.3], 109 in all", area.ToString());
    }

    [Fact]
    public void Perfect_ranking_has_an_area_and_no_interval()
    {
        ScoredLead[] leads = [new(1, Outcome.Lost), new(2, Outcome.Lost), new(3, Outcome.Won), new(4, Outcome.Won)];
        Assert.Equal((1.0, null), (ScoreQuality.Of(leads).RocArea.Value, ScoreQuality.Of(leads).RocArea.Interval));
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

    private static (List<double> Won, List<double> Lost) Classes(ScoredLead[] leads) => (
        [.. leads.Where(lead => lead.Outcome == Outcome.Won).Select(lead => lead.Score)],
        [.. leads.Where(lead => lead.Outcome == Outcome.Lost).Select(lead => lead.Score)]);
}
