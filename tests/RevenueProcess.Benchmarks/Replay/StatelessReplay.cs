using NodaTime;
using Stateless;

namespace RevenueProcess.Benchmarks.Replay;

/// <summary>The peer: one Stateless machine reused for all leads, its state held outside, with the gates as its guards.</summary>
internal sealed class StatelessReplay
{
    private readonly ReplayData _data;
    private readonly StateMachine<int, int> _machine;
    private int _stage;
    private LeadProfile _profile = LeadProfile.Empty;
    private Instant _now;
    private int _refusals;
    private long _failed;
    private long _trail;

    public StatelessReplay(ReplayData data, bool guardEachCondition)
    {
        _data = data;
        _machine = GatedMachine.Of(
            GatedProcess.Definition, () => _stage, stage => _stage = stage, criterion => criterion.Evaluate(_profile, _now) == Verdict.Met, guardEachCondition);
        _machine.OnUnhandledTrigger((_, _, unmet) =>
        {
            _refusals++;
            _failed += unmet?.Count ?? 0;
        });
    }

    public ReplayResult Run()
    {
        (_failed, _refusals, _trail) = (0, 0, 0);
        for (var lead = 0; lead < _data.Profiles.Length; lead++)
        {
            RunLead(lead);
        }

        return new ReplayResult(_data.Triggers.Length - _refusals, _refusals, _trail);
    }

    private void RunLead(int lead)
    {
        (_stage, _profile) = (0, _data.Profiles[lead]);
        var first = lead * _data.EventsPerLead;
        var triggers = _data.Triggers.AsSpan(first, _data.EventsPerLead);
        var instants = _data.Instants.AsSpan(first, _data.EventsPerLead);
        for (var i = 0; i < triggers.Length; i++)
        {
            _now = instants[i];
            _machine.Fire(triggers[i]);
            _trail = (_trail * 31) + _stage;
        }
    }
}
