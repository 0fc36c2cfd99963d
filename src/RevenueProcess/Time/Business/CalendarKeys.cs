using NodaTime;
using NodaTime.Text;

namespace RevenueProcess;

/// <summary>The keys and words of a business calendar in JSON, which are read and written and stand in the paths of faults.</summary>
internal static class CalendarKeys
{
    public const string Schema = "$schema";
    public const string Name = "name";
    public const string Version = "version";
    public const string Zone = "zone";
    public const string Week = "week";
    public const string ReplacedDays = "replacedDays";
    public const string Holidays = "holidays";
    public const string Date = "date";
    public const string Hours = "hours";

    /// <summary>The keys of a calendar.</summary>
    public static readonly string[] OfCalendar = [Schema, Name, Version, Zone, Week, ReplacedDays, Holidays];

    /// <summary>The keys of a replaced day.</summary>
    public static readonly string[] OfReplacedDay = [Date, Hours];

    /// <summary>The days of the week, Monday first.</summary>
    public static readonly string[] OfWeek = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>A date as ISO 8601: <c>2026-12-24</c>.</summary>
    public static string TextOf(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
