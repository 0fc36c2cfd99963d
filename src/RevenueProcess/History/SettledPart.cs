namespace RevenueProcess;

/// <summary>What one part of the journeys came to: its visits, written from <paramref name="start"/> on, and what came after a close.</summary>
internal sealed class SettledPart(int start)
{
    private readonly List<AfterCloseEntry> _afterClose = [];

    /// <summary>Where the entries of the part begin, and so its visits.</summary>
    public int Start { get; } = start;

    /// <summary>Where its visits end.</summary>
    public int End { get; private set; } = start;

    /// <summary>The latest entry that is part of the log, in ticks; the least number if there is none.</summary>
    public long Latest { get; private set; } = long.MinValue;

    public IReadOnlyList<AfterCloseEntry> AfterClose => _afterClose;

    /// <summary>Takes neighbouring entries, in order, as the next visits.</summary>
    public void Keep(EntryGroups entries, int from, int end)
    {
        if (from == end)
        {
            return;
        }

        Latest = Math.Max(Latest, entries.Ticks[end - 1]);
        if (End != from)
        {
            entries.Move(from, end - from, End);
        }

        End += end - from;
    }

    public void KeepAfterClose(AfterCloseEntry entry)
    {
        Latest = Math.Max(Latest, entry.Ticks);
        _afterClose.Add(entry);
    }
}
