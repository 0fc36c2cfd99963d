using System.Globalization;
using NodaTime;

namespace RevenueProcess;

/// <summary>Reads instants that are written as plain numbers.</summary>
internal static class NumberStamp
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private const long MillisecondsOfDay = 24 * 60 * 60 * 1000;

    private static readonly LocalDate _zero = new(1899, 12, 30);

    /// <summary>Seconds, or a thousandth of them, since 1970-01-01T00:00:00Z.</summary>
    public static Stamp? OfUnix(string text, DateTimeZone zone, decimal seconds)
    {
        if (!decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > Instant.MaxValue.ToUnixTimeMilliseconds())
        {
            return null;
        }

        var ticks = decimal.Round(number * seconds * NodaConstants.TicksPerSecond);
        if (ticks < Instant.MinValue.ToUnixTimeTicks() || ticks > Instant.MaxValue.ToUnixTimeTicks())
        {
            return null;
        }

        var local = Instant.FromUnixTimeTicks((long)ticks).InUtc().LocalDateTime;
        return StampPattern.InRange(local.Year) ? StampPattern.StampOf(local, Duration.Zero, Offset.Zero, zone) : null;
    }

    /// <summary>
    /// Days as spreadsheets count them, 1 for 1900-01-01, whose fraction is the time of day, to the millisecond. A whole number is a date. They count
    /// 1900-02-29, which never was: 60 is nothing.
    /// </summary>
    public static Stamp? OfSheet(string text, DateTimeZone zone)
    {
        if (!decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) || number is < 1 or >= 2_950_000 or (>= 60 and < 61))
        {
            return null;
        }

        var milliseconds = (long)decimal.Round(decimal.Remainder(number, 1) * MillisecondsOfDay);
        var day = _zero.PlusDays((int)number + (number < 60 ? 1 : 0));
        return milliseconds == 0 ? Stamp.Of(day, zone) : StampPattern.StampOf(day.AtMidnight().PlusMilliseconds(milliseconds), Duration.Zero, offset: null, zone);
    }
}
