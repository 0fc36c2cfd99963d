using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Describes a business calendar step by step. <see cref="Build"/> returns a valid calendar or reports every fault at once. Hours are texts such
/// as <c>09:00-17:00</c>, to the minute, up to <c>24:00</c>.
/// </summary>
/// <remarks>Each step changes this builder and gives it back.</remarks>
public sealed class BusinessCalendarBuilder
{
    private static readonly IsoDayOfWeek[] _weekdays =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    private readonly CalendarDraft _draft;

    internal BusinessCalendarBuilder(string name, int version, string zone) => _draft = new CalendarDraft(name, version, zone);

    /// <summary>Adds hours to a day of every week.</summary>
    /// <param name="day">Monday to Sunday.</param>
    /// <param name="hours">The hours, in any order; the day keeps those that it has.</param>
    /// <exception cref="ArgumentException">There is no such day, or the hours are null.</exception>
    public BusinessCalendarBuilder Open(IsoDayOfWeek day, params IReadOnlyList<string> hours)
    {
        Require.AllPresent(hours);
        _draft.AddWeekly(Require.Between((int)day, (int)IsoDayOfWeek.Monday, (int)IsoDayOfWeek.Sunday, nameof(day)) - 1, hours);
        return this;
    }

    /// <summary>Adds the same hours to Monday, Tuesday, Wednesday, Thursday and Friday.</summary>
    /// <param name="hours">The hours, in any order; each day keeps those that it has.</param>
    /// <exception cref="ArgumentNullException">The hours are null.</exception>
    public BusinessCalendarBuilder OpenWeekdays(params IReadOnlyList<string> hours)
    {
        Require.AllPresent(hours);
        foreach (var day in _weekdays)
        {
            Open(day, hours);
        }

        return this;
    }

    /// <summary>Gives a date hours of its own, in place of those of its day of the week.</summary>
    /// <param name="date">The date, in the zone of the calendar.</param>
    /// <param name="hours">Its hours, in any order; at least one. A date without hours is a holiday.</param>
    /// <exception cref="ArgumentNullException">The hours are null.</exception>
    public BusinessCalendarBuilder Replace(LocalDate date, params IReadOnlyList<string> hours)
    {
        _draft.AddReplaced(date, Require.AllPresent(hours));
        return this;
    }

    /// <summary>Adds dates on which there is no work.</summary>
    /// <param name="dates">The dates, in the zone of the calendar, in any order.</param>
    /// <exception cref="ArgumentNullException">The dates are null.</exception>
    public BusinessCalendarBuilder Holidays(params IEnumerable<LocalDate> dates)
    {
        foreach (var date in Require.AllPresent(dates))
        {
            _draft.AddHoliday(date);
        }

        return this;
    }

    /// <summary>The calendar.</summary>
    /// <exception cref="InvalidDefinitionException">The calendar has faults, which are all listed, each with its path in the JSON form.</exception>
    public BusinessCalendar Build()
    {
        var faults = new List<Fault>();
        return _draft.Build(faults) ?? throw new InvalidDefinitionException(faults);
    }
}
