using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace RevenueProcess.Specification.Statistics;

/// <summary>A numerator and a positive denominator, with none and all of them often.</summary>
public sealed record Counts(long Numerator, long Denominator)
{
    public Rate Rate(RateInterval method = RateInterval.Wilson, double confidence = 0.95) =>
        RevenueProcess.Rate.Of(Numerator, Denominator, method, confidence);
}

public static class AnyCounts
{
    public static Arbitrary<Counts> Counts() => Arb.From(
        from denominator in Gen.Frequency((1, Gen.Constant(1)), (5, Gen.Choose(1, 60)), (2, Gen.Choose(1, 5_000_000)))
        from numerator in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Constant(denominator)), (6, Gen.Choose(0, denominator)))
        select new Counts(numerator, denominator));
}

[Properties(Arbitrary = [typeof(AnyCounts)])]
public class RateLaws
{
    [Property]
    public void The_value_is_numerator_over_denominator(Counts counts) =>
        Assert.Equal((double)counts.Numerator / counts.Denominator, counts.Rate().Value);

    [Property]
    public void Every_interval_contains_the_value(Counts counts, RateInterval method)
    {
        var rate = counts.Rate(method);
        Assert.InRange(rate.Value!.Value, rate.Interval!.Value.Low - 1e-9, rate.Interval.Value.High + 1e-9);
    }

    [Property]
    public void Every_interval_lies_within_zero_and_one(Counts counts, RateInterval method)
    {
        var interval = counts.Rate(method).Interval!.Value;
        Assert.InRange(interval.Low, 0, 1);
        Assert.InRange(interval.High, 0, 1);
    }

    [Property]
    public void Ten_times_the_counts_narrow_the_interval(Counts counts, RateInterval method)
    {
        var more = new Counts(counts.Numerator * 10, counts.Denominator * 10);
        Assert.True(more.Rate(method).Interval!.Value.Width < counts.Rate(method).Interval!.Value.Width);
    }

    [Property]
    public void More_confidence_widens_the_interval(Counts counts, RateInterval method) =>
        Assert.True(counts.Rate(method, 0.99).Interval!.Value.Width > counts.Rate(method, 0.9).Interval!.Value.Width);

    [Property]
    public void The_rate_of_the_others_has_the_mirrored_interval(Counts counts, RateInterval method)
    {
        var interval = counts.Rate(method).Interval!.Value;
        var mirrored = new Counts(counts.Denominator - counts.Numerator, counts.Denominator).Rate(method).Interval!.Value;
        Assert.Equal(1 - interval.High, mirrored.Low, 1e-9);
        Assert.Equal(1 - interval.Low, mirrored.High, 1e-9);
    }

    [Property]
    public void The_bounds_of_Wilson_are_where_the_score_test_just_rejects(Counts counts)
    {
        var rate = counts.Rate();
        foreach (var bound in new[] { rate.Interval!.Value.Low, rate.Interval.Value.High }.Where(bound => bound is > 0 and < 1))
        {
            var score = Math.Abs(rate.Value!.Value - bound) / Math.Sqrt(bound * (1 - bound) / rate.Denominator);
            Assert.Equal(1.959964, score, 1e-3);
        }
    }

    [Property]
    public void Clopper_Pearson_contains_the_interval_of_Jeffreys(Counts counts)
    {
        var exact = counts.Rate(RateInterval.ClopperPearson).Interval!.Value;
        var jeffreys = counts.Rate(RateInterval.Jeffreys).Interval!.Value;
        Assert.True(exact.Low <= jeffreys.Low + 1e-9 && exact.High >= jeffreys.High - 1e-9);
    }

    [Property]
    public void A_difference_turned_round_is_the_negative_with_a_mirrored_interval(Counts one, Counts other)
    {
        var there = one.Rate().Minus(other.Rate());
        var back = other.Rate().Minus(one.Rate());
        Assert.Equal(-there.Value!.Value, back.Value!.Value, 1e-12);
        Assert.Equal(-there.Interval!.Value.High, back.Interval!.Value.Low, 1e-12);
    }

    [Property]
    public void A_difference_lies_in_its_interval_within_minus_one_and_one(Counts one, Counts other)
    {
        var difference = one.Rate().Minus(other.Rate());
        Assert.InRange(difference.Value!.Value, difference.Interval!.Value.Low - 1e-12, difference.Interval.Value.High + 1e-12);
        Assert.True(difference.Interval.Value is { Low: >= -1, High: <= 1 });
    }
}
