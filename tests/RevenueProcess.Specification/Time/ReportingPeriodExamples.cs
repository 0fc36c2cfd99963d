using NodaTime;
using NodaTime.Text;

namespace RevenueProcess.Specification.Time;

public class ReportingPeriodExamples
{
    private static readonly DateTimeZone Utc = DateTimeZone.Utc;

    [Theory]
    [InlineData("2018-12-30T12:00:00Z", "2018-W52")]
    [InlineData("2018-12-31T12:00:00Z", "2019-W01")]
    [InlineData("2021-01-03T12:00:00Z", "2020-W53")]
    [InlineData("2021-01-04T00:00:00Z", "2021-W01")]
    [InlineData("2018-03-04T23:59:59Z", "2018-W09")]
    public void A_week_at_the_turn_of_the_year_belongs_to_the_year_of_its_Thursday(string instant, string label) =>
        Assert.Equal(label, ReportingPeriod.IsoWeek(Utc).Of(At(instant)).Label);

    [Theory]
    [InlineData("2018-03-05T00:00:00Z", "2018-03-05", "2018-03", "2018-Q1", "2018")]
    [InlineData("2018-12-31T23:59:59Z", "2018-12-31", "2018-12", "2018-Q4", "2018")]
    public void Calendar_labels(string instant, string day, string month, string quarter, string year) => Assert.Equal(
        string.Join(' ', day, month, quarter, year),
        string.Join(' ', new[] { ReportingPeriod.Day(Utc), ReportingPeriod.Month(Utc), ReportingPeriod.Quarter(Utc), ReportingPeriod.Year(Utc) }
            .Select(reporting => reporting.Of(At(instant)).Label)));

    [Theory]
    [InlineData("2017-10-01T00:00:00Z", "FY2018-Q1", "FY2018")]
    [InlineData("2018-01-15T00:00:00Z", "FY2018-Q2", "FY2018")]
    [InlineData("2018-09-30T23:59:59Z", "FY2018-Q4", "FY2018")]
    [InlineData("2018-10-01T00:00:00Z", "FY2019-Q1", "FY2019")]
    public void A_fiscal_year_is_named_after_the_year_in_which_it_ends(string instant, string quarter, string year)
    {
        Assert.Equal(quarter, ReportingPeriod.Quarter(Utc, 10).Of(At(instant)).Label);
        Assert.Equal(year, ReportingPeriod.Year(Utc, 10).Of(At(instant)).Label);
    }

