using System.Text;
using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Business calendars as JSON: the same calendar that <see cref="BusinessCalendar.Named"/> builds, as a document. Reading a written document
/// gives an equal calendar, and writing that gives the same text.
/// </summary>
/// <remarks>
/// The form is described by <c>docs/calendars.md</c> and <c>docs/calendar.schema.json</c>. Reading is strict: a key that is unknown or repeated is a
/// fault. A document has at most 10 MiB.
/// </remarks>
public static class BusinessCalendarJson
{
    /// <summary>Reads a calendar.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON or is too long, which is one fault; or the calendar has faults, which are all listed, each with its path.
    /// </exception>
    public static BusinessCalendar Read(string json)
    {
        Require.NotNull(json);
        using var document = DocumentText.Parse(json);
        return CalendarReading.Read(document.RootElement);
    }

    /// <summary>Reads a calendar.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="InvalidDefinitionException"><inheritdoc cref="Read(string)" path="/exception"/></exception>
    public static BusinessCalendar Read(ReadOnlySpan<byte> utf8)
    {
        using var document = DocumentText.Parse(utf8);
        return CalendarReading.Read(document.RootElement);
    }

    /// <summary>Writes a calendar, indented for people: hours and dates in order, days without hours left out.</summary>
    /// <param name="calendar">The calendar.</param>
    public static string Write(BusinessCalendar calendar)
    {
        Require.NotNull(calendar);
        return Encoding.UTF8.GetString(DocumentText.Write(DocumentText.Indented, writer => Write(writer, calendar)));
    }

    internal static void Write(Utf8JsonWriter writer, BusinessCalendar calendar)
    {
        writer.WriteStartObject();
        writer.WriteString(CalendarKeys.Name, calendar.Name);
        writer.WriteNumber(CalendarKeys.Version, calendar.Version);
        writer.WriteString(CalendarKeys.Zone, calendar.Zone.Id);
        writer.WriteStartObject(CalendarKeys.Week);
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if (calendar.HoursOf(day) is { Count: > 0 } hours)
            {
                writer.WriteTexts(CalendarKeys.OfWeek[(int)day - 1], hours.Select(each => each.ToString()));
            }
        }

        writer.WriteEndObject();
        if (calendar.ReplacedDays.Count > 0)
        {
            writer.WriteObjects(CalendarKeys.ReplacedDays, calendar.ReplacedDays, static (json, day) =>
            {
                json.WriteString(CalendarKeys.Date, CalendarKeys.TextOf(day.Date));
                json.WriteTexts(CalendarKeys.Hours, day.Hours.Select(each => each.ToString()));
            });
        }

        if (calendar.Holidays.Count > 0)
        {
            writer.WriteTexts(CalendarKeys.Holidays, calendar.Holidays.Select(CalendarKeys.TextOf));
        }

        writer.WriteEndObject();
    }
}
