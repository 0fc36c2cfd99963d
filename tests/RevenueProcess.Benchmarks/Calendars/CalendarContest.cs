using NodaTime;
using RevenueProcess.Benchmarks.Measuring;

namespace RevenueProcess.Benchmarks.Calendars;

/// <summary>
/// Due instants in a calendar with changes of the clocks, work twice a day, and twelve holidays and a replaced day a year: an hour of work against
/// ten years of it, and both against one due instant a microsecond.
/// </summary>
internal static class CalendarContest
{
    private const int Starts = 1_000_000;
    private static readonly Timing _bar = new(1e-6, 1e-6, 1e-6);

    public static void Run(Options options, RatioTable table)
    {
        var calendar = Calendar();
        var starts = Instants();
        var tenYears = calendar.Between(Instant.FromUtc(2016, 1, 1, 0, 0), Instant.FromUtc(2026, 1, 1, 0, 0));

        Console.WriteLine($"\ncalendar: {Starts:#,0} due instants, load {Machine.Load()}");
        var times = Contest.Run(
            options.Repetitions,
            () => Each(starts, start => calendar.Add(start, Duration.FromHours(1))),
            () => Each(starts, start => calendar.Add(start, tenYears)),
            () => Each(starts, start => start + calendar.Between(start, start + Duration.FromHours(1))),
            () => Each(starts, start => start + calendar.Between(start, start + Duration.FromDays(3_650))));
        table.Costs("due after an hour of work, against a microsecond", times[0].Per(Starts), _bar, 1);
        table.Costs("due after ten years of work, against an hour", times[1].Per(Starts), times[0].Per(Starts), 2);
        table.Costs("work of ten years, against that of an hour", times[3].Per(Starts), times[2].Per(Starts), 2);
    }

    private static void Each(Instant[] starts, Func<Instant, Instant> due)
    {
        foreach (var start in starts)
        {
            if (due(start) < start)
            {
                throw new InvalidOperationException("Work was done before it began.");
            }
        }
    }

    private static BusinessCalendar Calendar()
    {
        var calendar = BusinessCalendar.Named("office", 1, "Europe/Zurich").OpenWeekdays("08:30-12:00", "13:30-18:00");
        for (var year = 2010; year < 2050; year++)
        {
            calendar.Holidays(Enumerable.Range(1, 12).Select(month => new LocalDate(year, month, 11))).Replace(new LocalDate(year, 12, 24), "08:30-12:00");
        }

        return calendar.Build();
    }

    /// <summary>Instants of ten years, in no order.</summary>
    private static Instant[] Instants()
    {
        var random = new Random(1);
        var first = Instant.FromUtc(2016, 1, 1, 0, 0);
        return [.. Enumerable.Range(0, Starts).Select(_ => first + Duration.FromSeconds(random.NextInt64(10L * 365 * 86_400)))];
    }
}
