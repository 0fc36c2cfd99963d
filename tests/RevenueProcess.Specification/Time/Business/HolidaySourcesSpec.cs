using Ical.Net.CalendarComponents;
using NodaTime;
using PublicHoliday;

namespace RevenueProcess.Specification.Time;

/// <summary>The code of the page about calendars, run: holidays from a package and from an iCalendar file.</summary>
public sealed class HolidaySourcesSpec
{
    private const string File = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//example//holidays//EN
        BEGIN:VEVENT
        UID:1
        DTSTAMP:20260101T000000Z
        DTSTART;VALUE=DATE:20261224
        DTEND;VALUE=DATE:20261227
        SUMMARY:Works holidays
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        DTSTAMP:20260101T000000Z
        DTSTART;VALUE=DATE:20200801
        RRULE:FREQ=YEARLY
        SUMMARY:National Day
        END:VEVENT
        BEGIN:VEVENT
        UID:3
        DTSTAMP:20260101T000000Z
        DTSTART:20260501T150000Z
        DTEND:20260501T160000Z
        SUMMARY:A meeting is no holiday
        END:VEVENT
        END:VCALENDAR
        """;

    [Fact]
    public void A_calendar_adds_and_measures()
    {
        #region calendar
        var office = BusinessCalendar.Named("office", version: 1, zone: "Europe/Zurich")
            .OpenWeekdays("09:00-17:00")
            .Holidays(new LocalDate(2026, 12, 25))
            .Build();                                                        // a valid calendar, or all its faults at once

        var friday = new LocalDateTime(2026, 11, 20, 16, 0).InZoneStrictly(office.Zone).ToInstant();
        var due = office.Add(friday, Duration.FromHours(4));                 // Monday at 12:00
        var worked = office.Between(friday, due);                            // 4 hours
        #endregion

        Assert.Equal(new LocalDateTime(2026, 11, 23, 12, 0), due.InZone(office.Zone).LocalDateTime);
        Assert.Equal(Duration.FromHours(4), worked);
    }

    [Fact]
    public void Holidays_come_from_a_package()
    {
        var printed = new StringWriter();
        void Print(string line) => printed.WriteLine(line);
        var Console = new { WriteLine = (Action<string>)Print };

        #region calendar-package
        // The public holidays of Geneva for two years.
        var geneva = new SwitzerlandPublicHoliday { Canton = SwitzerlandPublicHoliday.Cantons.GE };
        var days = Enumerable.Range(2026, 2).SelectMany(year => geneva.PublicHolidayNames(year)).ToDictionary(day => LocalDate.FromDateTime(day.Key), day => day.Value);
        days[new LocalDate(2026, 12, 31)] = "Restauration";             // kept there, but not known to the package

        var office = BusinessCalendar.Named("geneva office", version: 1, zone: "Europe/Zurich")
            .OpenWeekdays("08:30-12:00", "13:30-18:00")
            .Open(IsoDayOfWeek.Saturday, "09:00-12:00")
            .Replace(new LocalDate(2026, 12, 24), "08:30-12:00")
            .Holidays(days.Keys)
            .Build();

        foreach (var day in office.Holidays)                            // read the list before you rely on it
        {
            Console.WriteLine($"{day:uuuu-MM-dd} {days[day]}");
        }
        #endregion

        var lines = printed.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        var listed = House.Repository.Read("docs/calendars.md").Split("```text\n")[1].Split("\n```")[0].Split('\n');
        Assert.Equal(listed, lines.Where(line => line.StartsWith("2026", StringComparison.Ordinal)));
        Assert.Equal(office.Holidays.Count, lines.Length);
    }

    [Fact]
    public void Holidays_come_from_an_iCalendar_file()
    {
        var text = File;
        var printed = new StringWriter();
        void Print(string line) => printed.WriteLine(line);
        var Console = new { WriteLine = (Action<string>)Print };

        #region calendar-file
        // Every day of every event that takes whole days, repeated ones too; an event may take several days.
        var (first, end) = (new LocalDate(2026, 1, 1), new LocalDate(2028, 1, 1));
        var days = Ical.Net.Calendar.Load(text)!.GetOccurrences<CalendarEvent>(new Ical.Net.DataTypes.CalDateTime(first.ToDateOnly()))
            .TakeWhile(each => LocalDate.FromDateOnly(each.Period.StartTime.Date) < end)
            .Where(each => !each.Period.StartTime.HasTime)
            .SelectMany(each => DaysOf(each.Period).Select(day => (Day: day, Name: ((CalendarEvent)each.Source).Summary)))
            .Where(each => each.Day >= first && each.Day < end)
            .DistinctBy(each => each.Day)
            .ToDictionary(each => each.Day, each => each.Name);

        var office = BusinessCalendar.Named("office", version: 1, zone: "Europe/Zurich").OpenWeekdays("09:00-17:00").Holidays(days.Keys).Build();
        foreach (var day in office.Holidays)
        {
            Console.WriteLine($"{day:uuuu-MM-dd} {days[day]}");
        }

        static IEnumerable<LocalDate> DaysOf(Ical.Net.DataTypes.Period period)
        {
            var (start, end) = (LocalDate.FromDateOnly(period.StartTime.Date), LocalDate.FromDateOnly(period.EffectiveEndTime!.Date));
            return Enumerable.Range(0, Period.DaysBetween(start, end)).Select(start.PlusDays);
        }
        #endregion

        Assert.Equal(
            ["2026-08-01 National Day", "2026-12-24 Works holidays", "2026-12-25 Works holidays", "2026-12-26 Works holidays", "2027-08-01 National Day"],
            printed.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
