using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace RevenueProcess;

/// <summary>One way to write a date or a time.</summary>
internal static class StampPattern
{
    private static readonly LocalDateTime _some = new(2001, 2, 3, 4, 5, 6);

    /// <summary>The reader of the simplest type that a pattern fits; null if it fits none.</summary>
    public static Func<string, Stamp?>? ReaderOf(string pattern, DateTimeZone zone)
    {
        if (TryMake(() => LocalDatePattern.CreateWithInvariantCulture(pattern)) is { } date)
        {
            return text => date.Parse(text).TryGetValue(default, out var day) && InRange(day) ? Stamp.Of(day, zone) : null;
        }

        if (TryMake(() => LocalDateTimePattern.CreateWithInvariantCulture(pattern)) is { } local)
        {
            var precision = PrecisionOf(local.Format);
            return text => local.Parse(text).TryGetValue(default, out var time) && InRange(time.Date)
                ? new Stamp(zone.ResolveLocal(time, Resolvers.LenientResolver).ToInstant(), precision, DayOf(time))
                : null;
        }

        if (TryMake(() => OffsetDateTimePattern.CreateWithInvariantCulture(pattern)) is { } offset)
        {
            var precision = PrecisionOf(time => offset.Format(time.WithOffset(Offset.Zero)));
            return text => offset.Parse(text).TryGetValue(default, out var time) && InRange(time.Date)
                ? new Stamp(time.ToInstant(), precision, DayOf(time.LocalDateTime))
                : null;
        }

        return null;
    }

    /// <summary>The coarsest unit that the pattern leaves unsaid; nothing where it says the second.</summary>
    private static Duration PrecisionOf(Func<LocalDateTime, string> format)
    {
        var text = format(_some);
        return format(_some.PlusSeconds(1)) != text ? Duration.Zero
            : format(_some.PlusMinutes(1)) != text ? Duration.FromMinutes(1)
            : format(_some.PlusHours(1)) != text ? Duration.FromHours(1)
            : Duration.FromDays(1);
    }

    private static LocalDate? DayOf(LocalDateTime time) => time.TimeOfDay == LocalTime.Midnight ? time.Date : null;

    private static bool InRange(LocalDate day) => day.Year is >= 2 and < 9998;

    private static T? TryMake<T>(Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (InvalidPatternException)
        {
            return null;
        }
    }
}
