using NodaTime;

namespace RevenueProcess;

/// <summary>A date with hours of its own, which stand in place of those of its day of the week. Equal when date and hours are equal.</summary>
public sealed record ReplacedDay
{
    internal ReplacedDay(LocalDate date, IReadOnlyList<OpenHours> hours)
    {
        Date = date;
        Hours = hours;
    }

    /// <summary>The date, in the zone of the calendar.</summary>
    public LocalDate Date { get; }

    /// <summary>The hours of that date, in order; at least one.</summary>
    public IReadOnlyList<OpenHours> Hours { get; }

    /// <summary>Date and hours: <c>2026-12-24 09:00-12:00</c>.</summary>
    public override string ToString() => $"{CalendarKeys.TextOf(Date)} {string.Join(' ', Hours)}";
}
