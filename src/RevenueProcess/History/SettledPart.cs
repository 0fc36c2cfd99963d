namespace RevenueProcess;

/// <summary>What one part of the journeys came to: its visits, written from <paramref name="start"/> on, and what came after a close.</summary>
internal sealed class SettledPart(int start)
{
    private readonly List<AfterCloseEntry> _afterClose = [];

    /// <summary>Where the entries of the part begin, and so its visits.</summary>
    public int Start { get; } = start;

    /// <summary>Where its visits end.</summary>
    public int End { get; private set; } = start;

    /// <summary>The latest entry, a repeat of the stage it is in among them, in ticks; the least number if there is none.</summary>
    public long Latest { get; private set; } = long.MinValue;

    public IReadOnlyList<AfterCloseEntry> AfterClose => _afterClose;

    /// <summary>Takes neighbouring entries, in order, as the next visits.</summary>
    public void Keep(EntryGroups entries, int from, int end)
    {
        if (from == end)
        {
            return;
        }

        Witness(entries.Ticks[end - 1]);
        if (End != from)
        {
            entries.Move(from, end - from, End);
        }

        End += end - from;
    }

    public void KeepAfterClose(AfterCloseEntry entry) => _afterClose.Add(entry);

    /// <summary>Takes note that something happened then, whatever it is.</summary>
    public void Witness(long ticks) => Latest = Math.Max(Latest, ticks);
}
