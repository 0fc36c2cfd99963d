using FsCheck.Xunit;

namespace RevenueProcess.Specification.Statistics;

[Properties(Arbitrary = [typeof(AnyLives)])]
public class KaplanMeierLaws
{
    [Property]
    public void Survival_never_increases(Lives lives)
    {
        var curve = KaplanMeier.Of(lives.Table).Curve();
        Assert.All(curve.Zip(curve.Skip(1)), pair => Assert.True(pair.Second.Survival <= pair.First.Survival));
    }

    [Property]
    public void Survival_is_the_product_of_the_shares_that_stay(Lives lives)
    {
        var km = KaplanMeier.Of(lives.Table);
        foreach (var age in lives.Ages)
        {
            var product = lives.Ages
                .Where(earlier => earlier <= age && lives.AtRisk(earlier) > 0)
                .Aggregate(1.0, (s, at) => s * (1 - ((lives.Ending(at, 0) + lives.Ending(at, 1)) / (double)lives.AtRisk(at))));
            Assert.Equal(product, km.SurvivalAt(age).Value!.Value, 1e-12);
        }
    }

    [Property]
    public void Without_censoring_survival_is_the_share_that_lasts_longer(Lives lives)
    {
        var complete = lives.FromTheStart.WithoutCensoring;
        var km = KaplanMeier.Of(complete.Table);
        foreach (var age in complete.Ages)
        {
            Assert.Equal(complete.All.Count(life => life.Exit > age) / (double)complete.All.Count, km.SurvivalAt(age).Value!.Value, 1e-12);
        }
    }

    [Property]
    public void Without_censoring_the_mean_is_the_mean(Lives lives)
    {
        var complete = lives.FromTheStart.WithoutCensoring;
        var mean = complete.IsEmpty ? (double?)null : complete.All.Average(life => life.Exit);
        var restricted = KaplanMeier.Of(complete.Table).RestrictedMean(100).Value;
        Assert.Equal(mean ?? -1, restricted ?? -1, 1e-9);
    }

    [Property]
    public void Asking_at_an_age_gives_the_curve(Lives lives)
    {
        var km = KaplanMeier.Of(lives.Table);
        foreach (var point in km.Curve())
        {
            var asked = km.SurvivalAt(point.Age);
            Assert.Equal((point.Survival, point.Interval), (asked.Value!.Value, asked.Interval!.Value));
        }
    }

    [Property]
    public void Every_interval_contains_the_survival_and_stays_within_zero_and_one(Lives lives)
    {
        foreach (var method in Enum.GetValues<SurvivalInterval>())
        {
            foreach (var point in KaplanMeier.Of(lives.Table, method).Curve())
            {
                Assert.InRange(point.Survival, point.Interval.Low - 1e-12, point.Interval.High + 1e-12);
                Assert.InRange(point.Interval.Low, 0, 1);
                Assert.InRange(point.Interval.High, 0, 1);
            }
        }
    }

    [Property]
    public void A_quantile_is_the_first_age_at_which_that_share_has_ended_or_the_midpoint_of_a_flat(Lives lives)
    {
        var km = KaplanMeier.Of(lives.Table);
        var curve = km.Curve();
        foreach (var p in new[] { 0.25, 0.5, 0.75 })
        {
            double? expected = null;
            if (curve.FirstOrDefault(point => point.Survival <= 1 - p + 1e-9) is { AtRisk: > 0 } first)
            {
                var flat = Math.Abs(first.Survival - (1 - p)) < 1e-9;
                var next = curve.FirstOrDefault(point => point.Survival < 1 - p - 1e-9);
                expected = flat ? (first.Age + (next.AtRisk > 0 ? next.Age : (double)lives.Table.LastAge!)) / 2 : first.Age;
            }

            Assert.Equal(expected, km.Quantile(p).Value);
        }
    }

    [Property]
    public void The_interval_of_a_quantile_is_where_the_band_crosses_its_level(Lives lives)
    {
        foreach (var method in Enum.GetValues<SurvivalInterval>())
        {
            var km = KaplanMeier.Of(lives.Table, method);
            var curve = km.Curve();
            uint? low = curve.Where(point => point.Interval.Low <= 0.5).Select(point => (uint?)point.Age).FirstOrDefault();
            uint? high = curve.Where(point => point.Interval.High <= 0.5).Select(point => (uint?)point.Age).FirstOrDefault();
            Assert.Equal(low is { } from ? new Bounds(from, high ?? double.PositiveInfinity) : (Bounds?)null, km.Median.Interval);
        }
    }

