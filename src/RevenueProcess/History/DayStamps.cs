using System.Runtime.InteropServices;

namespace RevenueProcess;

/// <summary>The days on which entries are dated that have no time of day: each as it begins and ends in the zone it was read in, in ticks, with how many entries it dates.</summary>
internal static class DayStamps
{
    // The shortest local day that any zone has known, and the longest.
    private const long Shortest = 20 * TimeSpan.TicksPerHour, Longest = 30 * TimeSpan.TicksPerHour;

    /// <summary>The days of the entries that are kept.</summary>
    public static IReadOnlyList<(long From, long To, long Entries)> Of(LogColumns columns, LogMarks marks)
    {
        if (columns.Precisions is null)
        {
            return [];
        }

        var days = new Dictionary<(long From, long To), long>();
        for (var row = 0; row < columns.Count; row++)
        {
            if (columns.PrecisionOf(row) is >= Shortest and <= Longest and var length && marks.Entries![row] == LogMarks.IsKept)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(days, (columns.Ticks[row], columns.Ticks[row] + length), out _)++;
            }
        }

        return [.. days.Select(day => (day.Key.From, day.Key.To, day.Value)).OrderBy(day => day.From)];
    }

    /// <summary>The days of both, each once.</summary>
    public static IReadOnlyList<(long From, long To, long Entries)> Sum(IReadOnlyList<(long From, long To, long Entries)> one, IReadOnlyList<(long From, long To, long Entries)> other) =>
        [.. one.Concat(other).GroupBy(day => (day.From, day.To)).Select(same => (same.Key.From, same.Key.To, Sums.Of([.. same.Select(day => day.Entries)]))).OrderBy(day => day.From)];
}
