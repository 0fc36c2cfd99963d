using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Reads a business calendar from JSON. What is wrong with a value is listed and reading goes on, so that the faults of the form and those of
/// the calendar are reported together.
/// </summary>
internal sealed class CalendarReading(List<Fault> faults)
{
    private readonly JsonReading _reading = new(faults);

    /// <exception cref="InvalidDefinitionException">The calendar has faults, which are all listed.</exception>
    public static BusinessCalendar Read(JsonElement root)
    {
        var faults = new List<Fault>();
        var reading = new CalendarReading(faults);
        return JsonKeys.Check(root, "$", reading._reading) && reading.Read(root, "$") is { } calendar ? calendar : throw new InvalidDefinitionException(faults);
    }

    /// <summary>The calendar at a path of a document; null when it has faults, which are then listed.</summary>
    public BusinessCalendar? Read(JsonElement element, string path)
    {
        var known = faults.Count;
        if (JsonMembers.Of(_reading, element, path, CalendarKeys.OfCalendar) is not { } members)
        {
            return null;
        }

        // What cannot be read is listed; something valid stands in for it, so that nothing is said of it twice.
        members.Text(CalendarKeys.Schema);
        var draft = new CalendarDraft(
            members.RequiredText(CalendarKeys.Name) ?? CalendarKeys.Name, members.RequiredInteger(CalendarKeys.Version) ?? 1, members.RequiredText(CalendarKeys.Zone) ?? DateTimeZone.Utc.Id, path);
        ReadWeek(members, draft);
        foreach (var (day, at) in members.List(CalendarKeys.ReplacedDays))
        {
            ReadReplaced(day, at, draft);
        }

        foreach (var (holiday, at) in members.List(CalendarKeys.Holidays))
        {
            if (_reading.Date(holiday, at, out var date))
            {
                draft.AddHoliday(date, at);
            }
        }

        return draft.Build(faults, isWhole: faults.Count == known);
    }

    private void ReadWeek(JsonMembers members, CalendarDraft draft)
    {
        if (members.Find(CalendarKeys.Week) is not { } element
            || JsonMembers.Of(_reading, element, members.PathOf(CalendarKeys.Week), CalendarKeys.OfWeek) is not { } week)
        {
            return;
        }

        for (var day = 0; day < CalendarKeys.OfWeek.Length; day++)
        {
            foreach (var (text, path) in Texts(week.List(CalendarKeys.OfWeek[day])))
            {
                draft.AddWeekly(day, text, path);
            }
        }
    }

    private void ReadReplaced(JsonElement element, string path, CalendarDraft draft)
    {
        if (_reading.Object(element, path, CalendarKeys.OfReplacedDay) is { } members
            && _reading.Required<LocalDate>(members, CalendarKeys.Date, path, _reading.Date, out var date)
            & _reading.Required<List<(string, string)>>(members, CalendarKeys.Hours, path, Hours, out var hours))
        {
            draft.AddReplaced(date, path, hours);
        }
    }

    private bool Hours(JsonElement element, string path, out List<(string Text, string Path)> hours)
    {
        var items = _reading.List(element, path);
        hours = [.. Texts(items ?? [])];
        return items is not null && items.Count == hours.Count;
    }

    private IEnumerable<(string Text, string Path)> Texts(IReadOnlyList<(JsonElement Element, string Path)> items)
    {
        foreach (var (element, path) in items)
        {
            if (_reading.Text(element, path, out var text))
            {
                yield return (text, path);
            }
        }
    }
}
