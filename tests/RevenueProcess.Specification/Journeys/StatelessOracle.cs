using NodaTime;
using Stateless;

namespace RevenueProcess.Specification.Journeys;

/// <summary>
/// A second opinion on every move: a Stateless machine of its own, made straight from the definition, that decides by guards. It
/// shares no code with the engine: no compiled table, no ordinals, and verdicts from explanations.
/// </summary>
/// <remarks>
/// Stateless evaluates all guards of a trigger and throws if two pass, so ordered rows become guards that exclude each other: a row
/// passes if its gate is met and that of no earlier row is. Two triggers of its own stand for what nobody asks: routing out of a gate
/// stage and observing.
/// </remarks>
internal sealed class StatelessOracle
{
    private const string Route = "\u0001route";
    private const string Automatic = "\u0001automatic";
    private readonly StateMachine<string, string> _machine;
    private readonly HashSet<string> _gates;
    private string _stage = "";
    private LeadProfile _profile = LeadProfile.Empty;
    private Instant _now;
    private Instant _entered;

    public StatelessOracle(ProcessDefinition process)
    {
        _machine = new StateMachine<string, string>(() => _stage, stage => _stage = stage, FiringMode.Immediate);
        _gates = [.. process.Stages.Where(stage => stage.Kind == StageKind.Gate).Select(stage => stage.Id)];
        foreach (var stage in process.Stages)
        {
            var configuration = _machine.Configure(stage.Id);
            var rows = process.Transitions.Where(row => row.From.Id == stage.Id).ToList();
            foreach (var group in rows.GroupBy(row => row.Trigger, StringComparer.Ordinal))
            {
                Permit(configuration, group.Key, [.. group]);
            }

            Permit(configuration, Route, _gates.Contains(stage.Id) ? rows : []);
            Permit(configuration, Automatic, [.. rows.Where(row => row.IsAutomatic)]);
        }
    }

    /// <summary>Where a journey comes to rest that enters a stage.</summary>
    public string Enter(string stage, LeadProfile profile, Instant now)
    {
        (_stage, _profile, _now) = (stage, profile, now);
        Settle();
        return _stage;
    }

    /// <summary>Where a trigger leads; null when it is refused.</summary>
    public string? Fire(string stage, Instant entered, string trigger, LeadProfile profile, Instant now)
    {
        (_stage, _entered, _profile, _now) = (stage, entered, profile, now);
        if (!_machine.CanFire(trigger))
        {
            return null;
        }

        _machine.Fire(trigger);
        Settle();
        return _stage;
    }

    /// <summary>Where an observation leads: automatic rows for as long as they lead to stages not yet seen.</summary>
    public string Observe(string stage, LeadProfile profile, Instant now)
    {
        (_stage, _profile, _now) = (stage, profile, now);
        for (HashSet<string> seen = [stage]; _machine.CanFire(Automatic);)
        {
            var before = _stage;
            _machine.Fire(Automatic);
            Settle();
            if (!seen.Add(_stage))
            {
                return before;
            }
        }

        return _stage;
    }

    private void Settle()
    {
        while (_gates.Contains(_stage))
        {
            _machine.Fire(Route);
        }
    }

    private void Permit(StateMachine<string, string>.StateConfiguration configuration, string trigger, IReadOnlyList<Transition> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, earlier) = (rows[i], rows.Take(i).ToList());
            bool Guard() => IsMet(row) && !earlier.Exists(IsMet);
            _ = row.To.Id == row.From.Id
                ? configuration.PermitReentryIf(trigger, Guard)
                : configuration.PermitIf(trigger, row.To.Id, Guard);
        }
    }

    private bool IsMet(Transition row) => !(_now - _entered < row.After) && row.Gate.Definitions.All(definition => definition.Explain(_profile, _now).Verdict == Verdict.Met);
}
