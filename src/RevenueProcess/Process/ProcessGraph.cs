namespace RevenueProcess;

/// <summary>What a declared process can do as a graph: where journeys can get to, and where they would run in circles.</summary>
internal static class ProcessGraph
{
    public static IEnumerable<Fault> Faults(ProcessDraft draft, IReadOnlyDictionary<string, StageDraft> byId)
    {
        var rows = draft.Transitions.Where(row => byId.ContainsKey(row.From) && byId.ContainsKey(row.To)).ToArray();
        var forward = rows.ToLookup(row => row.From, row => row.To, StringComparer.Ordinal);
        var backward = rows.ToLookup(row => row.To, row => row.From, StringComparer.Ordinal);

        var reachable = Closure(draft.Entries.Where(byId.ContainsKey), forward);
        var finishing = Closure(draft.Stages.Where(draft.Closes).Select(stage => stage.Id), backward);
        foreach (var stage in byId.Values)
        {
            if (draft.Entries.Any(byId.ContainsKey) && !reachable.Contains(stage.Id))
            {
                yield return new Fault(FaultCodes.UnreachableStage, stage.Path, ("stage", stage.Id));
            }

            if (!finishing.Contains(stage.Id))
            {
                yield return new Fault(FaultCodes.NoWayOut, stage.Path, ("stage", stage.Id));
            }
        }

        var fromGateToGate = rows
            .Where(row => byId[row.From].Kind == StageKind.Gate && byId[row.To].Kind == StageKind.Gate)
            .ToLookup(row => row.From, row => row.To, StringComparer.Ordinal);
        foreach (var stage in byId.Values.Where(stage => stage.Kind == StageKind.Gate && ReturnsTo(stage.Id, fromGateToGate)))
        {
            yield return new Fault(FaultCodes.GateCycle, stage.Path, ("stage", stage.Id));
        }

        var alwaysTrue = rows
            .Where(row => row.Gate.IsOpen && (row.Automatic || byId[row.From].Kind == StageKind.Gate))
            .ToLookup(row => row.From, row => row.To, StringComparer.Ordinal);
        foreach (var stage in byId.Values.Where(stage => stage.Kind != StageKind.Gate && ReturnsTo(stage.Id, alwaysTrue)))
        {
            yield return new Fault(FaultCodes.AutomaticCycle, stage.Path, ("stage", stage.Id));
        }
    }

    private static HashSet<string> Closure(IEnumerable<string> seeds, ILookup<string, string> next)
    {
        var seen = new HashSet<string>(seeds, StringComparer.Ordinal);
        var open = new Stack<string>(seen);
        while (open.TryPop(out var id))
        {
            foreach (var neighbour in next[id].Where(seen.Add))
            {
                open.Push(neighbour);
            }
        }

        return seen;
    }

    private static bool ReturnsTo(string id, ILookup<string, string> next) => Closure(next[id], next).Contains(id);
}
