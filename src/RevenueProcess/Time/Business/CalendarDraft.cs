using NodaTime;

namespace RevenueProcess;

/// <summary>A business calendar as it was described, with the path of each part: checked as a whole, then made.</summary>
internal sealed class CalendarDraft(string name, int version, string zone, string path = "$")
{
    private readonly List<(string Text, string Path)>[] _week = [.. CalendarKeys.OfWeek.Select(_ => new List<(string, string)>())];
    private readonly List<(LocalDate Date, string Path, IReadOnlyList<(string Text, string Path)> Hours)> _replaced = [];
    private readonly List<(LocalDate Date, string Path)> _holidays = [];

    /// <summary>Adds hours to a day of the week: 0 is Monday.</summary>
    public void AddWeekly(int day, IReadOnlyList<string> hours)
    {
        var list = JsonPath.Of(PathOf(CalendarKeys.Week), CalendarKeys.OfWeek[day]);
        foreach (var text in hours)
        {
            AddWeekly(day, text, JsonPath.Of(list, _week[day].Count));
        }
    }

    public void AddWeekly(int day, string hours, string at) => _week[day].Add((hours, at));

    public void AddReplaced(LocalDate date, IReadOnlyList<string> hours)
    {
        var place = JsonPath.Of(PathOf(CalendarKeys.ReplacedDays), _replaced.Count);
        var list = JsonPath.Of(place, CalendarKeys.Hours);
        AddReplaced(date, place, [.. hours.Select((text, index) => (text, JsonPath.Of(list, index)))]);
    }

    public void AddReplaced(LocalDate date, string at, IReadOnlyList<(string Text, string Path)> hours) =>
        _replaced.Add((date.WithCalendar(CalendarSystem.Iso), at, hours));

    public void AddHoliday(LocalDate date) => AddHoliday(date, JsonPath.Of(PathOf(CalendarKeys.Holidays), _holidays.Count));

    public void AddHoliday(LocalDate date, string at) => _holidays.Add((date.WithCalendar(CalendarSystem.Iso), at));

    /// <summary>The calendar; null when it has faults, which are then listed.</summary>
    /// <param name="faults">Where what is wrong is listed.</param>
    /// <param name="isWhole">Whether nothing was found wrong with its form.</param>
    public BusinessCalendar? Build(List<Fault> faults, bool isWhole = true)
    {
        // What could not be read may have held the hours.
        var known = faults.Count;
        var isEmpty = isWhole && _replaced.Count == 0 && _week.All(hours => hours.Count == 0);
        CheckHead(faults);
        var found = TimeZones.Find(zone);
        if (found is null)
        {
            faults.Add(new(FaultCodes.UnknownZone, PathOf(CalendarKeys.Zone), ("zone", zone), ("similar", TimeZones.Suggestions(zone))));
        }

        IReadOnlyList<OpenHours>[] week = [.. _week.Select(hours => Hours(hours, faults))];
        ReplacedDay[] replaced = [.. _replaced.Select(day => Replaced(day.Date, day.Path, day.Hours, faults))];
        CheckDates(faults);
        var calendar = !isWhole || faults.Count > known || isEmpty ? null : new BusinessCalendar(
            name, version, found!, week, new ValueList<ReplacedDay>(replaced.OrderBy(day => day.Date)), new ValueList<LocalDate>(_holidays.Select(day => day.Date).Order()));
        if (isEmpty || calendar is { HasWork: false })
        {
            faults.Add(new(FaultCodes.NoWork, path));
        }

        return faults.Count == known ? calendar : null;
    }

    private string PathOf(string key) => JsonPath.Of(path, key);

    private void CheckHead(List<Fault> faults)
    {
        if (!Characters.AreWellFormed(name))
        {
            faults.Add(new(FaultCodes.NotUnicode, PathOf(CalendarKeys.Name)));
        }
        else if (Characters.AreBlank(name))
        {
            faults.Add(new(FaultCodes.Blank, PathOf(CalendarKeys.Name), ("text", name)));
        }

        if (version < 1)
        {
            faults.Add(new(FaultCodes.OutOfRange, PathOf(CalendarKeys.Version), ("number", version), ("low", 1), ("high", int.MaxValue)));
        }
    }

    /// <summary>The hours that can be read, in order; none of them overlap another.</summary>
    private static ValueList<OpenHours> Hours(IReadOnlyList<(string Text, string Path)> texts, List<Fault> faults)
    {
        var read = new List<(OpenHours Hours, string Path)>();
        foreach (var (text, path) in texts)
        {
            if (OpenHours.Read(text, out var fault) is not { } hours)
            {
                faults.Add(new(fault, path, ("hours", text)));
            }
            else if (read.Find(other => other.Hours.FirstMinute < hours.EndMinute && hours.FirstMinute < other.Hours.EndMinute) is { Hours: { } overlapped } first)
            {
                faults.Add(new(FaultCodes.OverlappingHours, path, ("hours", text), ("other", overlapped.ToString()), ("first", first.Path)));
            }
            else
            {
                read.Add((hours, path));
            }
        }

        return new ValueList<OpenHours>(read.Select(each => each.Hours).OrderBy(each => each.FirstMinute));
    }

    private static ReplacedDay Replaced(LocalDate date, string path, IReadOnlyList<(string Text, string Path)> hours, List<Fault> faults)
    {
        if (hours.Count == 0)
        {
            faults.Add(new(FaultCodes.Empty, JsonPath.Of(path, CalendarKeys.Hours)));
        }

        return new ReplacedDay(date, Hours(hours, faults));
    }

    /// <summary>A date is replaced or a holiday, once.</summary>
    private void CheckDates(List<Fault> faults)
    {
        var known = new Dictionary<LocalDate, string>();
        foreach (var (date, path) in _replaced.Select(day => (day.Date, JsonPath.Of(day.Path, CalendarKeys.Date))).Concat(_holidays))
        {
            if (date.Year is < BusinessCalendar.FirstYear or > BusinessCalendar.LastYear)
            {
                faults.Add(new(FaultCodes.NotDate, path, ("text", CalendarKeys.TextOf(date))));
            }
            else if (!known.TryAdd(date, path))
            {
                faults.Add(new(FaultCodes.Repeated, path, ("name", CalendarKeys.TextOf(date)), ("first", known[date])));
            }
        }
    }
}
