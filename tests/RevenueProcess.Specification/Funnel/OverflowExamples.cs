namespace RevenueProcess.Specification.Funnel;

/// <summary>Sums that a number cannot hold are refused by name; none wraps in silence.</summary>
public sealed class OverflowExamples
{
    private const string Won = "inquiry 0, qualified 1, proposal 2, customer 3";

    [Fact]
    public void The_largest_value_is_counted_and_two_of_them_are_refused()
    {
        Assert.Equal(decimal.MaxValue, Valued($"a: {Won}").Tally().WonValue.Total);
        Refused("the total value", () => Valued($"a: {Won}; b: {Won}").Tally());
    }

    [Fact]
    public void Two_tallies_whose_values_exceed_a_decimal_are_not_merged()
    {
        var one = Valued($"a: {Won}").Tally();
        Refused("the total value", () => one.Merge(Valued($"b: {Won}").Tally()));
    }

    [Fact]
    public void A_win_rate_by_value_whose_denominator_exceeds_a_decimal_is_refused()
    {
        var rate = Valued($"a: {Won}; b: inquiry 0, lost 3").Tally().WinRate;
        Refused("the total value", () => rate.ByValue);
    }

    [Fact]
    public void Counts_beyond_a_long_are_refused_by_name()
    {
        var (most, period) = (new OutcomeCounts(long.MaxValue, 1, 0, 0), ReportingPeriod.Month(NodaTime.DateTimeZone.Utc).Of(Told.Start));
        Refused("Decided", () => most.Decided);
        Refused("Total", () => most.Total);
        Refused("Won", () => most + most);
        Refused("Missing", () => new ValueSum(0, long.MaxValue, 0) + new ValueSum(0, 1, 0));
        Refused("Read", () => new ReadCount(long.MaxValue, [new SetAside(SetAsideReason.NoDate, 1)]).Read);
        Refused("BalanceAtEnd", () => new StageFlow(period, long.MaxValue, 1, 0).BalanceAtEnd);
        var stage = Told.Process["inquiry"];
        var conformance = Told.Log("").Tally().Conformance with { Deviations = [new Deviation(DeviationKind.Skip, stage, stage, long.MaxValue), new Deviation(DeviationKind.Skip, stage, stage, 1)] };
        Refused("the number of Skip", () => conformance[DeviationKind.Skip]);
    }

    private static StageLog Valued(string told) => StageLog.Of(Told.Process, Told.Entries(told).Select(entry => entry with { Value = decimal.MaxValue }));

    private static void Refused(string name, Func<object> sum) =>
        Assert.StartsWith($"{name} is ", Assert.Throws<OverflowException>(() => { _ = sum(); }).Message, StringComparison.Ordinal);
}
