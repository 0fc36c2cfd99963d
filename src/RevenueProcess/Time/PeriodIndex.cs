using NodaTime;

namespace RevenueProcess;

/// <summary>Finds the calendar period of an instant in a fixed range without calendar arithmetic.</summary>
internal sealed class PeriodIndex
{
    private readonly long[] _starts;
    private readonly double _perTick;

    private PeriodIndex(long[] starts)
    {
        _starts = starts;
        _perTick = starts.Length < 2 ? 0 : (starts.Length - 1) / (double)(starts[^1] - starts[0]);
    }

    public int Count => _starts.Length;

    /// <summary>The periods that touch the closed range.</summary>
    public static PeriodIndex Covering(ReportingPeriod period, long from, long to) =>
        new([.. period.Covering(Instant.FromUnixTimeTicks(from), Instant.FromUnixTimeTicks(to)).Select(covered => covered.Start.ToUnixTimeTicks())]);

    public long StartOf(int period) => _starts[period];

    /// <summary>Where a period ends and the next one starts; the last one of the range has no end.</summary>
    public long EndOf(int period) => period + 1 < _starts.Length ? _starts[period + 1] : long.MaxValue;

    /// <summary>The index of the period that contains the ticks, which must lie in the range: a guess by proportion, then a step or two.</summary>
    public int IndexOf(long ticks)
    {
        var guess = (int)((ticks - _starts[0]) * _perTick);
        return Settle(Math.Clamp(guess, 0, _starts.Length - 1), ticks);
    }

    /// <summary>The same for ticks at or after those of a known period.</summary>
    public int IndexFrom(int period, long ticks)
    {
        while (period + 1 < _starts.Length && _starts[period + 1] <= ticks)
        {
            period++;
        }

        return period;
    }

    private int Settle(int guess, long ticks)
    {
        while (_starts[guess] > ticks)
        {
            guess--;
        }

        return IndexFrom(guess, ticks);
    }
}
