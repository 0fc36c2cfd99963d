namespace RevenueProcess;

/// <summary>
/// The kept entries of a log grouped by journey, each journey in order: instant, sequence, stage, then content. Grouped by counting, in
/// parts of rows whose places are known beforehand, so that the parts fill in their entries at the same time.
/// </summary>
internal sealed class EntryGroups
{
    /// <summary>From this length on, a journey out of order is sorted as a whole rather than by insertion.</summary>
    private const int LongJourney = 64;

    private const int ManyRows = 100_000;

    private readonly LogColumns _columns;
    private readonly byte[]? _aside;

    /// <summary>Groups the rows; those marked as aside are left out. Order within a journey is made by <see cref="Order"/>.</summary>
    public EntryGroups(LogColumns columns, byte[]? aside, int degree)
    {
        _columns = columns;
        _aside = aside;
        var shares = Shares.Of(columns.Count, ManyRows, degree);
        var places = new int[shares.Parts][];
        shares.ForEach((part, from, to) => places[part] = Count(from, to));
        Starts = LayOut(places);
        Stages = GC.AllocateUninitializedArray<ushort>(Starts[^1]);
        Ticks = GC.AllocateUninitializedArray<long>(Starts[^1]);
        Rows = columns.Details is null ? null : new int[Starts[^1]];
        shares.ForEach((part, from, to) => Scatter(from, to, places[part]));
    }

    /// <summary>Where the entries of each journey begin; they end where those of the next begin.</summary>
    public int[] Starts { get; }

    public ushort[] Stages { get; }

    public long[] Ticks { get; }

    /// <summary>The row that each entry came from; null where nobody will ask.</summary>
    public int[]? Rows { get; }

    /// <summary>Orders the entries of one journey, most of which already are.</summary>
    public void Order(int from, int end)
    {
        for (var slot = from + 1; slot < end; slot++)
        {
            if (!ComesBefore(slot, slot - 1))
            {
                continue;
            }

            if (end - from > LongJourney)
            {
                Sort(from, end);
                return;
            }

            for (var at = slot; at > from && ComesBefore(at, at - 1); at--)
            {
                (Ticks[at - 1], Ticks[at]) = (Ticks[at], Ticks[at - 1]);
                (Stages[at - 1], Stages[at]) = (Stages[at], Stages[at - 1]);
                if (Rows is not null)
                {
                    (Rows[at - 1], Rows[at]) = (Rows[at], Rows[at - 1]);
                }
            }
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
            var (ticks, stages, rows) = (Ticks, Stages, Rows);
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
            }
        }
    }

    private bool IsKept(int row) => _aside is null || _aside[row] == LogIndex.IsKept;

    private void Sort(int from, int end)
    {
        var slots = Enumerable.Range(from, end - from).ToArray();
        Array.Sort(slots, (one, other) => ComesBefore(one, other) ? -1 : ComesBefore(other, one) ? 1 : 0);
        Rearrange(Ticks, slots, from);
        Rearrange(Stages, slots, from);
        if (Rows is not null)
        {
            Rearrange(Rows, slots, from);
        }
    }

    private static void Rearrange<T>(T[] column, int[] slots, int from) =>
        Array.ConvertAll(slots, slot => column[slot]).CopyTo(column, from);

    private bool ComesBefore(int slot, int other)
    {
        if (Ticks[slot] != Ticks[other])
        {
            return Ticks[slot] < Ticks[other];
        }

        if (Rows is null)
        {
            return Stages[slot] < Stages[other];
        }

        var details = _columns.Details!;
        var (sequence, otherSequence) = (details.Sequences[Rows[slot]], details.Sequences[Rows[other]]);
        if (sequence != otherSequence)
        {
            return sequence < otherSequence;
        }

        return Stages[slot] != Stages[other]
            ? Stages[slot] < Stages[other]
            : details.CompareContent(Rows[slot], Rows[other]) < 0;
    }
}
