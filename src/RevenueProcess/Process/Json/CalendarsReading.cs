using System.Text.Json;

namespace RevenueProcess;

/// <summary>Reads the calendars of a process, which service levels name.</summary>
internal sealed class CalendarsReading
{
    private readonly JsonReading _reading;
    private readonly Dictionary<string, (BusinessCalendar? Calendar, string Path)> _calendars = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public CalendarsReading(JsonReading reading, JsonMembers process, List<Fault> faults)
    {
        _reading = reading;
        var calendars = new CalendarReading(faults);
        foreach (var (element, path) in process.List(ProcessKeys.Calendars))
        {
            var calendar = calendars.Read(element, path);
            if (NameOf(element) is { } name && !_calendars.TryAdd(name, (calendar, path)))
            {
                reading.Add(FaultCodes.Repeated, JsonPath.Of(path, CalendarKeys.Name), ("name", name), ("first", JsonPath.Of(_calendars[name].Path, CalendarKeys.Name)));
            }
        }
    }

    /// <summary>The calendar of a name; null when there is none, which is a fault, or when it could not be read.</summary>
    public BusinessCalendar? Find(string name, string path)
    {
        if (_calendars.TryGetValue(name, out var known))
        {
            _used.Add(name);
            return known.Calendar;
        }

        _reading.Add(FaultCodes.UnknownCalendar, path, ("calendar", name), ("known", _calendars.Keys.Order(StringComparer.Ordinal)));
        return null;
    }

    /// <summary>Lists the calendars that no service level named: nothing would keep them.</summary>
    public void ReportUnused()
    {
        foreach (var (name, (_, path)) in _calendars.Where(one => !_used.Contains(one.Key)))
        {
            _reading.Add(FaultCodes.UnusedCalendar, path, ("calendar", name));
        }
    }

    /// <summary>The name that a calendar states; null for none, and for a text that is no Unicode, which reading the calendar lists as a fault.</summary>
    private static string? NameOf(JsonElement calendar)
    {
        try
        {
            return calendar.ValueKind == JsonValueKind.Object && calendar.TryGetProperty(CalendarKeys.Name, out var name) && name.ValueKind == JsonValueKind.String
                ? name.GetString()
                : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
