using System.Runtime.CompilerServices;

namespace RevenueProcess;

/// <summary>
/// The entries of a log that are kept, or may have been before one that is, grouped by journey. Grouped by counting, in
/// parts of rows whose places are known beforehand, so that the parts fill in their entries at the same time.
/// </summary>
internal sealed class EntryGroups
{
    /// <summary>From this length on, a journey out of order is sorted as a whole rather than by insertion.</summary>
    private const int LongJourney = 64;

    private const int ManyRows = 100_000;

    private readonly LogColumns _columns;
    private readonly byte[]? _aside;
    private readonly long _cut;

    /// <summary>Groups the rows; those that are put aside are left out, but for those that straddle the cut.</summary>
    public EntryGroups(LogColumns columns, byte[]? aside, long cut, int degree)
    {
        _columns = columns;
        _aside = aside;
        _cut = cut;
        var shares = Shares.Of(columns.Count, ManyRows, degree);
        var places = new int[shares.Parts][];
        shares.ForEach((part, from, to) => places[part] = Count(from, to));
        Starts = LayOut(places);
        Stages = GC.AllocateUninitializedArray<ushort>(Starts[^1]);
        Ticks = GC.AllocateUninitializedArray<long>(Starts[^1]);
        Precisions = columns.Precisions is null ? null : GC.AllocateUninitializedArray<byte>(Starts[^1]);
        Rows = columns.Details is null ? null : new int[Starts[^1]];
        shares.ForEach((part, from, to) => Scatter(from, to, places[part]));
    }

    /// <summary>Where the entries of each journey begin; they end where those of the next begin.</summary>
    public int[] Starts { get; }

    public ushort[] Stages { get; }

    public long[] Ticks { get; }

    /// <summary>How coarse the stamp of each entry is, as the columns number it; null where every one is an instant.</summary>
    public byte[]? Precisions { get; }

    /// <summary>The row that each entry came from; null where nobody will ask.</summary>
    public int[]? Rows { get; }

    /// <summary>How long the interval of an entry is, in ticks.</summary>
    public long PrecisionOf(int slot) => Precisions is null ? 0 : _columns.PrecisionTicks[Precisions[slot]];

    /// <summary>The latest tick at which an entry may lie.</summary>
    public long LastOf(int slot) => PrecisionOf(slot) is var precision and > 0 ? Ticks[slot] + precision - 1 : Ticks[slot];

    /// <summary>Puts the entries of one journey in order of their beginnings, in which most already are.</summary>
    public void SortByBegin(int from, int end)
    {
        for (var slot = from + 1; slot < end; slot++)
        {
            if (Ticks[slot] >= Ticks[slot - 1])
            {
                continue;
            }

            if (end - from > LongJourney)
            {
                Sort(from, end);
                return;
            }

            for (var at = slot; at > from && Ticks[at] < Ticks[at - 1]; at--)
            {
                Swap(Ticks, at);
                Swap(Stages, at);
                Swap(Precisions, at);
                Swap(Rows, at);
            }
        }
    }

    /// <summary>Writes an entry, as settled at an instant, into a place.</summary>
    public void Set(int slot, TiedEntry entry, long settled)
    {
        Ticks[slot] = settled;
        Stages[slot] = (ushort)entry.Stage;
        if (Rows is not null)
        {
            Rows[slot] = entry.Row;
        }
    }

    /// <summary>Puts neighbouring entries in earlier places.</summary>
    public void Move(int slot, int count, int to)
    {
        Array.Copy(Stages, slot, Stages, to, count);
        Array.Copy(Ticks, slot, Ticks, to, count);
        if (Rows is not null)
        {
            Array.Copy(Rows, slot, Rows, to, count);
        }
    }

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

    private void Scatter(int from, int to, int[] places)
    {
        unchecked // indices and counts of entries, which fit an array
        {
            var (journeys, columnTicks, columnStages) = (_columns.Journeys, _columns.Ticks, _columns.Stages);
            var (ticks, stages, rows, precisions) = (Ticks, Stages, Rows, Precisions);
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

    private void Sort(int from, int end)
    {
        var slots = Enumerable.Range(from, end - from).ToArray();
        Array.Sort(Ticks[from..end], slots);
        Rearrange(Ticks, slots, from);
        Rearrange(Stages, slots, from);
        Rearrange(Precisions, slots, from);
        Rearrange(Rows, slots, from);
    }

    private static void Rearrange<T>(T[]? column, int[] slots, int from)
    {
        if (column is not null)
        {
            Array.ConvertAll(slots, slot => column[slot]).CopyTo(column, from);
        }
    }

    private static void Swap<T>(T[]? column, int at)
    {
        if (column is not null)
        {
            (column[at - 1], column[at]) = (column[at], column[at - 1]);
        }
    }
}
