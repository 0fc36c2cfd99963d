namespace RevenueProcess.Specification.Statistics;

public class EstimateExamples
{
    [Fact]
    public void A_share_prints_all_and_those_still_open() => Assert.Equal(
        "31.2 % [30.4, 32.0], 20,000 in all, 4,118 still open",
        Estimate.Of(0.312, new Bounds(0.304, 0.32), EstimateUnit.Share, 5000, 10882, 4118).ToString());

    [Fact]
    public void A_duration_prints_the_censored() => Assert.Equal(
        "1.8 days [1.7, 1.9], 204 censored",
        Estimate.Of(1.8, new Bounds(1.7, 1.9), EstimateUnit.Days, 900, 0, 204).ToString());

    [Fact]
    public void An_upper_bound_that_was_not_reached_prints_as_infinity() => Assert.Equal(
        "31.0 days [18.0, ∞), 4 censored",
        Estimate.Of(31, new Bounds(18, double.PositiveInfinity), EstimateUnit.Days, 7, 0, 4).ToString());

    [Fact]
    public void An_undefined_duration_prints_what_is_known_of_it() => Assert.Equal(
        "undefined [30.0, ∞), 12 in all, 10 censored",
        Estimate.Of(null, new Bounds(30, double.PositiveInfinity), EstimateUnit.Days, 2, 0, 10).ToString());

    [Fact]
    public void Scaling_multiplies_value_and_interval_and_keeps_the_counts()
    {
        var seconds = Estimate.Of(86400 * 2, new Bounds(43200, double.PositiveInfinity), EstimateUnit.Age, 1, 2, 3);
        Assert.Equal(
            Estimate.Of(2, new Bounds(0.5, double.PositiveInfinity), EstimateUnit.Days, 1, 2, 3),
            seconds.Scaled(1.0 / 86400, EstimateUnit.Days));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_factor_that_is_not_positive_and_finite_is_refused(double factor) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Of(1, null, EstimateUnit.Age, 0, 0, 0).Scaled(factor, EstimateUnit.Days));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_value_that_is_no_number_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Of(value, null, EstimateUnit.Share, 0, 0, 0));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.NaN)]
    [InlineData(double.NegativeInfinity, 1)]
    public void An_interval_with_bounds_in_the_wrong_order_is_refused(double low, double high) =>
        Assert.Throws<ArgumentException>(() => new Bounds(low, high));

    [Fact]
    public void An_interval_contains_its_bounds() =>
        Assert.Equal([true, true, false, false], new[] { 1, 2, 0.99, double.NaN }.Select(new Bounds(1, 2).Contains));

    [Fact]
    public void The_total_is_the_sum_of_the_counts() => Assert.Equal(6, Estimate.Of(null, null, EstimateUnit.Share, 1, 2, 3).Total);
}
