using NodaTime;

namespace RevenueProcess;

/// <summary>Asks a process what it makes of recorded moves, on the rows that it was compiled to.</summary>
internal sealed class MoveCheck
{
    private readonly ProcessDefinition _process;
    private readonly Cell[,][] _cells;

    public MoveCheck(ProcessDefinition process)
    {
        _process = process;
        var stages = process.Stages.Count;
        _cells = new Cell[stages, stages][];
        foreach (var from in process.Stages)
        {
            Cell[] cells = from.Holds
                ? [.. process.Triggers.Select((trigger, number) => new Cell(trigger, process.Table.RowsOf(from.Ordinal, number).ToArray()))]
                : [new Cell(Trigger: null, process.Table.Routes(from.Ordinal).ToArray())];
            foreach (var to in process.Stages)
            {
                _cells[from.Ordinal, to.Ordinal] = [.. cells.Where(cell => Array.Exists(cell.Rows, row => CanLead(row.Transition.To, to)))];
            }
        }
    }

    /// <summary>What the process makes of a move.</summary>
    /// <param name="from">The stage left; null for a start.</param>
    /// <param name="to">The stage entered.</param>
    /// <param name="trigger">What asked for it, where that is recorded; a trigger that leads from the one to the other is then the only one tried.</param>
    /// <param name="profile">What was known of the lead; null where nobody knows.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="reasons">Receives the conditions that would have refused it, each once.</param>
    public MoveFinding Find(Stage? from, Stage to, string? trigger, LeadProfile? profile, Instant at, ISet<(LeadDefinition Definition, LeafCriterion Condition)> reasons)
    {
        if (!_process.Pairs[from, to].HasFlag(PairFlags.Declared))
        {
            return MoveFinding.Undeclared;
        }

        var gates = from is null ? [.. _process.Entries.Where(entry => CanLead(entry, to))] : (IReadOnlyList<Stage>)[];
        var cells = from is null ? [] : CellsOf(from, to, trigger);
        if (profile is null)
        {
            return gates.Any(gate => LeadsAlways(gate, to)) || cells.Any(cell => MayTakeAlways(cell.Rows, to))
                ? MoveFinding.Permitted
                : MoveFinding.Unknown;
        }

        if (gates.Any(gate => Leads(gate, to, profile, at))
            || cells.Any(cell => MayTake(cell.Rows, to, profile, at)))
        {
            return MoveFinding.Permitted;
        }

        foreach (var row in gates.SelectMany(gate => _process.Table.Routes(gate.Ordinal).ToArray()).Concat(cells.SelectMany(cell => cell.Rows)))
        {
            AddReasons(row, to, profile, at, reasons);
        }

        return reasons.Count > 0 ? MoveFinding.Refused : MoveFinding.LedElsewhere;
    }

    private Cell[] CellsOf(Stage from, Stage to, string? trigger)
    {
        var cells = _cells[from.Ordinal, to.Ordinal];
        return Array.Find(cells, cell => cell.Trigger is not null && cell.Trigger == trigger) is { } asked ? [asked] : cells;
    }

    /// <summary>Whether one of the rows may have been taken to the stage. A row that waits for a time hides no other: nobody knows whether its time had come.</summary>
    private bool MayTake(ReadOnlySpan<CompiledRow> rows, Stage to, LeadProfile profile, Instant at)
    {
        for (var met = CompiledRow.FirstMet(rows, profile, at); met >= 0; met = CompiledRow.FirstMet(rows, profile, at))
        {
            if (Leads(rows[met].Transition.To, to, profile, at))
            {
                return true;
            }

            rows = rows[met].Transition.After is null ? [] : rows[(met + 1)..];
        }

        return false;
    }

    /// <summary>The same, whatever the lead is like.</summary>
    private bool MayTakeAlways(CompiledRow[] rows, Stage to)
    {
        var first = Array.FindIndex(rows, row => row.Transition.After is null);
        return rows.Take(first < 0 ? rows.Length : first + 1).Any(row => row.Transition.Gate.IsOpen && LeadsAlways(row.Transition.To, to));
    }

    /// <summary>Whether whoever enters a stage may be seen next in another, or is there.</summary>
    private bool CanLead(Stage entered, Stage to) => entered == to || (!entered.Holds && _process.Pairs[entered, to].HasFlag(PairFlags.Declared));

    /// <summary>Whether whoever enters a stage comes to another, or is there, whatever the lead is like.</summary>
    private bool LeadsAlways(Stage entered, Stage to) => entered == to
        || (!entered.Holds && _process.Table.Routes(entered.Ordinal)[0].Transition is { Gate.IsOpen: true } first && LeadsAlways(first.To, to));

    private bool Leads(Stage entered, Stage to, LeadProfile profile, Instant at)
    {
        while (entered != to && !entered.Holds)
        {
            var routes = _process.Table.Routes(entered.Ordinal);
            entered = routes[CompiledRow.FirstMet(routes, profile, at)].Transition.To;
        }

        return entered == to;
    }

    private void AddReasons(in CompiledRow row, Stage to, LeadProfile profile, Instant at, ISet<(LeadDefinition Definition, LeafCriterion Condition)> reasons)
    {
        var entered = row.Transition.To;
        if (!CanLead(entered, to))
        {
            return;
        }

        foreach (var definition in row.Gate.Definitions)
        {
            var leaves = new int[definition.Leaves.Count];
            foreach (var leaf in leaves.AsSpan(0, definition.Failing(profile, at, leaves)))
            {
                reasons.Add((definition, definition.Leaves[leaf]));
            }
        }

        if (entered != to && row.Gate.IsMet(profile, at))
        {
            foreach (ref readonly var route in _process.Table.Routes(entered.Ordinal))
            {
                AddReasons(route, to, profile, at, reasons);
            }
        }
    }

    private sealed record Cell(string? Trigger, CompiledRow[] Rows);
}
