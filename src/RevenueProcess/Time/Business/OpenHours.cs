using System.Globalization;
using NodaTime;

namespace RevenueProcess;

/// <summary>Hours of one day in which work happens, by the clock on the wall: from the first minute until the end, half-open.</summary>
/// <remarks>
/// The text form is <c>09:00-17:00</c>, from <c>00:00</c> to <c>24:00</c>. Hours end on the day on which they begin: what runs over midnight is
/// two, until <c>24:00</c> and from <c>00:00</c> of the next day. Equal when both ends are equal.
/// </remarks>
public sealed record OpenHours
{
    private const int MinutesOfDay = 24 * 60;

    private OpenHours(int first, int end)
    {
        From = LocalTime.FromMinutesSinceMidnight(first);
        To = LocalTime.FromMinutesSinceMidnight(end % MinutesOfDay);
    }

    /// <summary>The first time at which there is work.</summary>
    public LocalTime From { get; }

    /// <summary>The time at which work ends; midnight is the end of the day.</summary>
    public LocalTime To { get; }

    /// <summary>From the start of the day to the first minute.</summary>
    internal int FirstMinute => MinuteOf(From);

    /// <summary>From the start of the day to the end of work: up to 1,440.</summary>
    internal int EndMinute => To == LocalTime.Midnight ? MinutesOfDay : MinuteOf(To);

    /// <summary>The text form: <c>09:00-17:00</c>, <c>18:00-24:00</c>.</summary>
    public override string ToString() => $"{Text(FirstMinute)}-{Text(EndMinute)}";

    /// <summary>Reads the text form; a code of faults where it cannot, or where the hours do not end after they begin.</summary>
    internal static OpenHours? Read(string text, out string fault)
    {
        if (text.Length != 11 || text[5] != '-' || Minute(text.AsSpan(0, 5)) is not { } first || Minute(text.AsSpan(6)) is not { } end)
        {
            fault = FaultCodes.NotHours;
            return null;
        }

        fault = FaultCodes.ReversedHours;
        return first < end ? new OpenHours(first, end) : null;
    }

    private static int MinuteOf(LocalTime time) => (time.Hour * 60) + time.Minute;

    private static int? Minute(ReadOnlySpan<char> text) =>
        text[2] == ':'
        && int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
        && int.TryParse(text[3..], NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
        && minute < 60
        && (hour * 60) + minute <= MinutesOfDay
            ? (hour * 60) + minute
            : null;

    private static string Text(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:D2}:{minute % 60:D2}");
}
