using NodaTime;
using NodaTime.Text;

namespace RevenueProcess.Specification.Time;

/// <summary>Values worked out by hand.</summary>
public class BusinessCalendarExamples
{
    private static readonly BusinessCalendar _office = BusinessCalendar.Named("office", 1, "Europe/Zurich").OpenWeekdays("09:00-17:00").Build();

    [Theory]
    [InlineData("2026-11-20T16:00", 4 * 60, "2026-11-23T12:00")] // Friday to Monday
    [InlineData("2026-11-20T16:00", 60, "2026-11-20T17:00")] // ends at closing time, not at the next opening
    [InlineData("2026-11-20T09:00", 5 * 8 * 60, "2026-11-26T17:00")]
    [InlineData("2026-11-20T16:00", 61, "2026-11-23T09:01")]
    [InlineData("2026-11-21T12:00", 1, "2026-11-23T09:01")]
    [InlineData("2026-11-21T12:00", 0, "2026-11-21T12:00")] // nothing is done at once
    [InlineData("2026-11-20T17:00", 8 * 60, "2026-11-23T17:00")]
    public void Work_goes_on_in_open_hours(string start, int minutes, string due)
    {
        Assert.Equal(At(due), _office.Add(At(start), Duration.FromMinutes(minutes)));
        Assert.Equal(Duration.FromMinutes(minutes), _office.Between(At(start), At(due)));
    }

    [Fact]
    public void Friday_16_to_Monday_10_is_two_hours() =>
        Assert.Equal(Duration.FromHours(2), _office.Between(At("2026-11-20T16:00"), At("2026-11-23T10:00")));

    [Fact]
    public void Measured_backwards_it_is_negative() =>
        Assert.Equal(Duration.FromHours(-2), _office.Between(At("2026-11-23T10:00"), At("2026-11-20T16:00")));