    [Fact]
    public void A_fiscal_quarter_may_span_two_calendar_years()
    {
        var quarter = ReportingPeriod.Quarter(Utc, fiscalYearStart: 12).Of(At("2018-01-15T00:00:00Z"));
        Assert.Equal((At("2017-12-01T00:00:00Z"), At("2018-03-01T00:00:00Z"), "FY2018-Q1"), (quarter.Start, quarter.End, quarter.Label));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2018-03-25T12:00:00Z", 23)]
    [InlineData("Europe/Berlin", "2018-10-28T12:00:00Z", 25)]
    [InlineData("America/Sao_Paulo", "2018-11-04T12:00:00Z", 23)]
    [InlineData("America/Sao_Paulo", "2018-02-17T12:00:00Z", 25)]
    public void A_day_on_which_the_clocks_change_has_its_true_length(string zone, string instant, int hours)
    {
        var day = ReportingPeriod.Day(DateTimeZoneProviders.Tzdb[zone]).Of(At(instant));
        Assert.Equal(Duration.FromHours(hours), day.End - day.Start);
    }

    [Fact]
    public void A_day_without_midnight_starts_where_its_clock_does() => Assert.Equal(
        At("2018-11-04T03:00:00Z"),
        ReportingPeriod.Day(DateTimeZoneProviders.Tzdb["America/Sao_Paulo"]).Of(At("2018-11-04T12:00:00Z")).Start);

    /// <summary>In Newfoundland the clocks went back at 00:01, to 23:01 of the day before: the new day, once begun, goes on.</summary>
    [Fact]
    public void A_day_that_began_twice_began_the_first_time()
    {
        var days = ReportingPeriod.Day(DateTimeZoneProviders.Tzdb["America/St_Johns"]);
        var secondTime = days.Of(At("2006-10-29T03:00:00Z"));
        Assert.Equal("2006-10-29", secondTime.Label);
        Assert.Equal(At("2006-10-29T02:30:00Z"), secondTime.Start);
    }

    [Fact]
    public void A_day_that_a_zone_skipped_is_no_period()
    {
        var days = ReportingPeriod.Day(DateTimeZoneProviders.Tzdb["Pacific/Apia"]);
        Assert.Equal("2011-12-31", days.After(days.Of(At("2011-12-30T00:00:00Z"))).Label);
        Assert.Equal("2011-12-29", days.Of(At("2011-12-30T00:00:00Z")).Label);
    }

    [Fact]
    public void Covering_a_single_instant_is_its_period() =>
        Assert.Equal("2018-03", Assert.Single(ReportingPeriod.Month(Utc).Covering(At("2018-03-01T00:00:00Z"), At("2018-03-01T00:00:00Z"))).Label);

    [Fact]
    public void Covering_is_closed_at_its_end() => Assert.Equal(
        "2018-03 2018-04",
        string.Join(' ', ReportingPeriod.Month(Utc).Covering(At("2018-03-31T00:00:00Z"), At("2018-04-01T00:00:00Z"))));

    [Fact]
    public void Covering_a_range_that_ends_before_it_starts_is_refused() =>
        Assert.Throws<ArgumentException>(() => ReportingPeriod.Month(Utc).Covering(At("2018-03-02T00:00:00Z"), At("2018-03-01T00:00:00Z")));

    [Theory]
    [InlineData("day", PeriodUnit.Day)]
    [InlineData("week", PeriodUnit.IsoWeek)]
    [InlineData("Month", PeriodUnit.Month)]
    [InlineData("quarter", PeriodUnit.Quarter)]
    [InlineData("YEAR", PeriodUnit.Year)]
    public void A_unit_is_read_by_its_name(string name, PeriodUnit unit) => Assert.Equal(unit, ReportingPeriod.Parse(name, Utc).Unit);

    [Fact]
    public void An_unknown_unit_is_refused_with_the_known_ones() => Assert.Equal(
        "\"fortnight\" is not a reporting period; it must be one of day, week, month, quarter, year.",
        Assert.Throws<FormatException>(() => ReportingPeriod.Parse("fortnight", Utc)).Message);

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void A_fiscal_year_starts_in_one_of_twelve_months(int month) => Assert.Contains(
        "it must be from 1 to 12",
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Quarter(Utc, month)).Message);

    [Fact]
    public void The_period_after_one_of_another_kind_is_refused() => Assert.Contains(
        "is not a week in UTC",
        Assert.Throws<ArgumentException>(() => ReportingPeriod.IsoWeek(Utc).After(ReportingPeriod.Month(Utc).Of(At("2018-03-01T00:00:00Z")))).Message);

    [Fact]
    public void An_instant_out_of_the_calendar_is_refused() => Assert.Contains(
        "years 1 to 9998",
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Year(Utc).Of(Instant.MaxValue)).Message);

    [Fact]
    public void Equal_ways_to_cut_time_are_equal()
    {
        Assert.Equal(ReportingPeriod.Quarter(Utc, 4), ReportingPeriod.Quarter(Utc, 4));
        Assert.NotEqual(ReportingPeriod.Quarter(Utc, 4), ReportingPeriod.Quarter(Utc));
        Assert.NotEqual(ReportingPeriod.Month(Utc), ReportingPeriod.Month(DateTimeZoneProviders.Tzdb["Europe/Berlin"]));
    }

    [Fact]
    public void A_way_to_cut_time_says_what_it_is() => Assert.Equal(
        "quarter of a fiscal year from month 4 in Europe/Berlin",
        ReportingPeriod.Quarter(DateTimeZoneProviders.Tzdb["Europe/Berlin"], 4).ToString());

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
