using NodaTime;

namespace RevenueProcess;

/// <summary>The work of one day, in ticks since its start by the clock on the wall.</summary>
internal sealed class DayWork
{
    private readonly (long Start, long End)[] _hours;

    public DayWork(IReadOnlyList<OpenHours> hours)
    {
        _hours = [.. hours.Select(each => (each.FirstMinute * NodaConstants.TicksPerMinute, each.EndMinute * NodaConstants.TicksPerMinute))];
        Total = _hours.Sum(each => each.End - each.Start);
    }

    public long Total { get; }

    /// <summary>The work before a time of the day.</summary>
    public long Before(long time)
    {
        var work = 0L;
        foreach (var (start, end) in _hours)
        {
            if (time <= start)
            {
                break;
            }

            work += Math.Min(time, end) - start;
        }

        return work;
    }

    /// <summary>The first time before which there is the work, which is above zero and not above the total.</summary>
    public long At(long work)
    {
        foreach (var (start, end) in _hours)
        {
            if (work <= end - start)
            {
                return start + work;
            }

            work -= end - start;
        }

        throw new ArgumentOutOfRangeException(nameof(work), work, "The day has not as much work.");
    }
}