    [Fact]
    public void Half_an_hour_after_two_holidays_is_done_on_Monday()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];
        var calendar = BusinessCalendar.Named("desk", 1, zone.Id).OpenWeekdays("10:00-18:00").Holidays(new LocalDate(2025, 8, 7), new LocalDate(2025, 8, 8)).Build();
        Assert.Equal(At("2025-08-11T10:30", zone), calendar.Add(At("2025-08-07T15:00", zone), Duration.FromMinutes(30)));
    }

    [Theory]
    [InlineData("2020-10-25", 25)]
    [InlineData("2020-03-29", 23)]
    [InlineData("2020-11-01", 24)]
    public void A_Sunday_that_is_open_all_day_has_the_hours_that_it_really_has(string date, int hours)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        var calendar = BusinessCalendar.Named("line", 1, zone.Id).Open(IsoDayOfWeek.Sunday, "00:00-24:00").Build();
        var day = LocalDatePattern.Iso.Parse(date).Value;
        Assert.Equal(Duration.FromHours(hours), calendar.Between(zone.AtStartOfDay(day).ToInstant(), zone.AtStartOfDay(day.PlusDays(1)).ToInstant()));
    }

    [Fact]
    public void Lord_Howe_moves_its_clocks_by_half_an_hour()
    {
        var zone = DateTimeZoneProviders.Tzdb["Australia/Lord_Howe"];
        var calendar = BusinessCalendar.Named("island", 1, zone.Id).Open(IsoDayOfWeek.Sunday, "00:00-24:00").Build();
        Assert.Equal(Duration.FromMinutes((24 * 60) + 30), calendar.Between(At("2026-04-05T00:00", zone), At("2026-04-06T00:00", zone)));
        Assert.Equal(Duration.FromMinutes((24 * 60) - 30), calendar.Between(At("2026-10-04T00:00", zone), At("2026-10-05T00:00", zone)));
    }

    /// <summary>In Apia Thursday, 29 December 2011 was followed by Saturday: nothing happens on a day that nobody lived.</summary>
    [Fact]
    public void A_day_that_a_zone_skipped_has_no_work()
    {
        var zone = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        var skipped = new LocalDate(2011, 12, 30);
        var calendar = BusinessCalendar.Named("shop", 1, zone.Id).OpenWeekdays("09:00-17:00").Replace(skipped, "06:00-22:00").Build();
        Assert.Equal(Duration.FromHours(2), calendar.Between(At("2011-12-29T16:00", zone), At("2012-01-02T10:00", zone)));
        Assert.Equal("no-work", Assert.Single(Assert.Throws<InvalidDefinitionException>(() => BusinessCalendar.Named("shop", 1, zone.Id).Replace(skipped, "06:00-22:00").Build()).Faults).Code);
    }

    [Fact]
    public void Replaced_days_and_holidays_stand_in_place_of_their_day_of_the_week()
    {
        var calendar = BusinessCalendar.Named("office", 2, "Europe/Zurich").OpenWeekdays("13:00-17:00", "09:00-12:00").Replace(new LocalDate(2026, 12, 24), "09:00-11:00")
            .Replace(new LocalDate(2026, 12, 27), "22:00-24:00").Holidays(new LocalDate(2026, 12, 25)).Build();
        Assert.Equal("09:00-12:00 13:00-17:00", string.Join(' ', calendar.HoursOf(IsoDayOfWeek.Friday)));
        Assert.Equal("22:00-24:00", string.Join(' ', calendar.HoursOf(new LocalDate(2026, 12, 27))));
        Assert.Empty(calendar.HoursOf(new LocalDate(2026, 12, 25)));
        Assert.Empty(calendar.HoursOf(IsoDayOfWeek.Saturday));
        Assert.Equal(At("2026-12-27T23:00"), calendar.Add(At("2026-12-24T10:00"), Duration.FromHours(2)));
        Assert.Equal(At("2026-12-28T00:00"), calendar.Add(At("2026-12-24T10:00"), Duration.FromHours(3)));
        Assert.Equal(At("2026-12-28T10:00"), calendar.Add(At("2026-12-24T10:00"), Duration.FromHours(4)));
    }

    [Fact]
    public void Replaced_days_alone_are_work_enough()
    {
        var calendar = BusinessCalendar.Named("fair", 1, "UTC").Replace(new LocalDate(2026, 5, 2), "10:00-12:00").Replace(new LocalDate(2026, 5, 1), "10:00-12:00").Build();
        Assert.Equal(Instant.FromUtc(2026, 5, 2, 11, 0), calendar.Add(Instant.FromUtc(2020, 1, 1, 0, 0), Duration.FromHours(3)));
        Assert.Equal(Duration.FromHours(4), calendar.Between(BusinessCalendar.First, BusinessCalendar.Last));
        Assert.Contains("has less until 9998-12-31", Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Add(Instant.FromUtc(2026, 5, 2, 11, 0), Duration.FromHours(2))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Far_away_the_sums_go_on()
    {
        var (start, end) = (At("1800-01-01T00:00"), At("2500-01-01T00:00"));
        var (near, far) = (At("1950-01-01T00:00"), At("2150-01-01T00:00"));
        Assert.Equal(_office.Between(start, end), _office.Between(start, near) + _office.Between(near, far) + _office.Between(far, end));
        Assert.Equal(Duration.FromHours(8 * 52_177), _office.Between(At("2000-01-01T00:00"), At("2200-01-01T00:00")));
        Assert.Equal(_office.Between(start, end), _office.Between(start, _office.Add(start, _office.Between(start, end))));
        Assert.Equal(At("2200-01-02T10:00"), _office.Add(At("2199-12-31T16:00"), Duration.FromHours(10)));
    }

    [Fact]
    public void What_is_too_far_away_is_refused_by_name()
    {
        Assert.Equal("start", Assert.Throws<ArgumentOutOfRangeException>(() => _office.Add(Instant.MaxValue, Duration.Epsilon)).ParamName);
        Assert.Equal("start", Assert.Throws<ArgumentOutOfRangeException>(() => _office.Add(BusinessCalendar.First - Duration.Epsilon, Duration.Zero)).ParamName);
        Assert.Equal("work", Assert.Throws<ArgumentOutOfRangeException>(() => _office.Add(At("2026-11-20T16:00"), Duration.MaxValue)).ParamName);
        Assert.Equal("work", Assert.Throws<ArgumentOutOfRangeException>(() => _office.Add(BusinessCalendar.Last, Duration.Epsilon)).ParamName);
        Assert.Equal("work", Assert.Throws<ArgumentOutOfRangeException>(() => _office.Add(At("2026-11-20T16:00"), -Duration.Epsilon)).ParamName);
        Assert.Equal("from", Assert.Throws<ArgumentOutOfRangeException>(() => _office.Between(Instant.MinValue, BusinessCalendar.Last)).ParamName);
        Assert.Equal("to", Assert.Throws<ArgumentOutOfRangeException>(() => _office.Between(BusinessCalendar.First, Instant.MaxValue)).ParamName);
        Assert.Equal("instant", Assert.Throws<ArgumentOutOfRangeException>(() => _office.IsOpen(Instant.MaxValue)).ParamName);
        Assert.Equal(BusinessCalendar.Last, _office.Add(BusinessCalendar.Last, Duration.Zero));
        Assert.False(_office.IsOpen(BusinessCalendar.First));
    }

    [Fact]
    public void A_calendar_opens_at_its_first_instant_and_is_closed_at_its_end()
    {
        Assert.True(_office.IsOpen(At("2026-11-20T09:00")));
        Assert.False(_office.IsOpen(At("2026-11-20T09:00") - Duration.Epsilon));
        Assert.True(_office.IsOpen(At("2026-11-20T17:00") - Duration.Epsilon));
        Assert.False(_office.IsOpen(At("2026-11-20T17:00")));
    }

    [Fact]
    public void Calendars_are_equal_when_they_say_the_same()
    {
        Assert.Equal(_office, Office().OpenWeekdays("09:00-17:00").Build());
        Assert.Equal(Office().OpenWeekdays("08:00-12:00", "13:00-17:00").Build(), Office().OpenWeekdays("13:00-17:00").OpenWeekdays("08:00-12:00").Build());
        BusinessCalendar[] others =
        [
            BusinessCalendar.Named("desk", 1, "Europe/Zurich").OpenWeekdays("09:00-17:00").Build(), BusinessCalendar.Named("office", 2, "Europe/Zurich").OpenWeekdays("09:00-17:00").Build(),
            BusinessCalendar.Named("office", 1, "Europe/Paris").OpenWeekdays("09:00-17:00").Build(), Office().OpenWeekdays("09:00-17:01").Build(),
            Office().OpenWeekdays("09:00-17:00").Holidays(new LocalDate(2026, 1, 1)).Build(), Office().OpenWeekdays("09:00-17:00").Replace(new LocalDate(2026, 1, 1), "10:00-11:00").Build(),
        ];
        Assert.All(others, other => Assert.NotEqual(_office, other));
        Assert.Equal("office v1", _office.ToString());

        static BusinessCalendarBuilder Office() => BusinessCalendar.Named("office", 1, "Europe/Zurich");
    }

    private static Instant At(string local, DateTimeZone? zone = null) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(zone ?? _office.Zone).ToInstant();
}
