namespace RevenueProcess.Benchmarks.Replay;

/// <summary>Our side: a replay finds the destination, or the conditions that failed.</summary>
internal sealed class OurReplay(ReplayData data)
{
    private readonly JourneyReplay _replay = new(GatedProcess.Definition);
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
        _replay.Start(data.Profiles[lead], ReplayData.Start);
        var first = lead * data.EventsPerLead;
        var triggers = data.Triggers.AsSpan(first, data.EventsPerLead);
        var instants = data.Instants.AsSpan(first, data.EventsPerLead);
        for (var i = 0; i < triggers.Length; i++)
        {
            if (_replay.Fire(triggers[i], instants[i]) is null)
            {
                Failed += _replay.FailedCount;
                _refusals++;
            }

            _trail = (_trail * 31) + _replay.Stage.Ordinal;
        }
    }
}
