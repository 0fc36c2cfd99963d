using System.Globalization;

namespace RevenueProcess.Specification.Statistics;

/// <summary>Worked values of R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872 and 873–890, to four digits.</summary>
public class RateExamples
{
    [Theory]
    [InlineData(81, 263, RateInterval.Wilson, .2553, .3662)]
    [InlineData(15, 148, RateInterval.Wilson, .0624, .1605)]
    [InlineData(0, 20, RateInterval.Wilson, 0, .1611)]
    [InlineData(81, 263, RateInterval.ClopperPearson, .2527, .3676)]
    public void Published_intervals(long numerator, long denominator, RateInterval method, double low, double high)
    {
        var interval = Rate.Of(numerator, denominator, method).Interval!.Value;
        Assert.Equal(low, interval.Low, 5e-5);
        Assert.Equal(high, interval.High, 5e-5);
    }

    [Fact]
    public void Clopper_Pearson_of_none_in_n_solves_a_power() =>
        Assert.Equal(1 - Math.Pow(0.025, 1 / 20.0), Rate.Of(0, 20, RateInterval.ClopperPearson).Interval!.Value.High, 1e-9);

    [Fact]
    public void None_of_n_starts_at_exactly_zero_and_all_of_n_ends_at_exactly_one() =>
        Assert.All(Enum.GetValues<RateInterval>(), method =>
        {
            Assert.Equal(0, Rate.Of(0, 7, method).Interval!.Value.Low);
            Assert.Equal(1, Rate.Of(7, 7, method).Interval!.Value.High);
        });

    [Fact]
    public void The_difference_of_56_in_70_and_48_in_80()
    {
        var difference = Rate.Of(56, 70).Minus(Rate.Of(48, 80));
        Assert.Equal(0.2, difference.Value!.Value, 1e-12);
        Assert.Equal(.0524, difference.Interval!.Value.Low, 5e-5);
        Assert.Equal(.3339, difference.Interval.Value.High, 5e-5);
        Assert.Equal("20.0 % [5.2, 33.4], 150 in all", difference.ToString());
    }

    [Fact]
    public void The_difference_to_an_undefined_rate_is_undefined() =>
        Assert.Equal("undefined, 70 in all", Rate.Of(56, 70).Minus(Rate.Of(0, 0)).ToString());

    [Fact]
    public void Rates_of_different_confidence_are_not_subtracted() =>
        Assert.Contains("0.9; it must be 0.95", Assert.Throws<ArgumentException>(() => Rate.Of(1, 2).Minus(Rate.Of(1, 2, confidence: 0.9))).Message);

    [Fact]
    public void Nothing_over_nothing_is_undefined()
    {
        Assert.Null(Rate.Of(0, 0).Value);
        Assert.Null(Rate.Of(0, 0).Interval);
        Assert.Equal("undefined, 0 of 0", Rate.Of(0, 0).ToString());
    }

    [Fact]
    public void A_rate_prints_its_interval_and_its_counts_in_any_culture()
    {
        var text = string.Empty;
        var thread = new Thread(() => text = Rate.Of(842, 8000).ToString())
        {
            CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } },
        };
        thread.Start();
        thread.Join();
        Assert.Equal("10.5 % [9.9, 11.2], 842 of 8,000", text);
    }

    [Theory]
    [InlineData(-1, 5, 0.95, "numerator is -1; it must be from 0 to 5.")]
    [InlineData(6, 5, 0.95, "numerator is 6; it must be from 0 to 5.")]
    [InlineData(0, -5, 0.95, "denominator is -5; it must be at least 0.")]
    [InlineData(1, 5, 1, "confidence is 1; it must be above 0 and below 1.")]
    [InlineData(1, 5, double.NaN, "confidence is NaN; it must be above 0 and below 1.")]
    public void Impossible_counts_are_refused_by_name_value_and_range(long numerator, long denominator, double confidence, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentOutOfRangeException>(() => Rate.Of(numerator, denominator, confidence: confidence)).Message);

    [Fact]
    public void An_unknown_method_is_refused() =>
        Assert.Contains("Wilson, ClopperPearson, Jeffreys", Assert.Throws<ArgumentOutOfRangeException>(() => Rate.Of(1, 2, (RateInterval)9)).Message);
}
