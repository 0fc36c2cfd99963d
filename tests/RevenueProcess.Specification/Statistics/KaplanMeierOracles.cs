namespace RevenueProcess.Specification.Statistics;

/// <summary>R's <c>survival</c> package, version 3.5-3, on its own data.</summary>
public class KaplanMeierOracles
{
    private static LifeTable Maintained => LifeTable.Of([new uint[] { 9, 13, 18, 23, 31, 34, 48 }], new uint[] { 13, 28, 45, 161 });

    private static LifeTable Nonmaintained => LifeTable.Of([new uint[] { 5, 5, 8, 8, 12, 23, 27, 30, 33, 43, 45 }], new uint[] { 16 });

    [Fact]
    public void The_median_of_maintained_aml_is_31_and_has_no_upper_bound()
    {
        var median = KaplanMeier.Of(Maintained, SurvivalInterval.Log).Median;
        Assert.Equal(31, median.Value);
        Assert.Equal(new Bounds(18, double.PositiveInfinity), median.Interval);
    }

    [Fact]
    public void The_median_of_nonmaintained_aml_is_23_from_8()
    {
        var median = KaplanMeier.Of(Nonmaintained, SurvivalInterval.Log).Median;
        Assert.Equal(23, median.Value);
        Assert.Equal(new Bounds(8, double.PositiveInfinity), median.Interval);
    }

    [Theory]
    [InlineData(9, 0.909, 0.0867)]
    [InlineData(13, 0.818, 0.1163)]
    [InlineData(18, 0.716, 0.1397)]
    [InlineData(23, 0.614, 0.1526)]
    [InlineData(31, 0.491, 0.1642)]
    [InlineData(34, 0.368, 0.1627)]
    [InlineData(48, 0.184, 0.1535)]
    public void The_table_of_maintained_aml_to_three_digits(int age, double survival, double standardError)
    {
        var at = KaplanMeier.Of(Maintained, SurvivalInterval.Plain).SurvivalAt((uint)age);
        Assert.Equal(survival, at.Value!.Value, 5e-4);
        var (low, high) = (at.Interval!.Value.Low, at.Interval.Value.High);
        var half = low > 0 ? at.Value.Value - low : high - at.Value.Value; // the bound that is not cut
        Assert.Equal(standardError, half / 1.959964, 5e-5);
    }

    [Fact]
    public void The_log_interval_of_maintained_aml_at_18_to_three_digits()
    {
        var interval = KaplanMeier.Of(Maintained, SurvivalInterval.Log).SurvivalAt(18).Interval!.Value;
        Assert.Equal(0.488, interval.Low, 5e-4);
        Assert.Equal(1, interval.High);
    }

    [Fact]
    public void A_curve_that_is_flat_at_one_half_has_its_median_in_the_middle_of_the_flat() =>
        Assert.Equal(50.5, KaplanMeier.Of(LifeTable.Of([Enumerable.Range(1, 100).Select(i => (uint)i).ToArray()], default)).Median.Value);

    [RealDataFact("survival")]
    public void The_median_of_lung_is_310_and_its_interval_depends_on_the_method()
    {
        var table = Lung();
        Assert.Equal((228, 165), (table.Subjects, table.EventCount));
        Assert.Equal("310.0 [285.0, 363.0], 63 censored", KaplanMeier.Of(table, SurvivalInterval.Log).Median.ToString());
        Assert.Equal("310.0 [284.0, 361.0], 63 censored", KaplanMeier.Of(table, SurvivalInterval.LogLog).Median.ToString());
    }

    private static LifeTable Lung()
    {
        var rows = RealData.Rows("survival", "r_lung.csv");
        var time = Array.IndexOf(rows[0], "time");
        var status = Array.IndexOf(rows[0], "status");
        uint[] Ages(string code) => [.. rows.Skip(1).Where(row => row[status] == code).Select(row => uint.Parse(row[time])).Order()];
        return LifeTable.Of([Ages("2")], Ages("1"));
    }
}
