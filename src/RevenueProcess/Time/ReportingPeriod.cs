using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.TimeZones;

namespace RevenueProcess;

/// <summary>A way to divide time into calendar periods: a unit, a time zone and, for quarters and years, the fiscal start.</summary>
/// <remarks>
/// <para>The periods have no gaps and do not overlap: every instant lies in exactly one. Each starts at the first instant of its first local
/// day, so a day on which the clocks change has the length it really has.</para>
/// <para>A fiscal year is named after the calendar year in which it ends: with a start in October, <c>FY2018</c> runs from
/// October 2017 to September 2018, and <c>FY2018-Q1</c> is October to December 2017.</para>
/// <para>Equal when unit, zone and fiscal start are equal. Instants must fall in the years 1 to 9998 of the zone.</para>
/// </remarks>
public sealed record ReportingPeriod
{
    private ReportingPeriod(PeriodUnit unit, DateTimeZone zone, int fiscalYearStart = 1)
    {
        Unit = unit;
        Zone = Require.NotNull(zone);
        FiscalYearStartMonth = Require.Between(fiscalYearStart, 1, 12);
    }

    /// <summary>How long a period is.</summary>
    public PeriodUnit Unit { get; }

    /// <summary>The zone whose local days begin and end the periods.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The month (1 to 12) in which the fiscal year starts; 1 for days, weeks and months, which do not depend on it.</summary>
    public int FiscalYearStartMonth { get; }

    /// <summary>The unit in a word, the one that <see cref="Parse"/> reads.</summary>
    internal string UnitName => Unit == PeriodUnit.IsoWeek ? "week" : Unit.ToString().ToLowerInvariant();

    /// <summary>Calendar days, labelled <c>2018-03-05</c>.</summary>
    /// <param name="zone">The zone of the days.</param>
    /// <returns>The reporting period.</returns>
    /// <exception cref="ArgumentNullException">The zone is null.</exception>
    public static ReportingPeriod Day(DateTimeZone zone) => new(PeriodUnit.Day, zone);

    /// <summary>Weeks of ISO 8601, Monday to Sunday, labelled <c>2018-W09</c> with the week-year.</summary>
    /// <param name="zone">The zone of the days.</param>
    /// <returns>The reporting period.</returns>
    /// <exception cref="ArgumentNullException">The zone is null.</exception>
    public static ReportingPeriod IsoWeek(DateTimeZone zone) => new(PeriodUnit.IsoWeek, zone);

    /// <summary>Calendar months, labelled <c>2018-03</c>.</summary>
    /// <param name="zone">The zone of the days.</param>
    /// <returns>The reporting period.</returns>
    /// <exception cref="ArgumentNullException">The zone is null.</exception>
    public static ReportingPeriod Month(DateTimeZone zone) => new(PeriodUnit.Month, zone);

    /// <summary>Quarters, labelled <c>2018-Q1</c>, or <c>FY2018-Q1</c> where the fiscal year does not start in January.</summary>
    /// <param name="zone">The zone of the days.</param>
    /// <param name="fiscalYearStart">The month (1 to 12) in which the fiscal year starts.</param>
    /// <returns>The reporting period.</returns>
    /// <exception cref="ArgumentException">The zone is null or the month is not from 1 to 12.</exception>
    public static ReportingPeriod Quarter(DateTimeZone zone, int fiscalYearStart = 1) => new(PeriodUnit.Quarter, zone, fiscalYearStart);

    /// <summary>Years, labelled <c>2018</c>, or <c>FY2018</c> where the fiscal year does not start in January.</summary>
    /// <param name="zone">The zone of the days.</param>
    /// <param name="fiscalYearStart">The month (1 to 12) in which the fiscal year starts.</param>
    /// <returns>The reporting period.</returns>
    /// <exception cref="ArgumentException">The zone is null or the month is not from 1 to 12.</exception>
    public static ReportingPeriod Year(DateTimeZone zone, int fiscalYearStart = 1) => new(PeriodUnit.Year, zone, fiscalYearStart);

    /// <summary>Reads a unit's name: <c>day</c>, <c>week</c>, <c>month</c>, <c>quarter</c> or <c>year</c>, in any case.</summary>
    /// <param name="unit">The name. Quarters and years read this way start in January.</param>
    /// <param name="zone">The zone of the days.</param>
    /// <returns>The reporting period.</returns>
    /// <exception cref="FormatException">The text names no unit.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ReportingPeriod Parse(string unit, DateTimeZone zone)
    {
        Require.NotNull(unit);
        Require.NotNull(zone);
        return unit.ToLowerInvariant() switch
        {
            "day" => Day(zone),
            "week" => IsoWeek(zone),
            "month" => Month(zone),
            "quarter" => Quarter(zone),
            "year" => Year(zone),
            _ => throw new FormatException($"\"{unit}\" is not a reporting period; it must be one of day, week, month, quarter, year."),
        };
    }

    /// <summary>The one period that contains an instant.</summary>
    /// <param name="instant">An instant in the years 1 to 9998 of the zone.</param>
    /// <returns>The period, which contains the instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the years 1 to 9998.</exception>
    public CalendarPeriod Of(Instant instant)
    {
        var date = instant.InZone(Zone).Date;
        if (date.Year is < 1 or > 9998 || date.Calendar != CalendarSystem.Iso)
        {
            throw new ArgumentOutOfRangeException(
                nameof(instant),
                string.Create(CultureInfo.InvariantCulture, $"instant is {instant}; it must be in the years 1 to 9998."));
        }

        var first = FirstDay(date);
        var next = NextFirstDay(first);
        var end = StartOfDay(next);
        if (instant >= end)
        {
            // The clocks went back over midnight, to the evening of a day whose successor had begun: that day stays begun.
            first = next;
            next = NextFirstDay(first);
            end = StartOfDay(next);
        }

        return new CalendarPeriod(StartOfDay(first), end, LabelOf(first));
    }

