using NodaTime;

namespace RevenueProcess;

/// <summary>
/// The definition compiled for speed: which row a trigger takes in a stage, found over dense ordinals without allocation. It
/// decides every live move, and says what is permitted.
/// </summary>
internal sealed class TransitionTable
{
    private readonly Row[] _rows;
    private readonly int[] _first;
    private readonly int _triggers;
    private readonly Dictionary<string, int> _triggerOrdinals = new(StringComparer.Ordinal);
    private readonly Row[][] _automatic;
    private readonly Row[][] _routes;

    public TransitionTable(ProcessDefinition process)
    {
        Stages = process.Stages.Count;
        _triggers = process.Triggers.Count;
        for (var i = 0; i < _triggers; i++)
        {
            _triggerOrdinals.Add(process.Triggers[i], i);
        }

        _first = new int[(Stages * _triggers) + 1];
        foreach (var row in process.Transitions)
        {
            _first[CellOf(row) + 1]++;
        }

        for (var cell = 0; cell < Stages * _triggers; cell++)
        {
            _first[cell + 1] += _first[cell];
        }

        // The sort is stable: the rows of a cell keep their declared order.
        _rows = [.. process.Transitions.OrderBy(CellOf).Select(transition => new Row(transition))];
        var byStage = _rows.OrderBy(row => row.Transition.Row).ToLookup(row => row.Transition.From);
        _automatic = [.. process.Stages.Select(stage => byStage[stage].Where(row => row.Transition.IsAutomatic).ToArray())];
        _routes = [.. process.Stages.Select(stage => byStage[stage].Where(_ => !stage.Holds).ToArray())];
    }

    public int Stages { get; }

    public bool TryFindTrigger(string trigger, out int ordinal) => _triggerOrdinals.TryGetValue(trigger, out ordinal);

    /// <summary>The first automatic row of a stage whose gate is met; null when there is none.</summary>
    public Transition? FindAutomatic(int stage, LeadProfile profile, Instant now) => FirstMet(_automatic[stage], profile, now);

    /// <summary>The first row of a gate stage whose gate is met; null for a stage that holds journeys.</summary>
    public Transition? FindRoute(int stage, LeadProfile profile, Instant now) => FirstMet(_routes[stage], profile, now);

    /// <summary>The row numbers of a trigger in a stage, in the order in which they are tried.</summary>
    public RowRange RowsOf(int stage, int trigger)
    {
        var cell = Cell(stage, trigger);
        return new RowRange(_first[cell], _first[cell + 1]);
    }

    /// <summary>The transition behind a number of a <see cref="RowRange"/>.</summary>
    public Transition this[int number] => _rows[number].Transition;

    /// <summary>
    /// The first row of the trigger whose gate is met, or null when the trigger does not move a journey here. Allocates nothing.
    /// </summary>
    public Transition? Find(int stage, int trigger, LeadProfile profile, Instant now)
    {
        var cell = Cell(stage, trigger);
        for (var number = _first[cell]; number < _first[cell + 1]; number++)
        {
            if (_rows[number].Gate.IsMet(profile, now))
            {
                return _rows[number].Transition;
            }
        }

        return null;
    }

    private static Transition? FirstMet(Row[] rows, LeadProfile profile, Instant now)
    {
        foreach (var row in rows)
        {
            if (row.Gate.IsMet(profile, now))
            {
                return row.Transition;
            }
        }

        return null;
    }

    private int CellOf(Transition row) => Cell(row.From.Ordinal, _triggerOrdinals[row.Trigger]);

    private int Cell(int stage, int trigger) => (stage * _triggers) + trigger;

    private readonly struct Row(Transition transition)
    {
        public readonly Transition Transition = transition;
        public readonly CompiledGate Gate = new(transition.Gate);
    }
}
