namespace RevenueProcess.Specification.Statistics;

/// <summary>Intervals of rates of very few in very many, up to the end of <see cref="long"/>.</summary>
/// <remarks>
/// The expected bounds were computed to 40 digits with mpmath 1.3: where a power or Poisson's sum is exact from that, else by integrating the
/// density of the beta distribution numerically.
/// </remarks>
public sealed class RateExtremes
{
    private const double Digits = 1e-10;

    [Theory]
    [InlineData(0)]
    [InlineData(-0.05)]
    [InlineData(0.05)]
    [InlineData(1e-12)]
    [InlineData(1e-300)]
    [InlineData(0.7)]
    [InlineData(-3)]
    public void The_exponential_less_one_keeps_its_digits(double x)
    {
        // Taylor's series, as far as it matters.
        var (sum, term) = (0.0, 1.0);
        for (var k = 1; k < 60; k++)
        {
            term *= x / k;
            sum += term;
        }

        Assert.Equal(sum, ExpM1.Of(x), Math.Abs(sum) * 1e-14);
    }

    [Fact]
    public void The_exponential_less_one_reaches_its_ends() =>
        Assert.Equal([-1, -1, double.PositiveInfinity], new[] { -800, double.NegativeInfinity, 800 }.Select(ExpM1.Of));

    [Theory]
    [InlineData(0, 1_000_000_000, 0, 3.6888794473100205e-9)]
    [InlineData(1, 1_000_000_000, 2.531780798396938e-11, 5.5716433782031153e-9)]
    [InlineData(1_000, 1_000_000_000_000_000, 9.389730184077234e-13, 1.063952136016268e-12)]
    [InlineData(500_000_000_000_000, 1_000_000_000_000_000, 0.49999996901024788, 0.50000003098975212)]
    [InlineData(300_000, 1_000_000, 0.29910191193358215, 0.30089924664225374)]
    [InlineData(81, 263, 0.25273674558527116, 0.36762192260135136)]
    [InlineData(0, long.MaxValue, 0, 3.9994911181874714e-19)]
    [InlineData(1, long.MaxValue, 2.7449622419137945e-21, 6.0407878687704566e-19)]
    public void Clopper_and_Pearsons_bounds_are_right_to_ten_digits(long numerator, long denominator, double low, double high)
    {
        var interval = Rate.Of(numerator, denominator, RateInterval.ClopperPearson).Interval!.Value;
        Assert.Equal(low, interval.Low, low * Digits);
        Assert.Equal(high, interval.High, high * Digits);
    }

    [Theory]
    [InlineData(1, 1_000_000_000, 1.0789764133310239e-10, 4.6742017924925431e-9)]
    [InlineData(1_000, 1_000_000_000_000_000, 9.3945752414419702e-13, 1.0634366455564944e-12)]
    [InlineData(81, 263, 0.25452193499102347, 0.36564749917408242)]
    public void Jeffreys_bounds_are_right_to_ten_digits(long numerator, long denominator, double low, double high)
    {
        var interval = Rate.Of(numerator, denominator, RateInterval.Jeffreys).Interval!.Value;
        Assert.Equal(low, interval.Low, low * Digits);
        Assert.Equal(high, interval.High, high * Digits);
    }

    [Fact]
    public void One_in_a_billion_has_the_bounds_of_Poissons_distribution()
    {
        var interval = Rate.Of(1, 1_000_000_000, RateInterval.ClopperPearson).Interval!.Value;
        Assert.Equal(0.0253e-9, interval.Low, 0.00005e-9);
        Assert.Equal(5.572e-9, interval.High, 0.0005e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1_000)]
    [InlineData(99_999)]
    [InlineData(100_000)]
    [InlineData(1_000_000_000)]
    [InlineData(1_000_000_000_000_000)]
    public void Every_interval_is_ordered_and_holds_the_rate_up_to_the_end_of_the_counts(long few)
    {
        foreach (var method in Enum.GetValues<RateInterval>())
        {
            foreach (var denominator in new[] { few, few + 1, 2 * few, 3 * few, 1_000_000_000, 1_000_000_000_000_000, long.MaxValue - 1, long.MaxValue }.Where(n => n > 0 && n >= few))
            {
                foreach (var rate in new[] { Rate.Of(few, denominator, method), Rate.Of(denominator - few, denominator, method) })
                {
                    var interval = rate.Interval!.Value;
                    Assert.InRange(rate.Value!.Value, interval.Low, interval.High);
                    Assert.True(interval is { Low: >= 0, High: <= 1 });
                    Assert.True(interval.Low < interval.High || rate.Value > 1 - 1e-15, $"{method} of {rate.Numerator} in {rate.Denominator} is a point");
                    Assert.Equal(rate.Numerator == 0, interval.Low == 0);
                }
            }
        }
    }

