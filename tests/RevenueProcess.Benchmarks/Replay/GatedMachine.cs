using Stateless;

namespace RevenueProcess.Benchmarks.Replay;

/// <summary>A process as a Stateless machine that has the gates as its guards.</summary>
internal static class GatedMachine
{
    public static StateMachine<int, int> Of(ProcessDefinition process, Func<int> read, Action<int> write, Func<LeadDefinition, bool> isMet)
    {
        var machine = new StateMachine<int, int>(read, write, FiringMode.Immediate);
        foreach (var stage in process.Stages)
        {
            var state = machine.Configure(stage.Ordinal);
            foreach (var rows in process.Transitions.Where(row => row.From == stage).GroupBy(row => row.Trigger, StringComparer.Ordinal))
            {
                process.Table.TryFindTrigger(rows.Key, out var trigger);
                LeadDefinition[] earlier = [];
                foreach (var row in rows)
                {
                    Permit(state, trigger, row, earlier, isMet);
                    earlier = [.. earlier, .. row.Gate.Definitions];
                }
            }
        }

        return machine;
    }

    private static void Permit(
        StateMachine<int, int>.StateConfiguration state, int trigger, Transition row, LeadDefinition[] earlier, Func<LeadDefinition, bool> isMet)
    {
        if (row.Gate.IsOpen)
        {
            state.Permit(trigger, row.To.Ordinal);
            return;
        }

        var gate = row.Gate.Definitions.Single();
        _ = earlier switch
        {
            [] => state.PermitIf(trigger, row.To.Ordinal, () => isMet(gate), gate.Name),
            [var first] => state.PermitIf(trigger, row.To.Ordinal, () => !isMet(first) && isMet(gate), gate.Name),
            _ => throw new NotSupportedException("No trigger has more than two rows here."),
        };
    }
}
