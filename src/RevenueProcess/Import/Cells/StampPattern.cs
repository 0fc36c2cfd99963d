using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace RevenueProcess;

/// <summary>One way to write a date or a time: a pattern of NodaTime, or a name of one that no pattern says.</summary>
internal sealed class StampPattern
{
    public const string Iso = "iso";
    public const string UnixSeconds = "unix seconds";
    public const string UnixMilliseconds = "unix milliseconds";
    public const string SheetDays = "spreadsheet days";

    private static readonly LocalDateTime _some = new(2001, 2, 3, 4, 5, 6);
    private static readonly LocalDateTime _early = new(25, 2, 3, 4, 5, 6);

    private StampPattern(Func<string, DateTimeZone, Stamp?> read, Func<LocalDateTime, string>? format = null)
    {
        Read = read;
        Format = format;
    }

    /// <summary>Reads a text; null where it is written in another way.</summary>
    public Func<string, DateTimeZone, Stamp?> Read { get; }

    /// <summary>Writes a time; null where only texts that fit are known.</summary>
    public Func<LocalDateTime, string>? Format { get; }

    /// <summary>The way of that name, or else the simplest that a pattern fits; null if it fits none.</summary>
    public static StampPattern? Of(string pattern) => pattern switch
    {
        Iso => new(IsoStamp.Read),
        UnixSeconds => new(static (text, zone) => NumberStamp.OfUnix(text, zone, 1)),
        UnixMilliseconds => new(static (text, zone) => NumberStamp.OfUnix(text, zone, 0.001m)),
        SheetDays => new(NumberStamp.OfSheet),
        _ => OfDate(pattern) ?? OfTime(pattern) ?? OfOffset(pattern),
    };

    /// <summary>What of the day a pattern leaves unsaid, so that texts mean a day that nobody wrote.</summary>
    public IEnumerable<string> Unsaid()
    {
        if (Format is null)
        {
            return [];
        }

        var text = Format(_some);
        (string Unit, LocalDateTime Other)[] others = [("year", _some.PlusYears(1)), ("month", _some.PlusMonths(1)), ("day", _some.PlusDays(7))];
        return others.Where(other => Format(other.Other) == text).Select(other => other.Unit);
    }

    /// <summary>Whether it takes a year of two digits for one of the first century.</summary>
    public bool HasShortYear => Format?.Invoke(_early) is { } text && text.Length < Format(_early.PlusYears(2000)).Length && Read(text, DateTimeZone.Utc)?.At.InUtc().Year == _early.Year;

    /// <summary>Whether it says the year, the month and the day.</summary>
    public bool IsWhole => !Unsaid().Any() && !HasShortYear;

    /// <summary>The stamp of a time as it is written: at its offset, or in the zone where it has none.</summary>
    public static Stamp StampOf(LocalDateTime time, Duration precision, Offset? offset, DateTimeZone zone) => new(
        offset is { } some ? time.WithOffset(some).ToInstant() : zone.ResolveLocal(time, Resolvers.LenientResolver).ToInstant(),
        precision,
        time.TimeOfDay == LocalTime.Midnight ? time.Date : null);

    public static bool InRange(int year) => year is >= 2 and < 9998;

    private static StampPattern? OfDate(string pattern) => TryMake(() => LocalDatePattern.CreateWithInvariantCulture(pattern)) is not { } date ? null : new(
        (text, zone) => date.Parse(text).TryGetValue(default, out var day) && InRange(day.Year) ? Stamp.Of(day, zone) : null,
        time => date.Format(time.Date));

    private static StampPattern? OfTime(string pattern)
    {
        if (TryMake(() => LocalDateTimePattern.CreateWithInvariantCulture(pattern)) is not { } local)
        {
            return null;
        }

        var precision = PrecisionOf(local.Format);
        return new((text, zone) => local.Parse(text).TryGetValue(default, out var time) && InRange(time.Year) ? StampOf(time, precision, offset: null, zone) : null, local.Format);
    }

    private static StampPattern? OfOffset(string pattern)
    {
        if (TryMake(() => OffsetDateTimePattern.CreateWithInvariantCulture(pattern)) is not { } offset)
        {
            return null;
        }

        var precision = PrecisionOf(Format);
        return new(
            (text, zone) => offset.Parse(text).TryGetValue(default, out var time) && InRange(time.Year) ? StampOf(time.LocalDateTime, precision, time.Offset, zone) : null,
            Format);

        string Format(LocalDateTime time) => offset.Format(time.WithOffset(Offset.Zero));
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
