using FsCheck.Xunit;

namespace RevenueProcess.Specification.Statistics;

[Properties(Arbitrary = [typeof(AnyCounts)])]
public sealed class RateRatioLaws
{
    [Property]
    public void A_ratio_lies_in_its_interval(Counts one, Counts other)
    {
        var ratio = one.Rate().DividedBy(other.Rate());
        if (ratio.Value is { } value)
        {
            Assert.Equal(one.Rate().Value!.Value / other.Rate().Value!.Value, value, 1e-9 * Math.Max(1, value));
        }

        Assert.Equal(one.Numerator + other.Numerator == 0, ratio.Interval is null);
        if (ratio.Interval is { } interval)
        {
            Assert.InRange(ratio.Value ?? double.PositiveInfinity, interval.Low * (1 - 1e-9), interval.High * (1 + 1e-9));
        }
    }

    [Property]
    public void A_ratio_turned_round_is_the_inverse_with_an_inverse_interval(Counts one, Counts other)
    {
        var (there, back) = (one.Rate().DividedBy(other.Rate()), other.Rate().DividedBy(one.Rate()));
        if (there.Interval is { } interval)
        {
            Assert.Equal(interval.Low == 0 ? double.PositiveInfinity : 1 / interval.Low, back.Interval!.Value.High, Math.Max(1e-12, 1e-7 / Math.Max(interval.Low, 1e-300)));
            Assert.Equal(double.IsPositiveInfinity(interval.High), back.Interval.Value.Low == 0);
        }
    }

    [Property]
    public void A_bound_of_a_ratio_is_where_the_chi_square_test_just_rejects(Counts one, Counts other)
    {
        var (x, m, y, n) = ((double)one.Numerator, (double)one.Denominator, (double)other.Numerator, (double)other.Denominator);
        if (one.Rate().DividedBy(other.Rate()).Interval is not { } interval)
        {
            return;
        }

        foreach (var ratio in new[] { interval.Low, interval.High }.Where(bound => bound > 0 && double.IsFinite(bound)))
        {
            // The likeliest second rate under the restriction, by search instead of by formula.
            var (low, high) = (0.0, Math.Min(1, 1 / ratio));
            for (var step = 0; step < 300; step++)
            {
                var (left, right) = (low + ((high - low) / 3), high - ((high - low) / 3));
                (low, high) = Likelihood(ratio, left) < Likelihood(ratio, right) ? (left, high) : (low, right);
            }

            var chi = Term(x, m, ratio * low) + Term(y, n, low);
            Assert.InRange(chi, 3.8414588 * 0.99, 3.8414588 * 1.01);
        }

        double Likelihood(double ratio, double p) => Log(x, ratio * p) + Log(m - x, 1 - (ratio * p)) + Log(y, p) + Log(n - y, 1 - p);
        static double Log(double times, double p) => times == 0 ? 0 : times * Math.Log(Math.Max(p, 1e-300));
        static double Term(double k, double n, double p) => (k - (n * p)) * (k - (n * p)) / (n * p * (1 - p));
    }

    [Fact]
    public void Koopmans_worked_example()
    {
        var ratio = Rate.Of(36, 40).DividedBy(Rate.Of(16, 80));
        Assert.Equal(4.5, ratio.Value!.Value, 1e-12);
        Assert.Equal(2.94, ratio.Interval!.Value.Low, 5e-3);
        Assert.Equal(7.15, ratio.Interval.Value.High, 5e-3);
        Assert.Equal("4.50 [2.94, 7.15], 120 in all", ratio.ToString());
    }

    [Fact]
    public void Nothing_over_something_and_something_over_nothing_have_one_sided_bounds()
    {
        Assert.Equal(0, Rate.Of(0, 10).DividedBy(Rate.Of(5, 10)).Interval!.Value.Low);
        var infinite = Rate.Of(5, 10).DividedBy(Rate.Of(0, 10));
        Assert.Null(infinite.Value);
        Assert.True(double.IsPositiveInfinity(infinite.Interval!.Value.High));
        Assert.Null(Rate.Of(0, 10).DividedBy(Rate.Of(0, 10)).Interval);
    }
}
