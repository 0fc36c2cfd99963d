using FsCheck.Xunit;

namespace RevenueProcess.Specification.Statistics;

/// <summary>A share of 0 or 1 among few is no certainty: it has an interval as every other share has.</summary>
[Properties(Arbitrary = [typeof(AnyLives)])]
public class AtZeroAndOneLaws
{
    [Property]
    public void An_incidence_of_zero_by_an_age_has_the_Clopper_Pearson_bounds_of_those_who_ended_or_were_followed_to_it(Lives lives)
    {
        var estimate = AalenJohansen.Of(lives.Table);
        foreach (var age in lives.Ages)
        {
            var incidence = estimate.IncidenceAt(0, age);
            if (incidence.Value is null or 0)
            {
                var known = lives.All.Count(life => (life.Entry == 0 || life.Entry < age) && (life.Cause is not null || life.Exit >= age));
                Assert.Equal(Exactly(0, known), (incidence.Value, incidence.Interval));
            }
        }
    }

    [Property]
    public void An_eventual_incidence_of_zero_has_the_Clopper_Pearson_bounds_of_those_who_ended(Lives lives)
    {
        var incidence = AalenJohansen.Of(lives.Table).Incidence(1);
        if (incidence.Value is null or 0)
        {
            Assert.Equal(Exactly(0, (int)lives.Table.EventCount), (incidence.Value, incidence.Interval));
        }
    }

    [Property]
    public void An_incidence_of_one_has_the_lower_bound_of_the_curve_just_before_its_last_ending(Lives lives)
    {
        var complete = lives.WithoutCensoring.OfOneCause;
        foreach (var variance in Enum.GetValues<IncidenceVariance>())
        {
            var estimate = AalenJohansen.Of(complete.Table, variance: variance);
            foreach (var last in AllEndAt(complete))
            {
                var before = complete.Ages.Where(age => age < last).Select(age => estimate.IncidenceAt(0, age)).LastOrDefault();
                var low = before?.Value > 0 ? before.Interval!.Value.Low : 0;
                Assert.Equal((1.0, new Bounds(low, 1)), (estimate.Incidence(0).Value, estimate.Incidence(0).Interval));
                Assert.Equal(estimate.Incidence(0), estimate.IncidenceAt(0, last));
            }
        }
    }

    [Property]
    public void A_survival_of_one_has_the_Clopper_Pearson_bounds_of_those_followed_to_the_age(Lives lives)
    {
        foreach (var (km, rows) in new[] { (KaplanMeier.Of(lives.Table), lives.OfOneCause), (KaplanMeier.Of(lives.Table, cause: 0), lives.OthersCensored) })
        {
            foreach (var age in rows.Ages.TakeWhile(age => rows.Ages.All(earlier => earlier > age || rows.Ending(earlier, 0) == 0)))
            {
                var followed = rows.AtRisk(age);
                Assert.Equal(Exactly(followed, followed), (km.SurvivalAt(age).Value, km.SurvivalAt(age).Interval));
            }
        }
    }

    [Property]
    public void A_survival_of_zero_has_the_upper_bound_of_the_curve_just_before_its_last_ending(Lives lives)
    {
        var complete = lives.WithoutCensoring.OfOneCause;
        foreach (var method in Enum.GetValues<SurvivalInterval>())
        {
            var km = KaplanMeier.Of(complete.Table, method);
            foreach (var last in AllEndAt(complete))
            {
                var high = km.Curve().Where(point => point.Age < last).Select(point => (double?)point.Interval.High).LastOrDefault() ?? 1;
                Assert.All([last, 100u], age => Assert.Equal((0.0, new Bounds(0, high)), (km.SurvivalAt(age).Value, km.SurvivalAt(age).Interval)));
            }
        }
    }

    [Property]
    public void Every_share_and_every_restricted_mean_has_an_interval_that_holds_it_and_is_no_point(Lives lives)
    {
        var estimates = lives.Ages.Append(100u).SelectMany(age => new[]
        {
            AalenJohansen.Of(lives.Table).IncidenceAt(0, age), AalenJohansen.Of(lives.Table).IncidenceAt(1, age), AalenJohansen.Of(lives.Table).Incidence(0),
            KaplanMeier.Of(lives.Table).SurvivalAt(age), KaplanMeier.Of(lives.Table, SurvivalInterval.Plain, cause: 0).SurvivalAt(age),
            KaplanMeier.Of(lives.Table).RestrictedMean(age + 1), KaplanMeier.Of(lives.Table, cause: 1).RestrictedMean(age + 1),
        });
        foreach (var estimate in estimates.Where(estimate => estimate.Value is not null))
        {
            Assert.InRange(estimate.Value!.Value, estimate.Interval!.Value.Low - 1e-12, estimate.Interval.Value.High + 1e-12);
            Assert.True(estimate.Interval.Value.Width > 0);
        }
    }

    [Property]
    public void A_restricted_mean_without_spread_reaches_down_to_what_those_followed_so_far_allow(Lives lives)
    {
        var km = KaplanMeier.Of(lives.Table);
        var first = km.Curve().Select(point => (uint?)point.Age).FirstOrDefault();
        foreach (var horizon in lives.Ages.Where(age => age <= first))
        {
            var followed = lives.AtRisk(horizon);
            var mean = km.RestrictedMean(horizon);
            Assert.Equal(followed == 0 ? null : horizon, mean.Value);
            Assert.Equal(followed == 0 ? (Bounds?)null : new Bounds(horizon * Exactly(followed, followed).Interval!.Value.Low, horizon), mean.Interval);
        }
    }

