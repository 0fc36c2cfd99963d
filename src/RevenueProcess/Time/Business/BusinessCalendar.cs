using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// When work happens: weekly hours in a time zone, dates with hours of their own, and holidays. It adds and measures working time, which is
/// the elapsed time in which the clock on the wall shows open hours.
/// </summary>
/// <remarks>
/// <para>Four hours from Friday 16:00 on, Monday to Friday 9 to 17, are over on Monday at 12:00. A Sunday open from 0 to 24 has 25 hours when the
/// clocks go back and 23 when they go forward: an hour that the clock shows twice counts twice, and one that it skips does not count.</para>
/// <para>There is no unit "working day"; a duration is hours and minutes. Instants must be from <see cref="First"/> to <see cref="Last"/>.
/// What it says is exact to the nanosecond, and takes a time that does not grow with the span; only the first call about the years before 1900
/// or after 2199 takes long, up to a second.</para>
/// <para>Equal when name, version, zone, hours and dates are equal. Safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(BusinessCalendarConverter))]
public sealed class BusinessCalendar : IEquatable<BusinessCalendar>
{
    internal const int FirstYear = 1;
    internal const int LastYear = 9998;

    private static readonly Instant _near = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant _far = Instant.FromUtc(2200, 1, 1, 0, 0);

    private readonly IReadOnlyList<OpenHours>[] _week;
    private readonly Lazy<WorkClock> _clock;
    private readonly Lazy<WorkClock> _clockOfAllYears;

    internal BusinessCalendar(
        string name, int version, DateTimeZone zone, IReadOnlyList<OpenHours>[] week, IReadOnlyList<ReplacedDay> replacedDays, IReadOnlyList<LocalDate> holidays)
    {
        Name = name;
        Version = version;
        Zone = zone;
        _week = week;
        ReplacedDays = replacedDays;
        Holidays = holidays;
        var work = new Lazy<LocalWork>(() => new LocalWork(week, replacedDays, holidays));
        _clock = new Lazy<WorkClock>(() => new WorkClock(zone, work.Value, _near, _far));
        _clockOfAllYears = new Lazy<WorkClock>(() => new WorkClock(zone, work.Value, First, Last));
    }

    /// <summary>The earliest instant that a calendar knows: 0001-01-02T00:00:00Z.</summary>
    public static Instant First { get; } = Instant.FromUtc(FirstYear, 1, 2, 0, 0);

    /// <summary>The latest instant that a calendar knows: 9998-12-31T00:00:00Z.</summary>
    public static Instant Last { get; } = Instant.FromUtc(LastYear, 12, 31, 0, 0);

    /// <summary>The instant nearest to one that every calendar knows.</summary>
    internal static Instant Nearest(Instant instant) => Instant.Max(First, Instant.Min(Last, instant));

    /// <summary>The same, in ticks.</summary>
    internal static Instant Nearest(long ticks) => Nearest(Instant.FromUnixTimeTicks(ticks));

    /// <summary>The stable name; versions share it.</summary>
    public string Name { get; }

    /// <summary>The version, from 1. A calendar never changes: a change is a new version.</summary>
    public int Version { get; }

    /// <summary>The zone whose clock on the wall says when work happens.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The dates with hours of their own, in order.</summary>
    public IReadOnlyList<ReplacedDay> ReplacedDays { get; }

    /// <summary>The dates on which there is no work, in order.</summary>
    public IReadOnlyList<LocalDate> Holidays { get; }

    /// <summary>Whether work ever happens; a date that the zone skipped gives none.</summary>
    internal bool HasWork => _week.Any(hours => hours.Count > 0) || _clock.Value.Total > Duration.Zero || _clockOfAllYears.Value.Total > Duration.Zero;

    /// <summary>Begins a calendar.</summary>
    /// <param name="name">The stable name.</param>
    /// <param name="version">The version, from 1.</param>
    /// <param name="zone">The time zone, by its name in the IANA database: <c>Europe/Berlin</c>.</param>
    /// <exception cref="ArgumentNullException">The name or the zone is null.</exception>
    public static BusinessCalendarBuilder Named(string name, int version, string zone) => new(Require.NotNull(name), version, Require.NotNull(zone));

    /// <summary>The hours of a day of the week; empty where there is no work. Holidays and replaced days do not matter here.</summary>
    /// <param name="day">Monday to Sunday.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public IReadOnlyList<OpenHours> HoursOf(IsoDayOfWeek day) =>
        _week[Require.Between((int)day, (int)IsoDayOfWeek.Monday, (int)IsoDayOfWeek.Sunday, nameof(day)) - 1];

    /// <summary>The hours of a date; empty where there is no work.</summary>
    /// <param name="date">The date, in the zone of the calendar.</param>
    public IReadOnlyList<OpenHours> HoursOf(LocalDate date)
    {
        var iso = date.WithCalendar(CalendarSystem.Iso);
        return Holidays.Contains(iso) ? ValueList<OpenHours>.Empty
            : ReplacedDays.FirstOrDefault(day => day.Date == iso)?.Hours ?? HoursOf(iso.DayOfWeek);
    }

    /// <summary>Whether work happens at an instant. It does at the first instant of open hours, and not at their end.</summary>
    /// <param name="instant">From <see cref="First"/> to <see cref="Last"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is too far away.</exception>
    public bool IsOpen(Instant instant) => ClockOf(Known(instant), instant).IsOpen(instant);

    /// <summary>The first instant by which an amount of work is done. Work that ends at closing time ends then, not at the next opening.</summary>
    /// <param name="start">When to begin: from <see cref="First"/> to <see cref="Last"/>, at work or not.</param>
    /// <param name="work">The working time; zero gives the start itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The start is too far away, the work is negative, or the calendar has not as much of it before <see cref="Last"/>.
    /// </exception>
    public Instant Add(Instant start, Duration work)
    {
        Require.AtLeast(work, Duration.Zero);
        return work == Duration.Zero ? Known(start)
            : ClockOf(Known(start), start).Add(start, work)
            ?? _clockOfAllYears.Value.Add(start, work)
            ?? throw new ArgumentOutOfRangeException(
                nameof(work),
                string.Create(CultureInfo.InvariantCulture, $"work is {work}; from {start} on, the calendar {this} has less until {Last}."));
    }

    /// <summary>The working time between two instants; negative when the second is the earlier one.</summary>
    /// <param name="from">From <see cref="First"/> to <see cref="Last"/>.</param>
    /// <param name="to">From <see cref="First"/> to <see cref="Last"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An instant is too far away.</exception>
    public Duration Between(Instant from, Instant to)
    {
        var clock = ClockOf(Known(from), Known(to));
        return clock.Before(to) - clock.Before(from);
    }

    /// <summary>Whether both say the same.</summary>
    public bool Equals(BusinessCalendar? other) =>
        other is not null && Name == other.Name && Version == other.Version && Zone.Equals(other.Zone)
        && _week.AsSpan().SequenceEqual(other._week) && ReplacedDays.Equals(other.ReplacedDays) && Holidays.Equals(other.Holidays);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BusinessCalendar);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Version, Zone.Id, ReplacedDays, Holidays);

    /// <summary>The name and version: <c>office v1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} v{Version}");

    private static Instant Known(Instant instant, [CallerArgumentExpression(nameof(instant))] string name = "") =>
        Require.Between(instant, First, Last, name);

    private WorkClock ClockOf(Instant one, Instant other) =>
        one >= _near && one <= _far && other >= _near && other <= _far ? _clock.Value : _clockOfAllYears.Value;
}
