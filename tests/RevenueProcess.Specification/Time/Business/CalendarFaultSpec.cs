using NodaTime;

namespace RevenueProcess.Specification.Time;

/// <summary>Every fault of a calendar, provoked by a small one that has no other; and all of them at once.</summary>
public sealed class CalendarFaultSpec
{
    public static TheoryData<string, string, Func<BusinessCalendar>> Examples { get; } = new()
    {
        { FaultCodes.NotJson, "$", () => BusinessCalendarJson.Read("{") },
        { FaultCodes.Blank, "$.name", () => BusinessCalendar.Named(" ", 1, "UTC").OpenWeekdays("09:00-17:00").Build() },
        { FaultCodes.NotUnicode, "$.name", () => BusinessCalendar.Named("\ud800", 1, "UTC").OpenWeekdays("09:00-17:00").Build() },
        { FaultCodes.OutOfRange, "$.version", () => BusinessCalendar.Named("a", 0, "UTC").OpenWeekdays("09:00-17:00").Build() },
        { FaultCodes.UnknownZone, "$.zone", () => BusinessCalendar.Named("a", 1, "Europe/Nowhere").OpenWeekdays("09:00-17:00").Build() },
        { FaultCodes.NoWork, "$", () => Named().Build() },
        { FaultCodes.NoWork, "$", () => Named().Holidays(new LocalDate(2026, 1, 1)).Build() },
        { FaultCodes.NoWork, "$", () => BusinessCalendarJson.Read("""{"name":"a","version":1,"zone":"UTC","week":{"monday":[]}}""") },
        { FaultCodes.NotHours, "$.week.monday[1]", () => Named().Open(IsoDayOfWeek.Monday, "09:00-12:00", "13:00-24:01").Build() },
        { FaultCodes.NotHours, "$.week.sunday[0]", () => Named().Open(IsoDayOfWeek.Sunday, "09:60-12:00").Build() },
        { FaultCodes.NotHours, "$.replacedDays[0].hours[0]", () => Named().Replace(new LocalDate(2026, 1, 1), "9-12").Build() },
        { FaultCodes.ReversedHours, "$.week.monday[0]", () => Named().Open(IsoDayOfWeek.Monday, "17:00-09:00").Build() },
        { FaultCodes.ReversedHours, "$.week.monday[0]", () => Named().Open(IsoDayOfWeek.Monday, "09:00-09:00").Build() },
        { FaultCodes.OverlappingHours, "$.week.monday[1]", () => Named().Open(IsoDayOfWeek.Monday, "13:00-17:00", "09:00-13:01").Build() },
        { FaultCodes.OverlappingHours, "$.week.monday[1]", () => Named().Open(IsoDayOfWeek.Monday, "13:00-17:00").Open(IsoDayOfWeek.Monday, "13:00-17:00").Build() },
        { FaultCodes.OverlappingHours, "$.replacedDays[0].hours[1]", () => Named().Replace(new LocalDate(2026, 1, 1), "09:00-17:00", "10:00-11:00").Build() },
        { FaultCodes.Repeated, "$.holidays[1]", () => Open().Holidays(new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 1)).Build() },
        { FaultCodes.Repeated, "$.holidays[0]", () => Open().Holidays(new LocalDate(2026, 1, 1)).Replace(new LocalDate(2026, 1, 1), "09:00-12:00").Build() },
        { FaultCodes.Repeated, "$.replacedDays[1].date", () => Open().Replace(new LocalDate(2026, 1, 1), "09:00-12:00").Replace(new LocalDate(2026, 1, 1), "13:00-17:00").Build() },
        { FaultCodes.Empty, "$.replacedDays[0].hours", () => Open().Replace(new LocalDate(2026, 1, 1)).Build() },
        { FaultCodes.NotDate, "$.holidays[0]", () => Open().Holidays(new LocalDate(9999, 1, 1)).Build() },
        { FaultCodes.NotDate, "$.replacedDays[0].date", () => Open().Replace(new LocalDate(0, 1, 1), "09:00-12:00").Build() },
        { FaultCodes.NotDate, "$.holidays[0]", () => BusinessCalendarJson.Read("""{"name":"a","version":1,"zone":"UTC","week":{"monday":["09:00-12:00"]},"holidays":["2026-02-30"]}""") },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_fault_is_named_with_its_path(string code, string path, Func<BusinessCalendar> build)
    {
        var fault = Assert.Single(Assert.Throws<InvalidDefinitionException>(build).Faults);
        Assert.Equal((code, path), (fault.Code, fault.Path));
    }

    [Fact]
    public void All_faults_are_listed_at_once() => Assert.Equal(
        ["$.version", "$.holidays[0]", "$.zone", "$.week.monday[0]", "$.week.tuesday[1]", "$.replacedDays[0].hours", "$.holidays[2]"],
        Assert.Throws<InvalidDefinitionException>(() => BusinessCalendarJson.Read(
            """
            {"name":"a","version":"1","zone":"Nowhere","week":{"monday":["17:00-09:00"],"tuesday":["09:00-12:00","11:00-13:00"]},
             "replacedDays":[{"date":"2026-01-02","hours":[]}],"holidays":["soon","2026-01-01","2026-01-02"]}
            """)).Faults.Select(fault => fault.Path));

    [Fact]
    public void Hours_that_touch_do_not_overlap() =>
        Assert.Equal(2, Named().Open(IsoDayOfWeek.Monday, "12:00-24:00", "00:00-12:00").Build().HoursOf(IsoDayOfWeek.Monday).Count);

    [Theory]
    [InlineData(IsoDayOfWeek.None)]
    [InlineData((IsoDayOfWeek)8)]
    public void A_day_that_does_not_exist_is_refused(IsoDayOfWeek day)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Named().Open(day, "09:00-17:00"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Open().Build().HoursOf(day));
    }

    [Fact]
    public void Dates_of_other_calendar_systems_are_the_same_dates()
    {
        var newYear = new LocalDate(2026, 1, 1);
        Assert.Equal(Open().Holidays(newYear).Build(), Open().Holidays(newYear.WithCalendar(CalendarSystem.Julian)).Build());
        Assert.Empty(Open().Holidays(newYear).Build().HoursOf(newYear.WithCalendar(CalendarSystem.Coptic)));
    }

    private static BusinessCalendarBuilder Named() => BusinessCalendar.Named("a", 1, "UTC");

    private static BusinessCalendarBuilder Open() => Named().OpenWeekdays("09:00-17:00");
}
