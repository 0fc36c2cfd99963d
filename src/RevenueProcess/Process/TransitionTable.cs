using NodaTime;

namespace RevenueProcess;

/// <summary>
/// The definition compiled for speed: which row a trigger takes in a stage, found over dense ordinals without allocation. It
/// decides every live move, and says what is permitted.
/// </summary>
internal sealed class TransitionTable
{
    private readonly CompiledRow[] _rows;
    private readonly int[] _first;
    private readonly int _triggers;
    private readonly Dictionary<string, int> _triggerOrdinals = new(StringComparer.Ordinal);
    private readonly CompiledRow[][] _automatic;
    private readonly CompiledRow[][] _timed;
    private readonly CompiledRow[][] _routes;

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
        _rows = [.. process.Transitions.OrderBy(CellOf).Select(transition => new CompiledRow(transition))];
        var byStage = _rows.OrderBy(row => row.Transition.Row).ToLookup(row => row.Transition.From);
        _automatic = [.. process.Stages.Select(stage => byStage[stage].Where(row => row.Transition.IsAutomatic).ToArray())];
        _timed = [.. process.Stages.Select(stage => byStage[stage].Where(row => row.Transition.After is not null).OrderBy(row => row.Transition.After).ToArray())];
        _routes = [.. process.Stages.Select(stage => byStage[stage].Where(_ => !stage.Holds).ToArray())];
    }

    public int Stages { get; }

    public bool TryFindTrigger(string trigger, out int ordinal) => _triggerOrdinals.TryGetValue(trigger, out ordinal);

    /// <summary>The rows of a trigger in a stage, in the order in which they are tried; none when the trigger leads nowhere from there.</summary>
    public ReadOnlySpan<CompiledRow> RowsOf(int stage, int trigger)
    {
        var cell = Cell(stage, trigger);
        return _rows.AsSpan(_first[cell].._first[cell + 1]);
    }

    /// <summary>The automatic rows of a stage, in the order in which they are tried.</summary>
    public ReadOnlySpan<CompiledRow> Automatic(int stage) => _automatic[stage];

    /// <summary>The rows of a stage that fire after a time, the shortest first; of equal ones in the order in which they are declared.</summary>
    public ReadOnlySpan<CompiledRow> Timed(int stage) => _timed[stage];

    /// <summary>The rows of a gate stage, in the order in which they are tried; none for a stage that holds journeys.</summary>
    public ReadOnlySpan<CompiledRow> Routes(int stage) => _routes[stage];

    /// <summary>
    /// The first row of the trigger whose gate is met and whose time has come, or null when the trigger does not move a journey here. Allocates nothing.
    /// </summary>
    public Transition? Find(int stage, Instant entered, int trigger, LeadProfile profile, Instant now)
    {
        var rows = RowsOf(stage, trigger);
        return CompiledRow.FirstMet(rows, profile, now, entered, out _) is var met and >= 0 ? rows[met].Transition : null;
    }

    /// <summary>The row that a recorded move took: from that stage, on that trigger, to that stage, with that reason; null when none is declared.</summary>
    public Transition? FindDeclared(int from, string? trigger, string to, string? reason)
    {
        foreach (ref readonly var row in _rows.AsSpan(_first[from * _triggers].._first[(from + 1) * _triggers]))
        {
            var transition = row.Transition;
            if (transition.To.Id == to && transition.Trigger == trigger && transition.Takes(reason))
            {
                return transition;
            }
        }

        return null;
    }

    private int CellOf(Transition row) => Cell(row.From.Ordinal, _triggerOrdinals[row.Trigger]);

    private int Cell(int stage, int trigger) => (stage * _triggers) + trigger;
}