    [Fact]
    public void None_of_three_won_by_five_days_when_one_was_lost_before_and_one_was_not_followed_so_far()
    {
        // Lost at 2, followed to 4 (not to 5), followed to 5 and to 9: n = 3 by day 5, and the upper bound is 1 − 0.025^(1/3).
        var estimate = AalenJohansen.Of(LifeTable.Of([default, new uint[] { 2 }], new uint[] { 4, 5, 9 }));
        Assert.Equal(0, estimate.IncidenceAt(0, 5).Value);
        Assert.Equal(0, estimate.IncidenceAt(0, 5).Interval!.Value.Low);
        Assert.Equal(0.7075982, estimate.IncidenceAt(0, 5).Interval!.Value.High, 5e-8);
        Assert.Equal("0.0 % [0.0, 97.5], 4 in all, 3 still open", estimate.Incidence(0).ToString());
    }

    [Fact]
    public void Where_nobody_has_ended_the_eventual_share_is_undefined() =>
        Assert.Equal("undefined, 2 in all, 2 still open", AalenJohansen.Of(LifeTable.Of([default, default], new uint[] { 4, 5 })).Incidence(0).ToString());

    [Fact]
    public void Before_anybody_came_under_observation_nothing_is_known()
    {
        var table = LifeTable.Of([new uint[] { 9 }], new uint[] { 9 }, new uint[] { 5, 6 });
        Assert.Null(AalenJohansen.Of(table).IncidenceAt(0, 5).Value);
        Assert.Equal(0, AalenJohansen.Of(table).IncidenceAt(0, 6).Value);
        Assert.Null(KaplanMeier.Of(table).SurvivalAt(5).Value);
        Assert.Equal(new Bounds(0.025, 1), Rounded(KaplanMeier.Of(table).SurvivalAt(6).Interval));
        Assert.Null(KaplanMeier.Of(table).RestrictedMean(5).Value);
    }

    [Fact]
    public void All_of_four_won_at_four_ages_reach_down_to_the_bound_of_three_of_four()
    {
        var estimate = AalenJohansen.Of(LifeTable.Of([new uint[] { 1, 2, 3, 4 }], default), variance: IncidenceVariance.Greenwood);
        var three = estimate.IncidenceAt(0, 3);

        // log(−log ¼) ± 1.96 √(3/64) ÷ (¼ log 4), brought back.
        Assert.Equal(1 - Math.Exp(-Math.Log(4) * Math.Exp(-1.959963984540054 * Math.Sqrt(3 / 64.0) / (0.25 * Math.Log(4)))), three.Interval!.Value.Low, 1e-12);
        Assert.Equal(new Bounds(three.Interval.Value.Low, 1), estimate.Incidence(0).Interval);
        Assert.Equal("100.0 % [33.5, 100.0], 4 in all", estimate.Incidence(0).ToString());
    }

    [Fact]
    public void Almost_certain_is_not_certain()
    {
        // One of 2,000 is lost: 99.95 % is short of 1, and its interval does not reach 1.
        uint[] won = [.. Enumerable.Range(2, 1999).Select(age => (uint)age)];
        var incidence = AalenJohansen.Of(LifeTable.Of([won, new uint[] { 1 }], default), variance: IncidenceVariance.Greenwood).Incidence(0);
        var reach = 1.959963984540054 * Math.Sqrt(0.9995 * 0.0005 / 2000) / (0.0005 * -Math.Log(0.0005));
        Assert.Equal(0.9995, incidence.Value!.Value, 1e-12);
        Assert.Equal(1 - Math.Exp(Math.Log(0.0005) / Math.Exp(reach)), incidence.Interval!.Value.Low, 1e-9);
        Assert.Equal(1 - Math.Exp(Math.Log(0.0005) * Math.Exp(reach)), incidence.Interval.Value.High, 1e-9);
        Assert.True(incidence.Interval.Value.High < 1);
    }

    [Fact]
    public void A_share_that_rounds_to_one_is_not_certain_while_one_ended_otherwise()
    {
        // Each day one of two ends by the cause, on the 60th one of two by another: F = 1 − 2⁻⁶⁰.
        uint[] won = [.. Enumerable.Range(1, 59).Select(age => (uint)age), 60];
        uint[] entries = [.. Enumerable.Range(1, 59).Select(age => (uint)age)];
        var incidence = AalenJohansen.Of(LifeTable.Of([won, new uint[] { 60 }], default, entries)).Incidence(0);
        Assert.Equal(1, incidence.Value!.Value, 1e-15);
        Assert.True(incidence.Interval!.Value.Width > 0);
    }

    private static (double? Value, Bounds? Interval) Exactly(int numerator, int denominator)
    {
        var rate = Rate.Of(numerator, denominator, RateInterval.ClopperPearson);
        return (rate.Value, rate.Interval);
    }

    private static Bounds Rounded(Bounds? bounds) => new(Math.Round(bounds!.Value.Low, 9), Math.Round(bounds.Value.High, 9));

    // The age at which the last of those at risk end; none in an empty table.
    private static IEnumerable<uint> AllEndAt(Lives lives) => lives.Ages.Where(age => lives.AtRisk(age) > 0 && lives.AtRisk(age) == lives.Ending(age, 0)).Take(1);
}
