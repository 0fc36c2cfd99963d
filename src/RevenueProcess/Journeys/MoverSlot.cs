using Stateless;

namespace RevenueProcess;

/// <summary>
/// One Stateless machine with its state held outside: a cursor that is set before a move and read after it. Used by one
/// thread at a time.
/// </summary>
internal sealed class MoverSlot
{
    private readonly StateMachine<int, int> _machine;
    private int _current;

    public MoverSlot(ProcessDefinition process)
    {
        _machine = new StateMachine<int, int>(() => _current, stage => _current = stage, FiringMode.Immediate);
        foreach (var stage in process.Stages)
        {
            // Every stage is registered beforehand: even asking about an unknown one would write to the configuration.
            _machine.Configure(stage.Ordinal);
        }

        foreach (var row in process.Transitions)
        {
            var from = _machine.Configure(row.From.Ordinal);
            _ = row.From == row.To ? from.PermitReentry(row.Row) : from.Permit(row.Row, row.To.Ordinal);
        }
    }

    public int Fire(int from, int row)
    {
        _current = from;
        _machine.Fire(row);
        return _current;
    }
}