    [Property]
    public void The_variance_of_a_restricted_mean_is_the_sum_over_endings_of_the_squared_area_to_come(Lives lives)
    {
        const uint Horizon = 10;
        var km = KaplanMeier.Of(lives.Table);
        var mean = km.RestrictedMean(Horizon);
        if (mean.Interval is not { } interval)
        {
            return;
        }

        var curve = km.Curve().Where(point => point.Age <= Horizon).ToList();
        double AreaFrom(int i) => Enumerable.Range(i, curve.Count - i)
            .Sum(k => curve[k].Survival * ((k + 1 < curve.Count ? curve[k + 1].Age : Horizon) - curve[k].Age));
        var variance = curve.Select((point, i) => point.Survival <= 0
            ? 0
            : AreaFrom(i) * AreaFrom(i) * point.Events / (point.AtRisk * (double)(point.AtRisk - point.Events))).Sum();
        if (variance == 0)
        {
            return; // see A_restricted_mean_without_spread_reaches_down_to_what_those_followed_so_far_allow
        }

        Assert.Equal(mean.Value!.Value + (1.959963984540054 * Math.Sqrt(variance)), interval.High, 1e-9);
        Assert.Equal(Math.Max(0, mean.Value!.Value - (1.959963984540054 * Math.Sqrt(variance))), interval.Low, 1e-9);
    }

    [Property]
    public void A_wider_confidence_gives_a_wider_interval(Lives lives)
    {
        var narrow = KaplanMeier.Of(lives.Table, confidence: 0.8).Curve();
        var wide = KaplanMeier.Of(lives.Table, confidence: 0.99).Curve();
        Assert.All(narrow.Zip(wide), pair => Assert.True(pair.First.Interval.Width <= pair.Second.Interval.Width));
    }

    [Property]
    public void Asking_about_one_cause_censors_the_others(Lives lives)
    {
        uint[] censored = [.. lives.Sorted(1).ToArray().Concat(lives.Sorted(null).ToArray()).Order()];
        var oneCause = LifeTable.Of([lives.Sorted(0)], censored, lives.Entries);
        var expected = KaplanMeier.Of(oneCause).Curve();
        Assert.Equal(expected, KaplanMeier.Of(lives.Table, cause: 0).Curve());
    }

    [Property]
    public void A_cause_gives_the_same_wherever_it_stands_among_the_causes(Lives lives)
    {
        var (first, last) = (KaplanMeier.Of(lives.Table, cause: 0), KaplanMeier.Of(LifeTable.Of([lives.Sorted(1), default, lives.Sorted(0)], lives.Sorted(null), lives.Entries), cause: 2));

        Assert.Equal(first.Curve(), last.Curve());
        Assert.Equal(first.Median, last.Median);
        Assert.All(lives.Ages, age => Assert.Equal(first.SurvivalAt(age), last.SurvivalAt(age)));
        Assert.All(lives.Ages, age => Assert.Equal(first.RestrictedMean(age), last.RestrictedMean(age)));
    }

    [Fact]
    public void A_flat_curve_is_flat_from_where_it_fell_whatever_else_ends_meanwhile()
    {
        // Half have ended at 2; at 3 one ends by another cause, which moves nothing; the next ending is at 6: the median is between 2 and 6.
        var table = LifeTable.Of([new uint[] { 2, 2, 6 }, new uint[] { 3 }], default);

        Assert.Equal(4, KaplanMeier.Of(table, cause: 0).Median.Value);
    }

    [Fact]
    public void Without_subjects_everything_is_undefined()
    {
        var km = KaplanMeier.Of(LifeTable.Of([default], default));
        Assert.Equal([null, null, null, null], [km.Median.Value, km.Median.Interval?.Low, km.SurvivalAt(0).Value, km.RestrictedMean(1).Value]);
        Assert.Empty(km.Curve());
    }

    [Fact]
    public void Beyond_the_last_observed_age_nothing_is_known_unless_all_have_ended()
    {
        var open = KaplanMeier.Of(LifeTable.Of([new uint[] { 2, 4 }], new uint[] { 6 }));
        Assert.NotNull(open.SurvivalAt(6).Value);
        Assert.Null(open.SurvivalAt(7).Value);
        Assert.Null(open.RestrictedMean(7).Value);
        var closed = KaplanMeier.Of(LifeTable.Of([new uint[] { 2, 4, 6 }], default));
        Assert.Equal(0, closed.SurvivalAt(7).Value);
        Assert.Equal(4, closed.RestrictedMean(7).Value!.Value, 1e-12);
    }
}
