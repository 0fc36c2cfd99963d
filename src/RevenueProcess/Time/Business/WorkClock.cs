using NodaTime;

namespace RevenueProcess;

/// <summary>
/// The work before each instant of a range, and the instant before which there is so much work. Between two changes of the clocks local time
/// runs as time does; the work before each change is added up beforehand, so nothing walks over the span that is asked for.
/// </summary>
internal sealed class WorkClock
{
    private static readonly Instant _origin = Instant.FromUtc(1, 1, 1, 0, 0);

    private readonly LocalWork _work;
    private readonly long _end;

    // Of each stretch between two changes: its start and its offset in ticks, the work before it, and the local work before its local start.
    private readonly long[] _starts;
    private readonly long[] _offsets;
    private readonly long[] _before;
    private readonly long[] _localBefore;
    private readonly long _total;

    public WorkClock(DateTimeZone zone, LocalWork work, Instant first, Instant last)
    {
        _work = work;
        _end = TicksOf(last, out _);
        var stretches = zone.GetZoneIntervals(first, last).ToList();
        _starts = [.. stretches.Select(stretch => TicksOf(stretch.HasStart ? Instant.Max(stretch.Start, first) : first, out _))];
        _offsets = [.. stretches.Select(stretch => stretch.WallOffset.Ticks)];
        _before = new long[stretches.Count];
        _localBefore = new long[stretches.Count];
        for (var i = 0; i < stretches.Count; i++)
        {
            _before[i] = _total;
            _localBefore[i] = work.Before(_starts[i] + _offsets[i]);
            _total += work.Before((i + 1 < _starts.Length ? _starts[i + 1] : _end) + _offsets[i]) - _localBefore[i];
        }
    }

    /// <summary>All work of the range.</summary>
    public Duration Total => Duration.FromTicks(_total);

    public bool IsOpen(Instant instant)
    {
        var ticks = TicksOf(instant, out _);
        return IsOpen(ticks);
    }

    /// <summary>The work before an instant of the range, which must lie in it.</summary>
    public Duration Before(Instant instant)
    {
        var ticks = TicksOf(instant, out var nanoseconds);
        var work = Duration.FromTicks(Before(ticks));
        return nanoseconds > 0 && IsOpen(ticks) ? work + Duration.FromNanoseconds(nanoseconds) : work;
    }

    /// <summary>The first instant by which the work, which is above zero, is done; null when the range has not as much.</summary>
    public Instant? Add(Instant start, Duration work)
    {
        var before = Before(start);
        if (work > Total - before)
        {
            return null;
        }

        // Hours begin and end at whole ticks: a part of a tick belongs to a tick that is work as a whole.
        var ticks = TicksOf(before + work, out var nanoseconds);
        var at = nanoseconds == 0 ? At(ticks) : At(ticks + 1) - 1;
        return _origin + Duration.FromTicks(at) + Duration.FromNanoseconds(nanoseconds);
    }

    private bool IsOpen(long ticks)
    {
        var stretch = SortedTicks.CountUpTo(_starts, ticks) - 1;
        var local = ticks + _offsets[stretch];
        return _work.Before(local + 1) > _work.Before(local);
    }

    private long Before(long ticks)
    {
        var stretch = SortedTicks.CountUpTo(_starts, ticks) - 1;
        return _before[stretch] + _work.Before(ticks + _offsets[stretch]) - _localBefore[stretch];
    }

    /// <summary>The first instant before which there is the work: in the last stretch that begins with less.</summary>
    private long At(long work)
    {
        var stretch = SortedTicks.CountBelow(_before, work) - 1;
        return _work.At(_localBefore[stretch] + work - _before[stretch]) - _offsets[stretch];
    }

    private static long TicksOf(Instant instant, out int nanoseconds) => TicksOf(instant - _origin, out nanoseconds);

    /// <summary>The whole ticks of a duration that is not negative, and the nanoseconds beyond them.</summary>
    private static long TicksOf(Duration duration, out int nanoseconds)
    {
        nanoseconds = (int)(duration.NanosecondOfDay % NodaConstants.NanosecondsPerTick);
        return (duration.Days * NodaConstants.TicksPerDay) + (duration.NanosecondOfDay / NodaConstants.NanosecondsPerTick);
    }
}
