namespace RevenueProcess.Benchmarks.Replay;

/// <summary>Our side: the compiled table finds the destination, or the conditions that failed.</summary>
internal sealed class OurReplay(ReplayData data)
{
    private readonly TransitionTable _table = GatedProcess.Definition.Table;

    /// <summary>Conditions that failed, over all refusals of the last run.</summary>
    public long Failed { get; private set; }

    /// <summary>Bytes allocated by the last run.</summary>
    public long Allocated { get; private set; }

    public ReplayResult Run()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (moves, refusals, trail, failed) = (0, 0, 0L, 0L);
        Span<int> leaves = stackalloc int[16];
        for (var lead = 0; lead < data.Profiles.Length; lead++)
        {
            var (stage, profile) = (0, data.Profiles[lead]);
            for (var i = lead * data.EventsPerLead; i < (lead + 1) * data.EventsPerLead; i++)
            {
                int trigger = data.Triggers[i];
                if (_table.Find(stage, trigger, profile, data.Instants[i], leaves, out var unmet) is { } row)
                {
                    stage = row.To.Ordinal;
                    moves++;
                }
                else
                {
                    failed += unmet;
                    refusals++;
                }

                trail = (trail * 31) + stage;
            }
        }

        (Failed, Allocated) = (failed, GC.GetAllocatedBytesForCurrentThread() - before);
        return new ReplayResult(moves, refusals, trail);
    }
}
