namespace RevenueProcess;

/// <summary>
/// Knows the journeys whose entries are their visits as they stand: most of them, which then need neither ordering nor settling.
/// </summary>
internal sealed class PlainJourneys
{
    private readonly EntryGroups _entries;
    private readonly bool[] _isSettled;
    private readonly long _slip;
    private readonly long _cut;

    public PlainJourneys(ProcessDefinition process, LogColumns columns, EntryGroups entries, long slip, long cut)
    {
        _entries = entries;
        _slip = slip;
        _cut = cut;
        _isSettled =
        [
            .. process.Stages.Select(from => !from.Closes && !process.Stages.Any(to => process.Pairs[from, to].HasFlag(PairFlags.TakesBack))),
            .. columns.UnknownStages.Select(_ => false),
        ];
        Known = process.Stages.Count;
    }

    private int Known { get; }

    /// <summary>
    /// Whether the entries of a journey are in order, no two may lie at once, the cut sees them all, and each begins a visit that nothing
    /// after it changes.
    /// </summary>
    public bool IsPlain(int from, int end)
    {
        unchecked // indices and counts of entries, which fit an array
        {
            var ticks = _entries.Ticks.AsSpan(from, end - from);
            var stages = _entries.Stages.AsSpan(from, end - from);
            for (var at = 1; at < ticks.Length && at < stages.Length; at++)
            {
                if (ticks[at] <= ticks[at - 1] || stages[at] == stages[at - 1] || !_isSettled[stages[at - 1]])
                {
                    return false;
                }
            }

            return stages.Length == 0
                || (stages[^1] < Known
                    && (_entries.Precisions is null || AreApart(from, end))
                    && (_slip == 0 || !HasSlip(ticks, stages)));
        }
    }

    /// <summary>Whether each interval ends before the next entry begins, and the last one before the cut.</summary>
    private bool AreApart(int from, int end)
    {
        for (var slot = from + 1; slot < end; slot++)
        {
            if (_entries.LastOf(slot - 1) >= _entries.Ticks[slot])
            {
                return false;
            }
        }

        return _entries.LastOf(end - 1) < _cut;
    }

    private bool HasSlip(ReadOnlySpan<long> ticks, ReadOnlySpan<ushort> stages)
    {
        for (var at = 2; at < stages.Length; at++)
        {
            if (stages[at] == stages[at - 2] && ticks[at] - ticks[at - 1] < _slip)
            {
                return true;
            }
        }

        return false;
    }
}
