using System.Globalization;
using NodaTime;

namespace RevenueProcess.Specification.Time;

/// <summary>
/// A calendar as minutes of days, and what it means, said naively: an instant is open when the clock on the wall shows a minute inside the hours of
/// its date. Nothing here knows of weeks at once or of sums.
/// </summary>
public sealed record CalendarSketch(string Zone, IReadOnlyList<IReadOnlyList<(int From, int To)>> Week, IReadOnlyDictionary<LocalDate, IReadOnlyList<(int From, int To)>> Special)
{
    private static readonly Duration _minute = Duration.FromMinutes(1);
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[Zone];

    public BusinessCalendar Build()
    {
        var builder = BusinessCalendar.Named("sketch", 1, Zone);
        for (var day = 0; day < 7; day++)
        {
            builder.Open((IsoDayOfWeek)(day + 1), [.. Week[day].Reverse().Select(Text)]);
        }

        foreach (var (date, hours) in Special)
        {
            _ = hours.Count == 0 ? builder.Holidays(date) : builder.Replace(date, [.. hours.Select(Text)]);
        }

        return builder.Build();
    }

    public bool IsOpen(Instant instant)
    {
        var local = instant.InZone(_zone).LocalDateTime;
        var minute = (local.Hour * 60) + local.Minute;
        var hours = Special.TryGetValue(local.Date, out var own) ? own : Week[(int)local.DayOfWeek - 1];
        return hours.Any(each => minute >= each.From && minute < each.To);
    }

    /// <summary>The open minutes between two whole minutes.</summary>
    public int Count(Instant from, Instant to)
    {
        var open = 0;
        for (var at = from; at < to; at += _minute)
        {
            open += IsOpen(at) ? 1 : 0;
        }

        return open;
    }

    /// <summary>The end of the last of so many open minutes.</summary>
    public Instant Walk(Instant from, int minutes)
    {
        var at = from;
        for (var left = minutes; left > 0; at += _minute)
        {
            left -= IsOpen(at) ? 1 : 0;
        }

        return at;
    }

    private static string Text((int From, int To) hours) => string.Create(
        CultureInfo.InvariantCulture, $"{hours.From / 60:D2}:{hours.From % 60:D2}-{hours.To / 60:D2}:{hours.To % 60:D2}");
}
