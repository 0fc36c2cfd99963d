using NodaTime;

namespace RevenueProcess;

/// <summary>
/// When records lie, in cells of a year each: enough to find every gap of two years among any number of records in one walk over them.
/// </summary>
internal sealed class TimeCells
{
    /// <summary>No gap that is shorter is one of two years.</summary>
    public const long LeastGap = 2 * Width;

    private const long Width = 365 * NodaConstants.TicksPerDay;

    private readonly long _least;
    private readonly long[] _first;
    private readonly long[] _last;

    /// <param name="least">The earliest tick.</param>
    /// <param name="most">The latest tick.</param>
    public TimeCells(long least, long most)
    {
        _least = least;
        _first = new long[((most - least) / Width) + 1];
        _last = new long[_first.Length];
        Array.Fill(_first, long.MaxValue);
        Array.Fill(_last, long.MinValue);
    }

    /// <summary>Takes in the ticks between the least and the most; others are passed.</summary>
    public void Add(ReadOnlySpan<long> ticks, byte[]? aside)
    {
        for (var row = 0; row < ticks.Length; row++)
        {
            if (aside is null || aside[row] == LogMarks.IsKept)
            {
                var cell = (ticks[row] - _least) / Width;
                _first[cell] = Math.Min(_first[cell], ticks[row]);
                _last[cell] = Math.Max(_last[cell], ticks[row]);
            }
        }
    }

    /// <summary>The gaps of more than two years: the last tick before and the first after each, in order.</summary>
    public IEnumerable<(long Before, long After)> Gaps()
    {
        var before = _least;
        for (var cell = 0; cell < _first.Length; cell++)
        {
            if (_last[cell] == long.MinValue)
            {
                continue;
            }

            if (IsMoreThanTwoYears(before, _first[cell]))
            {
                yield return (before, _first[cell]);
            }

            before = _last[cell];
        }
    }

    private static bool IsMoreThanTwoYears(long before, long after) =>
        after - before >= LeastGap
        && Instant.FromUnixTimeTicks(after).InUtc().LocalDateTime.PlusYears(-2) > Instant.FromUnixTimeTicks(before).InUtc().LocalDateTime;
}
