using FsCheck.Xunit;

namespace RevenueProcess.Specification.Statistics;

[Properties(Arbitrary = [typeof(AnyLives)])]
public class AalenJohansenLaws
{
    [Property]
    public void The_incidences_and_the_share_still_at_risk_sum_to_one(Lives lives)
    {
        var estimate = AalenJohansen.Of(lives.Table);
        var parts = estimate.Incidence(0).Value + estimate.Incidence(1).Value + estimate.StillAtRiskShare;
        Assert.Equal(lives.Table.EventCount == 0, parts is null);
        Assert.Equal(1, parts ?? 1, 1e-12);
    }

    [Property]
    public void At_every_age_the_incidences_and_the_survival_sum_to_one(Lives lives)
    {
        var estimate = AalenJohansen.Of(lives.Table);
        var survival = KaplanMeier.Of(lives.Table);
        foreach (var age in lives.Ages)
        {
            var sum = estimate.IncidenceAt(0, age).Value + estimate.IncidenceAt(1, age).Value + survival.SurvivalAt(age).Value;
            Assert.Equal(1, sum ?? 1, 1e-12);
            Assert.Equal(sum is null, lives.All.All(life => life.Entry > 0 && life.Entry >= age));
        }
    }

    [Property]
    public void Without_competing_endings_the_incidence_is_one_minus_Kaplan_Meier(Lives lives)
    {
        var table = lives.OfOneCause.Table;
        foreach (var age in lives.Ages)
        {
            Assert.Equal(1 - KaplanMeier.Of(table).SurvivalAt(age).Value ?? -1, AalenJohansen.Of(table).IncidenceAt(0, age).Value ?? -1, 1e-12);
        }
    }

    [Property]
    public void Without_competing_endings_the_Greenwood_interval_is_that_of_Kaplan_Meier(Lives lives)
    {
        var table = lives.OfOneCause.Table;
        var incidence = AalenJohansen.Of(table, variance: IncidenceVariance.Greenwood);
        foreach (var point in KaplanMeier.Of(table).Curve().Where(point => point.Survival is 0 or > 1e-9))
        {
            var interval = incidence.IncidenceAt(0, point.Age).Interval!.Value;
            Assert.Equal(1 - point.Interval.High, interval.Low, 1e-6);
            Assert.Equal(1 - point.Interval.Low, interval.High, 1e-6);
        }
    }

    [Property]
    public void Without_censoring_the_incidence_is_a_plain_share(Lives lives)
    {
        var complete = lives.FromTheStart.WithoutCensoring;
        var share = complete.IsEmpty ? (double?)null : complete.All.Count(life => life.Cause == 0) / (double)complete.All.Count;
        Assert.Equal(share ?? -1, AalenJohansen.Of(complete.Table).Incidence(0).Value ?? -1, 1e-12);
    }

    [Property]
    public void Without_censoring_the_Greenwood_variance_is_that_of_a_share(Lives lives)
    {
        var complete = lives.FromTheStart.WithoutCensoring;
        var estimate = AalenJohansen.Of(complete.Table, variance: IncidenceVariance.Greenwood);
        foreach (var age in complete.Ages)
        {
            var share = complete.All.Count(life => life.Cause == 0 && life.Exit <= age) / (double)complete.All.Count;
            Assert.Equal(share * (1 - share) / complete.All.Count, estimate.VarianceAt(0, age), 1e-12);
        }
    }

    [Property]
    public void The_streamed_variance_is_the_two_pass_definition(Lives lives)
    {
        foreach (var kind in Enum.GetValues<IncidenceVariance>())
        {
            var estimate = AalenJohansen.Of(lives.Table, variance: kind);
            foreach (var age in lives.Ages)
            {
                Assert.Equal(TwoPassVariance(lives, 0, age, kind), estimate.VarianceAt(0, age), 1e-10);
            }
        }
    }

    [Fact]
    public void The_streamed_variance_keeps_nine_digits_over_half_a_million_ages()
    {
        const int Count = 500_000;
        uint[] Every(int remainder) => 
            [.. Enumerable.Range(1, Count).Where(age => age % 3 == remainder || age % 3 == remainder + 2).Select(age => (uint)age)];
        var (won, lost) = (Every(0), Every(1));
        var total = (double)(won.Length + lost.Length);
        var share = won.Length / total;
        var estimate = AalenJohansen.Of(LifeTable.Of([won, lost], default), variance: IncidenceVariance.Greenwood);
        Assert.Equal(1, estimate.VarianceAt(0, Count) / (share * (1 - share) / total), 1e-9);
    }

    [Property]
    public void The_variance_of_Aalen_is_not_below_that_of_Greenwood(Lives lives) =>
        Assert.All(lives.Ages, age => Assert.True(
            AalenJohansen.Of(lives.Table).VarianceAt(0, age) >=
            AalenJohansen.Of(lives.Table, variance: IncidenceVariance.Greenwood).VarianceAt(0, age) - 1e-12));

    [Property]
    public void The_interval_contains_the_incidence_and_stays_within_zero_and_one(Lives lives)
    {
        var incidence = AalenJohansen.Of(lives.Table).Incidence(0);
        if (incidence.Interval is { } interval)
        {
            Assert.InRange(incidence.Value!.Value, interval.Low - 1e-12, interval.High + 1e-12);
            Assert.InRange(interval.Low, 0, 1);
            Assert.InRange(interval.High, 0, 1);
        }
    }

    [Property]
    public void An_estimate_shows_every_subject_in_one_of_its_counts(Lives lives)
    {
        var incidence = AalenJohansen.Of(lives.Table).Incidence(1);
        Assert.Equal(
            (lives.Table.EventsOf(1), lives.Table.EventsOf(0), lives.Table.CensoredCount),
            (incidence.Events, incidence.Competing, incidence.Censored));
    }

    private static double TwoPassVariance(Lives lives, int cause, uint age, IncidenceVariance kind)
    {
        var points = new List<(double N, double D, double Mine, double Before, double Upto)>();
        var (survival, incidence) = (1.0, 0.0);
        foreach (var at in lives.Ages.Where(at => at <= age))
        {
            double n = lives.AtRisk(at);
            double mine = lives.Ending(at, cause);
            var d = mine + lives.Ending(at, 1 - cause);
            if (d > 0)
            {
                incidence += survival * mine / n;
                points.Add((n, d, mine, survival, incidence));
                survival *= 1 - (d / n);
            }
        }

        return points.Sum(point =>
        {
            var (n, d, mine, before, upto) = point;
            var m = kind == IncidenceVariance.Aalen ? n - 1 : n;
            var rise = incidence - upto;
            var own = mine == 0 ? 0 : n == 1 ? (kind == IncidenceVariance.Aalen ? 1 : 0) : mine * (n - mine) / (m * n * n);
            return (before * before * own) + (n == d ? 0 : (rise * rise * d / (m * (n - d))) - (2 * rise * before * mine / (m * n)));
        });
    }
}
