namespace RevenueProcess.Benchmarks.Replay;

/// <summary>Our side: the compiled table finds the destination, or the conditions that failed.</summary>
internal sealed class OurReplay(ReplayData data)
{
    private readonly TransitionTable _table = GatedProcess.Definition.Table;
    private int _refusals;
    private long _trail;

    /// <summary>Conditions that failed, over all refusals of the last run.</summary>
    public long Failed { get; private set; }

    /// <summary>Bytes allocated by the last run.</summary>
    public long Allocated { get; private set; }

    public ReplayResult Run()
    {
        (Failed, _refusals, _trail) = (0, 0, 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var lead = 0; lead < data.Profiles.Length; lead++)
        {
            RunLead(lead);
        }

        Allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return new ReplayResult(data.Triggers.Length - _refusals, _refusals, _trail);
    }

    private void RunLead(int lead)
    {
        Span<int> leaves = stackalloc int[16];
        var (stage, profile) = (0, data.Profiles[lead]);
        var first = lead * data.EventsPerLead;
        var triggers = data.Triggers.AsSpan(first, data.EventsPerLead);
        var instants = data.Instants.AsSpan(first, data.EventsPerLead);
        for (var i = 0; i < triggers.Length; i++)
        {
            if (_table.Find(stage, triggers[i], profile, instants[i], leaves, out var failed) is { } row)
            {
                stage = row.To.Ordinal;
            }
            else
            {
                Failed += failed;
                _refusals++;
            }

            _trail = (_trail * 31) + stage;
        }
    }
}