    [Theory]
    [InlineData(0.999999999999)]
    [InlineData(0.9999999999999999)]
    [InlineData(0.5)]
    [InlineData(1e-9)]
    public void Every_confidence_gives_ordered_bounds(double confidence)
    {
        foreach (var method in Enum.GetValues<RateInterval>())
        {
            foreach (var (k, n) in new[] { (1L, 2L), (1, 1_000_000_000), (999_999_999, 1_000_000_000), (4_000_000, 9_000_000), (1L << 40, long.MaxValue) })
            {
                var interval = Rate.Of(k, n, method, confidence).Interval!.Value;
                Assert.True(interval is { Low: > 0, High: <= 1 });
                Assert.True(method == RateInterval.Jeffreys || interval.Contains((double)k / n));
            }
        }
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(10, 1_000_000)]
    [InlineData(99_990, 400_000)]
    [InlineData(100_010, 400_000)]
    [InlineData(999_999, 1_000_000)]
    public void Where_the_regularised_beta_of_MathNet_converges_the_bounds_are_its_roots(long numerator, long denominator)
    {
        var interval = Rate.Of(numerator, denominator, RateInterval.ClopperPearson).Interval!.Value;
        Assert.Equal(0.025, MathNet.Numerics.SpecialFunctions.BetaRegularized(numerator, denominator - numerator + 1, interval.Low), 1e-7);
        Assert.Equal(0.975, MathNet.Numerics.SpecialFunctions.BetaRegularized(numerator + 1, denominator - numerator, interval.High), 1e-7);
    }

    [Fact]
    public void Wilsons_lower_bound_of_one_in_very_many_keeps_its_digits()
    {
        // By Poisson: the root of (1 − x)² = 1.96² x that is below 1, in units of 1 ÷ n.
        var z = 1.959963984540054;
        var root = 1 + (z * z / 2) - (z * Math.Sqrt(1 + (z * z / 4)));
        Assert.Equal(root / long.MaxValue, Rate.Of(1, long.MaxValue).Interval!.Value.Low, root / long.MaxValue * 1e-12);
    }

    [Fact]
    public void Differences_and_ratios_of_rates_of_very_many_hold_their_values()
    {
        const long Half = long.MaxValue / 2;
        foreach (var one in new[] { 0, 1, Half / 3, Half - 1, Half })
        {
            foreach (var other in new[] { 0, 1, Half / 3, Half - 1, Half })
            {
                var (mine, theirs) = (Rate.Of(one, Half), Rate.Of(other, Half));
                var difference = mine.Minus(theirs);
                Assert.InRange(difference.Value!.Value, difference.Interval!.Value.Low, difference.Interval.Value.High);
                Assert.Equal((one + other, Half + Half), (difference.Events, difference.Total));
                var ratio = mine.DividedBy(theirs);
                Assert.Equal(other == 0, ratio.Value is null);
                Assert.Equal(one + other == 0, ratio.Interval is null);
                if (ratio is { Value: { } value, Interval: { } around })
                {
                    Assert.InRange(value, around.Low - (1e-12 * value), around.High + (1e-12 * value));
                }
            }
        }
    }

    [Fact]
    public void Populations_that_together_are_beyond_the_counts_are_refused()
    {
        var (all, one) = (Rate.Of(long.MaxValue - 1, long.MaxValue), Rate.Of(1, 1));
        const string Message = "other has denominator 1, and this rate 9223372036854775807; together they must be at most 9223372036854775807.";
        Assert.Contains(Message, Assert.Throws<ArgumentException>(() => all.Minus(one)).Message);
        Assert.Contains(Message, Assert.Throws<ArgumentException>(() => all.DividedBy(one)).Message);
        Assert.Equal(long.MaxValue, Rate.Of(5, long.MaxValue - 1).Minus(one).Total);
    }

    [Fact]
    public void Counts_of_an_estimate_that_together_are_beyond_the_counts_are_refused()
    {
        Assert.Equal(long.MaxValue, Estimate.Of(0.5, interval: null, EstimateUnit.Share, long.MaxValue - 2, 1, 1).Total);
        Assert.Contains("competing", Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Of(0.5, interval: null, EstimateUnit.Share, long.MaxValue, 1, 0)).Message);
        Assert.Contains("censored", Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Of(0.5, interval: null, EstimateUnit.Share, long.MaxValue - 1, 1, 1)).Message);
    }

    [Fact]
    public void A_quantile_between_numbers_that_are_very_far_apart_is_finite() =>
        Assert.Equal(0, Quantiles.Type7([double.MinValue, double.MaxValue], 0.5));
}
