using System.Collections.Concurrent;

namespace RevenueProcess;

/// <summary>
/// Moves journeys on pooled Stateless machines configured from the definition: one trigger a transition row, no guards, since
/// the table has decided. A machine serves one move at a time and is dropped if anything goes wrong in it.
/// </summary>
internal sealed class StatelessMover(ProcessDefinition process)
{
    private readonly ConcurrentQueue<MoverSlot> _idle = new();
    private MoverSlot? _hot;

    /// <summary>Fires the row's own trigger.</summary>
    /// <exception cref="InvalidOperationException">Stateless disagrees with the table about where the row leads.</exception>
    public void Fire(Transition row)
    {
        var slot = Rent();
        var to = slot.Fire(row.From.Ordinal, row.Row);
        if (to != row.To.Ordinal)
        {
            throw new InvalidOperationException(
                $"The state machine moved '{row}' to '{process.Stages[to]}': it disagrees with the definition {process}.");
        }

        Return(slot);
    }

    private MoverSlot Rent()
    {
        var slot = Interlocked.Exchange(ref _hot, null);
        return slot ?? (_idle.TryDequeue(out var idle) ? idle : new MoverSlot(process));
    }

    private void Return(MoverSlot slot)
    {
        // A plain write: taking is what must be exclusive. Two threads that return at once may lose one machine, and later make another.
        if (_hot is null)
        {
            _hot = slot;
        }
        else
        {
            _idle.Enqueue(slot);
        }
    }
}
