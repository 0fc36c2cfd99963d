namespace RevenueProcess.Specification.Statistics;

public class AalenJohansenOracles
{
    private static readonly Lives Deals = Lives.Rows(
        (2, 'W'), (3, 'L'), (4, 'W'), (5, 'C'), (6, 'W'), (7, 'C'), (8, 'L'), (9, 'C'), (10, 'W'), (12, 'C'));

    [Fact]
    public void The_worked_example_won_lost_and_open()
    {
        var estimate = AalenJohansen.Of(Deals.Table);
        Assert.Equal(257 / 480.0, estimate.Incidence(0).Value!.Value, 1e-12);
        Assert.Equal(0.245833, estimate.Incidence(1).Value!.Value, 5e-7);
        Assert.Equal(0.218750, estimate.StillAtRiskShare!.Value, 1e-12);
        Assert.Equal(10u, estimate.LastEventAge);
    }

    [Fact]
    public void Treating_the_lost_as_censored_overstates_the_won() =>
        Assert.Equal(0.671875, 1 - KaplanMeier.Of(Deals.Table, cause: 0).SurvivalAt(12).Value!.Value, 1e-12);

    /// <summary>Computed with the published recursion of Gray's <c>cmprsk</c> (three running sums), an independent form.</summary>
    [Fact]
    public void The_variance_of_the_worked_example_is_that_of_cmprsk()
    {
        var estimate = AalenJohansen.Of(Deals.Table);
        Assert.Equal(0.06682488670401443, estimate.VarianceAt(0, 12), 1e-15);
        Assert.Equal(0.02998465162572872, estimate.VarianceAt(1, 12), 1e-15);
    }

    [Fact]
    public void The_interval_is_normal_on_log_minus_log_of_what_remains()
    {
        var incidence = AalenJohansen.Of(Deals.Table).Incidence(0);
        var rest = 1 - (257 / 480.0);
        var theta = Math.Log(-Math.Log(rest));
        var reach = 1.959963984540054 * Math.Sqrt(0.06682488670401443) / (rest * -Math.Log(rest));
        Assert.Equal(1 - Math.Exp(-Math.Exp(theta - reach)), incidence.Interval!.Value.Low, 1e-12);
        Assert.Equal(1 - Math.Exp(-Math.Exp(theta + reach)), incidence.Interval.Value.High, 1e-12);
        Assert.Equal("53.5 % [16.9, 95.8], 10 in all, 4 still open", incidence.ToString());
    }

    [Fact]
    public void Beyond_the_last_observed_age_nothing_is_known()
    {
        Assert.NotNull(AalenJohansen.Of(Deals.Table).IncidenceAt(0, 12).Value);
        Assert.Null(AalenJohansen.Of(Deals.Table).IncidenceAt(0, 13).Value);
    }

    [Fact]
    public void Without_subjects_everything_is_undefined()
    {
        var estimate = AalenJohansen.Of(LifeTable.Of([default], default));
        Assert.Equal("undefined, 0 in all", estimate.Incidence(0).ToString());
        Assert.Null(estimate.StillAtRiskShare);
        Assert.Null(estimate.LastEventAge);
    }
}