    /// <summary>The next period; it starts where the given one ends.</summary>
    /// <param name="period">One of the periods of this reporting period.</param>
    /// <returns>The next period.</returns>
    /// <exception cref="ArgumentException">The period is not one of this reporting period's.</exception>
    public CalendarPeriod After(CalendarPeriod period)
    {
        Require.NotNull(period);
        return Of(period.Start) == period
            ? Of(period.End)
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{period.Label} from {period.Start} to {period.End} is not a {this}."),
                nameof(period));
    }

    /// <summary>
    /// The instant one period earlier by the clocks of the zone: the same time on the same day of the month, quarter or year before, or on its last day
    /// where it is shorter; the same time a day or a week before. A time that the clocks skipped moves forward, so it is never after the given one.
    /// </summary>
    /// <param name="instant">An instant in the years 1 to 9998 of the zone.</param>
    public Instant Before(Instant instant)
    {
        var local = instant.InZone(Zone).LocalDateTime;
        var earlier = Unit switch
        {
            PeriodUnit.Day => local.PlusDays(-1),
            PeriodUnit.IsoWeek => local.PlusWeeks(-1),
            PeriodUnit.Month => local.PlusMonths(-1),
            PeriodUnit.Quarter => local.PlusMonths(-3),
            _ => local.PlusYears(-1),
        };
        return earlier.InZoneLeniently(Zone).ToInstant();
    }

    /// <summary>The consecutive periods that touch the closed range <c>[from, to]</c>.</summary>
    /// <param name="from">The first instant; it lies in the first period returned.</param>
    /// <param name="to">The last instant; it lies in the last period returned.</param>
    /// <returns>At least one period, in order, without gaps.</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public IReadOnlyList<CalendarPeriod> Covering(Instant from, Instant to)
    {
        if (to < from)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The range ends at {to}; it must not end before its start {from}."),
                nameof(to));
        }

        var periods = new List<CalendarPeriod>();
        var period = Of(from);
        periods.Add(period);
        while (period.End <= to)
        {
            period = Of(period.End);
            periods.Add(period);
        }

        return [.. periods];
    }

    /// <summary>Unit, zone and, if it is not January, the fiscal start.</summary>
    /// <returns>A text such as <c>month in Europe/Berlin</c>.</returns>
    public override string ToString()
    {
        var fiscal = FiscalYearStartMonth == 1
            ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $" of a fiscal year from month {FiscalYearStartMonth}");
        return $"{UnitName}{fiscal} in {Zone.Id}";
    }

    private LocalDate FirstDay(LocalDate date) => Unit switch
    {
        PeriodUnit.Day => date,
        PeriodUnit.IsoWeek => date.PlusDays(IsoDayOfWeek.Monday - date.DayOfWeek),
        PeriodUnit.Month => FirstOfMonth(date),
        PeriodUnit.Quarter => FirstOfMonth(date).PlusMonths(-(MonthOfFiscalYear(date) % 3)),
        _ => FirstOfMonth(date).PlusMonths(-MonthOfFiscalYear(date)),
    };

    private LocalDate NextFirstDay(LocalDate first) => Unit switch
    {
        PeriodUnit.Day => first.PlusDays(1),
        PeriodUnit.IsoWeek => first.PlusDays(7),
        PeriodUnit.Month => first.PlusMonths(1),
        PeriodUnit.Quarter => first.PlusMonths(3),
        _ => first.PlusMonths(12),
    };

    private string LabelOf(LocalDate first) => Unit switch
    {
        PeriodUnit.Day => string.Create(CultureInfo.InvariantCulture, $"{first.Year:D4}-{first.Month:D2}-{first.Day:D2}"),
        PeriodUnit.IsoWeek => string.Create(
            CultureInfo.InvariantCulture,
            $"{WeekYearRules.Iso.GetWeekYear(first):D4}-W{WeekYearRules.Iso.GetWeekOfWeekYear(first):D2}"),
        PeriodUnit.Month => string.Create(CultureInfo.InvariantCulture, $"{first.Year:D4}-{first.Month:D2}"),
        PeriodUnit.Quarter => string.Create(CultureInfo.InvariantCulture, $"{YearLabel(first)}-Q{(MonthOfFiscalYear(first) / 3) + 1}"),
        _ => YearLabel(first),
    };

    private string YearLabel(LocalDate date)
    {
        var fiscal = FiscalYearStartMonth > 1;
        var year = fiscal && date.Month >= FiscalYearStartMonth ? date.Year + 1 : date.Year;
        return string.Create(CultureInfo.InvariantCulture, $"{(fiscal ? "FY" : string.Empty)}{year:D4}");
    }

    /// <summary>0 in the first month of the fiscal year, 11 in the last.</summary>
    private int MonthOfFiscalYear(LocalDate date) => (date.Month - FiscalYearStartMonth + 12) % 12;

    private static LocalDate FirstOfMonth(LocalDate date) => new(date.Year, date.Month, 1);

    /// <summary>As <c>DateTimeZone.AtStartOfDay</c>, but a day that the zone skipped starts where the next day does.</summary>
    private Instant StartOfDay(LocalDate date)
    {
        ZoneLocalMapping midnight = Zone.MapLocal(date.AtMidnight());
        return midnight.Count == 0 ? midnight.LateInterval.Start : midnight.First().ToInstant();
    }
}
