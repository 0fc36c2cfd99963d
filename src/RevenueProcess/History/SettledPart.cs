namespace RevenueProcess;

/// <summary>What one part of the journeys came to: its visits, written over its entries, and what is no visit.</summary>
/// <param name="entries">The entries.</param>
/// <param name="start">Where those of the part begin, and so its visits.</param>
/// <param name="elsewhere">The number from which on stages are unknown.</param>
internal sealed class SettledPart(EntryGroups entries, int start, int elsewhere)
{
    private readonly List<AfterCloseEntry> _afterClose = [];
    private readonly List<ElsewhereVisit> _elsewhere = [];
    private readonly List<int> _byTakeBack = [];

    /// <summary>Where the visits begin.</summary>
    public int Start { get; } = start;

    /// <summary>Where its visits end.</summary>
    public int End { get; private set; } = start;

    /// <summary>How many entries equal another one or repeat the stage the journey is in.</summary>
    public long Duplicates { get; set; }

    /// <summary>How many entries are slips or returns from one.</summary>
    public long Corrections { get; set; }

    /// <summary>What came after a close, by journey and instant.</summary>
    public IReadOnlyList<AfterCloseEntry> AfterClose => _afterClose;

    /// <summary>Takes neighbouring entries into known stages, in order, as the next visits.</summary>
    public void Keep(int from, int end)
    {
        if (End != from)
        {
            entries.Move(from, end - from, End);
        }

        End += end - from;
    }

    /// <summary>Takes an entry as the next visit.</summary>
    public void Keep(int slot)
    {
        if (entries.Stages[slot] is var stage && stage >= elsewhere)
        {
            _elsewhere.Add(new ElsewhereVisit(End, stage - elsewhere));
            entries.Stages[slot] = (ushort)elsewhere;
        }

        Keep(slot, slot + 1);
    }

    /// <summary>Takes an entry that takes back as the next visit.</summary>
    public void KeepByTakeBack(int slot)
    {
        _byTakeBack.Add(End);
        Keep(slot);
    }

    public void KeepAfterClose(int journey, int slot, JudgedMove move) =>
        _afterClose.Add(new AfterCloseEntry(journey, entries.Stages[slot], entries.Ticks[slot], move));

    /// <summary>The visits elsewhere, once the part begins at another place.</summary>
    public IEnumerable<ElsewhereVisit> ElsewhereFrom(int place) => _elsewhere.Select(visit => visit with { Visit = visit.Visit - Start + place });

    /// <summary>The visits entered by a taking back, once the part begins at another place.</summary>
    public IEnumerable<int> ByTakeBackFrom(int place) => _byTakeBack.Select(visit => visit - Start + place);
}
