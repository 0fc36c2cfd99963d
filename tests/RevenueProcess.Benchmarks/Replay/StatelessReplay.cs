using NodaTime;
using Stateless;

namespace RevenueProcess.Benchmarks.Replay;

/// <summary>
/// The peer: one Stateless machine reused for all leads, its state held outside, the same gates as its guards. Of several rows of one
/// trigger each guard excludes the ones before it, since two guards that pass are an error to Stateless. It names the guards that
/// failed, not the conditions in them.
/// </summary>
internal sealed class StatelessReplay
{
    private readonly ReplayData _data;
    private readonly StateMachine<int, int> _machine;
    private int _stage;
    private LeadProfile _profile = LeadProfile.Empty;
    private Instant _now;
    private int _refusals;
    private long _failed;

    public StatelessReplay(ReplayData data)
    {
        _data = data;
        _machine = GatedMachine.Of(GatedProcess.Definition, () => _stage, stage => _stage = stage, definition => IsMet(definition));
        _machine.OnUnhandledTrigger((_, _, unmet) =>
        {
            _refusals++;
            _failed += unmet?.Count ?? 0;
        });
    }

    public ReplayResult Run()
    {
        var trail = 0L;
        _refusals = 0;
        _failed = 0;
        for (var lead = 0; lead < _data.Profiles.Length; lead++)
        {
            _stage = 0;
            _profile = _data.Profiles[lead];
            for (var i = lead * _data.EventsPerLead; i < (lead + 1) * _data.EventsPerLead; i++)
            {
                _now = _data.Instants[i];
                _machine.Fire(_data.Triggers[i]);
                trail = (trail * 31) + _stage;
            }
        }

        return new ReplayResult(_data.Triggers.Length - _refusals, _refusals, trail);
    }

    private bool IsMet(LeadDefinition definition) => definition.Evaluate(_profile, _now) == Verdict.Met;
}
