using FsCheck.Xunit;
using NodaTime;

namespace RevenueProcess.Specification.Time;

[Properties(Arbitrary = [typeof(AnyMoment)], MaxTest = 300)]
public class ReportingPeriodLaws
{
    [Property]
    public void Every_instant_lies_in_its_period(Moment moment) => Assert.True(moment.Period.Contains(moment.Instant));

    [Property]
    public void Every_instant_of_a_period_lies_in_no_other(Moment moment)
    {
        var period = moment.Period;
        Assert.Equal(period, moment.Reporting.Of(period.Start));
        Assert.Equal(period, moment.Reporting.Of(period.End - Duration.Epsilon));
        Assert.NotEqual(period, moment.Reporting.Of(period.End));
        Assert.NotEqual(period, moment.Reporting.Of(period.Start - Duration.Epsilon));
    }

    [Property]
    public void The_period_after_starts_where_this_one_ends(Moment moment)
    {
        var after = moment.Reporting.After(moment.Period);
        Assert.Equal(moment.Period.End, after.Start);
        Assert.True(after > moment.Period);
    }

    [Property]
    public void Consecutive_periods_have_different_labels_in_ascending_order(Moment moment) =>
        Assert.True(string.CompareOrdinal(moment.Period.Label, moment.Reporting.After(moment.Period).Label) < 0);

    [Property]
    public void A_period_starts_at_the_start_of_a_local_day(Moment moment)
    {
        var zone = moment.Reporting.Zone;
        Assert.Equal(zone.AtStartOfDay(moment.Period.Start.InZone(zone).Date).ToInstant(), moment.Period.Start);
    }

    [Property]
    public void Covering_a_range_tiles_it_and_touches_both_ends(Moment moment, byte days)
    {
        var to = moment.Instant + Duration.FromDays(days);
        var periods = moment.Reporting.Covering(moment.Instant, to);
        Assert.True(periods[0].Contains(moment.Instant));
        Assert.True(periods[^1].Contains(to));
        Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }

    [Property]
    public void Longer_periods_are_made_of_whole_days(Moment moment)
    {
        var days = ReportingPeriod.Day(moment.Reporting.Zone);
        Assert.Equal(moment.Period.Start, days.Of(moment.Period.Start).Start);
        Assert.Equal(moment.Period.End, days.Of(moment.Period.End).Start);
    }

    [Property]
    public void One_period_before_an_instant_is_never_after_it_and_has_its_time_of_day_unless_the_clocks_skipped_that(Moment moment)
    {
        var (zone, before) = (moment.Reporting.Zone, moment.Reporting.Before(moment.Instant));
        Assert.True(before <= moment.Instant);
        var (now, then) = (moment.Instant.InZone(zone).LocalDateTime, before.InZone(zone).LocalDateTime);
        Assert.True(now.TimeOfDay == then.TimeOfDay || zone.MapLocal(then.Date.At(now.TimeOfDay)).Count == 0 || then.Date == now.Date);
    }

    [Theory]
    [InlineData("month", "2026-03-31T10:00", "2026-02-28T10:00")]
    [InlineData("quarter", "2026-05-31T10:00", "2026-02-28T10:00")]
    [InlineData("year", "2024-02-29T10:00", "2023-02-28T10:00")]
    [InlineData("week", "2026-01-05T00:00", "2025-12-29T00:00")]
    [InlineData("day", "2026-03-30T02:30", "2026-03-29T03:30")] // 02:30 was skipped
    public void One_period_before_an_instant(string unit, string at, string before)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        Instant Of(string local) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(zone).ToInstant();
        Assert.Equal(Of(before), ReportingPeriod.Parse(unit, zone).Before(Of(at)));
    }
}
