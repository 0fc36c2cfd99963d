using System.Runtime.CompilerServices;

namespace RevenueProcess;

/// <summary>
/// Puts the entries of a log that are kept, or may have been before one that is, next to those of their journeys: by counting, in parts of rows
/// whose places are known beforehand, so that the parts fill in their entries at the same time.
/// </summary>
internal sealed class EntryGrouping
{
    private const int ManyRows = 100_000;

    private readonly LogColumns _columns;
    private readonly byte[]? _aside;
    private readonly long _cut;
    private readonly Shares _shares;
    private readonly int[][] _places;

    /// <summary>Finds the places. What is put aside has none, unless it straddles the cut.</summary>
    public EntryGrouping(LogColumns columns, byte[]? aside, long cut, int degree)
    {
        (_columns, _aside, _cut) = (columns, aside, cut);
        _shares = Shares.Of(columns.Count, ManyRows, degree);
        _places = new int[_shares.Parts][];
        _shares.ForEach((part, from, to) => _places[part] = Count(from, to));
        Starts = LayOut(_places);
    }

    /// <summary>Where the entries of each journey begin; they end where those of the next begin.</summary>
    public int[] Starts { get; }

    /// <summary>Writes each entry into its place. Done once.</summary>
    public void Fill(EntryGroups groups) => _shares.ForEach((part, from, to) => Scatter(groups, from, to, _places[part]));

    /// <summary>Counts the entries that each journey has in a part.</summary>
    private int[] Count(int from, int to)
    {
        unchecked // indices and counts of entries, which fit an array
        {
            var counts = new int[_columns.Keys.Count];
            var journeys = _columns.Journeys;
            for (var row = from; row < to; row++)
            {
                if (IsKept(row))
                {
                    counts[journeys[row]]++;
                }
            }

            return counts;
        }
    }

    /// <summary>Turns the counts of each part into the place of its first entry of each journey. Returns where each journey begins.</summary>
    private static int[] LayOut(int[][] counts)
    {
        unchecked // indices and counts of entries, which fit an array
        {
            var starts = new int[counts[0].Length + 1];
            var place = 0;
            for (var journey = 0; journey < starts.Length - 1; journey++)
            {
                starts[journey] = place;
                foreach (var part in counts)
                {
                    (part[journey], place) = (place, place + part[journey]);
                }
            }

            starts[^1] = place;
            return starts;
        }
    }

    private void Scatter(EntryGroups groups, int from, int to, int[] places)
    {
        unchecked // indices and counts of entries, which fit an array
        {
            var (journeys, columnTicks, columnStages) = (_columns.Journeys, _columns.Ticks, _columns.Stages);
            var (ticks, stages, rows, precisions) = (groups.Ticks, groups.Stages, groups.Rows, groups.Precisions);
            for (var row = from; row < to; row++)
            {
                if (!IsKept(row))
                {
                    continue;
                }

                var slot = places[journeys[row]]++;
                ticks[slot] = columnTicks[row];
                stages[slot] = columnStages[row];
                if (rows is not null)
                {
                    rows[slot] = row;
                }

                if (precisions is not null)
                {
                    precisions[slot] = _columns.Precisions![row];
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // twice a row of the whole log, most of which have no mark
    private bool IsKept(int row) => _aside is null || _aside[row] == LogMarks.IsKept || Straddles(row);

    /// <summary>Whether the cut lies in the interval of an entry, so that what the cut sees may come after it.</summary>
    private bool Straddles(int row) => _aside![row] == (byte)SetAsideReason.AfterAsOf && _columns.Ticks[row] < _cut && _columns.LastOf(row) >= _cut;
}
