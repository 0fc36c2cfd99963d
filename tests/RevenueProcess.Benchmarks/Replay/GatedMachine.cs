using Stateless;

namespace RevenueProcess.Benchmarks.Replay;

/// <summary>
/// A process as a Stateless machine that has the gates as its guards: one guard a condition, so that a refusal names the conditions
/// that failed as ours does; or one guard a gate, which is faster and says less. Of several rows of one trigger a later one also
/// excludes the earlier ones, since two rows that pass are an error to Stateless.
/// </summary>
internal static class GatedMachine
{
    public static StateMachine<int, int> Of(
        ProcessDefinition process, Func<int> read, Action<int> write, Func<Criterion, bool> isMet, bool guardEachCondition)
    {
        var machine = new StateMachine<int, int>(read, write, FiringMode.Immediate);
        foreach (var stage in process.Stages)
        {
            var state = machine.Configure(stage.Ordinal);
            foreach (var rows in process.Transitions.Where(row => row.From == stage).GroupBy(row => row.Trigger, StringComparer.Ordinal))
            {
                process.Table.TryFindTrigger(rows.Key, out var trigger);
                Criterion? earlier = null;
                foreach (var row in rows)
                {
                    if (row.Gate.IsOpen)
                    {
                        state.Permit(trigger, row.To.Ordinal);
                        continue;
                    }

                    var gate = row.Gate.Definitions.Single();
                    state.PermitIf(trigger, row.To.Ordinal, Guards(gate, earlier, isMet, guardEachCondition));
                    earlier = earlier is null ? gate.Criterion : earlier | gate.Criterion;
                }
            }
        }

        return machine;
    }

    private static Tuple<Func<bool>, string>[] Guards(LeadDefinition gate, Criterion? earlier, Func<Criterion, bool> isMet, bool guardEachCondition)
    {
        if (guardEachCondition)
        {
            Tuple<Func<bool>, string>[] conditions = [.. gate.Leaves.Select(leaf => Guard(() => isMet(leaf), leaf.ToString()))];
            return earlier is null ? conditions : [Guard(() => !isMet(earlier), "an earlier row"), .. conditions];
        }

        var criterion = gate.Criterion;
        return [earlier is null ? Guard(() => isMet(criterion), gate.Name) : Guard(() => !isMet(earlier) && isMet(criterion), gate.Name)];
    }

    private static Tuple<Func<bool>, string> Guard(Func<bool> isMet, string name) => Tuple.Create(isMet, name);
}
