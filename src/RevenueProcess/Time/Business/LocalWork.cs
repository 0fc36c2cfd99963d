using NodaTime;

namespace RevenueProcess;

/// <summary>
/// The work of a calendar on a clock that never changes, in ticks since Monday, 1 January 0001: whole weeks at once, corrected by the sum
/// of what all special days so far have more or less than their day of the week.
/// </summary>
internal sealed class LocalWork
{
    private const int Days = 7;
    private static readonly LocalDate _monday = new(1, 1, 1);

    private readonly DayWork[] _week;
    private readonly long[] _weekBefore = new long[Days];
    private readonly long _weekTotal;

    // Of each special day, in order: its number, its work, the work before it, and the correction from its end on.
    private readonly long[] _special;
    private readonly DayWork[] _specialWork;
    private readonly long[] _specialBefore;
    private readonly long[] _correction;

    public LocalWork(IReadOnlyList<OpenHours>[] week, IReadOnlyList<ReplacedDay> replaced, IReadOnlyList<LocalDate> holidays)
    {
        _week = [.. week.Select(hours => new DayWork(hours))];
        for (var day = 0; day < Days; day++)
        {
            _weekBefore[day] = _weekTotal;
            _weekTotal += _week[day].Total;
        }

        var none = new DayWork([]);
        (long Number, DayWork Work)[] special =
        [
            .. replaced.Select(day => (NumberOf(day.Date), new DayWork(day.Hours))).Concat(holidays.Select(date => (NumberOf(date), none))).OrderBy(day => day.Item1),
        ];
        _special = [.. special.Select(day => day.Number)];
        _specialWork = [.. special.Select(day => day.Work)];
        _specialBefore = new long[special.Length];
        _correction = new long[special.Length];
        var correction = 0L;
        for (var i = 0; i < special.Length; i++)
        {
            _specialBefore[i] = WeeklyBefore(_special[i]) + correction;
            correction += _specialWork[i].Total - WeekdayOf(_special[i]).Total;
            _correction[i] = correction;
        }
    }

    /// <summary>The work before a local time.</summary>
    public long Before(long local)
    {
        var (day, time) = Math.DivRem(local, NodaConstants.TicksPerDay);
        var last = SortedTicks.CountUpTo(_special, day) - 1;
        return last < 0 ? WeeklyBefore(day) + WeekdayOf(day).Before(time)
            : _special[last] == day ? _specialBefore[last] + _specialWork[last].Before(time)
            : WeeklyBefore(day) + WeekdayOf(day).Before(time) + _correction[last];
    }

    /// <summary>The first local time before which there is the work, which is above zero: on the last special day that begins with less, or after it.</summary>
    public long At(long work)
    {
        var last = SortedTicks.CountBelow(_specialBefore, work) - 1;
        return last < 0 ? WeeklyAt(work)
            : work - _specialBefore[last] is var rest && rest <= _specialWork[last].Total ? (_special[last] * NodaConstants.TicksPerDay) + _specialWork[last].At(rest)
            : WeeklyAt(work - _correction[last]);
    }

    private static long NumberOf(LocalDate date) => Period.DaysBetween(_monday, date);

    private DayWork WeekdayOf(long day) => _week[(int)(day % Days)];

    private long WeeklyBefore(long day) => (day / Days * _weekTotal) + _weekBefore[(int)(day % Days)];

    private long WeeklyAt(long work)
    {
        var weeks = (work - 1) / _weekTotal;
        var rest = work - (weeks * _weekTotal);
        var day = SortedTicks.CountBelow(_weekBefore, rest) - 1;
        return (((weeks * Days) + day) * NodaConstants.TicksPerDay) + _week[day].At(rest - _weekBefore[day]);
    }
}
