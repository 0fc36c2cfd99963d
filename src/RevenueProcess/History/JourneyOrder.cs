namespace RevenueProcess;

/// <summary>
/// Puts the entries of a journey in order and gives each the instant at which it settled: its own beginning, or that of an entry before it if
/// that is later. Where entries tie, the order depends on the stage the journey is in, so ordering them walks the journey.
/// </summary>
internal sealed class JourneyOrder
{
    private readonly EntryGroups _entries;
    private readonly LogColumns _columns;
    private readonly JourneyWalk _walk;
    private readonly TieOrder _ties;
    private readonly byte[]? _aside;
    private readonly long _cut;

    public JourneyOrder(ProcessDefinition process, LogColumns columns, EntryGroups entries, JourneyWalk walk, byte[]? aside, long cut)
    {
        _entries = entries;
        _columns = columns;
        _walk = walk;
        _ties = new TieOrder(process, new EntryOrder(process, columns));
        _aside = aside;
        _cut = cut;
    }

    /// <summary>How many entries equal another one and are left out, since nobody will ask for them.</summary>
    public long Dropped { get; private set; }

    /// <summary>How many entries were looked at to choose among those that tie.</summary>
    public long Looks => _ties.Looks;

    /// <summary>Puts the entries in order and drops those that the cut does not see. Returns where they end.</summary>
    public int Order(int from, int end)
    {
        _entries.SortByBegin(from, end);
        return HasTies(from, end) ? OrderTies(from, end) : CutTail(from, end);
    }

    private bool HasTies(int from, int end)
    {
        for (var slot = from; slot < end;)
        {
            var next = EndOfTie(slot, end);
            if (next > slot + 1)
            {
                return true;
            }

            slot = next;
        }

        return false;
    }

    private int CutTail(int from, int end)
    {
        while (end > from && _entries.LastOf(end - 1) >= _cut)
        {
            end--;
        }

        return end;
    }

    private int OrderTies(int from, int end)
    {
        _walk.Start();
        var (to, settled) = (from, long.MinValue);
        for (var slot = from; slot < end;)
        {
            var next = EndOfTie(slot, end);
            if (next == slot + 1)
            {
                to = Take([EntryAt(slot)], ref settled, to);
            }
            else
            {
                _ties.Load([.. Enumerable.Range(slot, next - slot).Select(EntryAt)]);
                while (_ties.Left > 0)
                {
                    to = Take(_ties.Take(_walk.Stage), ref settled, to);
                }
            }

            slot = next;
        }

        return to;
    }

    /// <summary>Where those end that may lie before or after an entry: at the first that begins after all of them must have been.</summary>
    private int EndOfTie(int from, int end)
    {
        var last = _entries.LastOf(from);
        var next = from + 1;
        for (; next < end && _entries.Ticks[next] <= last; next++)
        {
            last = Math.Max(last, _entries.LastOf(next));
        }

        return next;
    }

    private TiedEntry EntryAt(int slot) => new(_entries.Stages[slot], _entries.Ticks[slot], _entries.PrecisionOf(slot), _entries.Rows?[slot] ?? 0);

    /// <summary>Lets the journey enter and writes the entry, with those that equal it, into the next places. Returns where they end.</summary>
    private int Take(ReadOnlySpan<TiedEntry> same, ref long settled, int to)
    {
        settled = Math.Max(settled, same[0].Begin);
        _walk.Enter(same[0].Stage, settled, same[0].Row);
        if (same[0].Last >= _cut)
        {
            return to;
        }

        var kept = _entries.Rows is null ? 1 : same.Length;
        Dropped += same.Length - kept;
        for (var i = 0; i < kept; i++, to++)
        {
            _entries.Set(to, same[i], settled);
            if (i > 0)
            {
                _aside![same[i].Row] = (byte)SetAsideReason.Duplicate;
            }
        }

        return to;
    }
}
