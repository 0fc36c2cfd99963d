namespace RevenueProcess;

/// <summary>The entries of a log that are kept, or may have been before one that is, grouped by journey.</summary>
internal sealed class EntryGroups
{
    /// <summary>From this length on, a journey out of order is sorted as a whole rather than by insertion.</summary>
    private const int LongJourney = 64;

    private readonly LogColumns _columns;

    /// <summary>Groups the rows; those that are put aside are left out, but for those that straddle the cut.</summary>
    public EntryGroups(LogColumns columns, byte[]? aside, long cut, int degree)
    {
        _columns = columns;
        var grouping = new EntryGrouping(columns, aside, cut, degree);
        Starts = grouping.Starts;
        Stages = GC.AllocateUninitializedArray<ushort>(Starts[^1]);
        Ticks = GC.AllocateUninitializedArray<long>(Starts[^1]);
        Precisions = columns.Precisions is null ? null : GC.AllocateUninitializedArray<byte>(Starts[^1]);
        Rows = columns.Details is null ? null : new int[Starts[^1]];
        grouping.Fill(this);
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
