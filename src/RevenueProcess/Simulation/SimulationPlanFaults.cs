namespace RevenueProcess;

/// <summary>Finds everything in a plan that does not fit a process.</summary>
internal static class SimulationPlanFaults
{
    public static IEnumerable<string> Of(ProcessDefinition process, SimulationPlan plan)
    {
        foreach (var (id, behaviour) in plan.Stages.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!process.TryFind(id, out var stage))
            {
                yield return $"stage '{id}' does not exist; known are {Listed(process.Stages.Select(known => known.Id))}";
            }
            else if (!stage.Holds)
            {
                yield return $"stage '{id}' is a gate; a gate holds no journeys, so it can have no behaviour";
            }
            else
            {
                foreach (var fault in Of(process, stage, behaviour))
                {
                    yield return fault;
                }
            }
        }
    }

    private static IEnumerable<string> Of(ProcessDefinition process, Stage stage, StageBehaviour behaviour)
    {
        if (behaviour.Choices.Count > 0 && behaviour.Choices.All(choice => choice.Weight <= 0))
        {
            yield return $"all choices in '{stage}' have the weight 0; one must be above 0";
        }

        var rows = process.Transitions.Where(row => row.From == stage).ToLookup(row => row.Trigger, StringComparer.Ordinal);
        foreach (var choice in behaviour.Choices)
        {
            if (!rows.Contains(choice.Trigger))
            {
                yield return $"stage '{stage}' has no trigger '{choice.Trigger}'; its triggers are {Listed(rows.Select(group => group.Key))}";
                continue;
            }

            var declared = rows[choice.Trigger].SelectMany(row => row.Reasons).Select(reason => reason.Code).Distinct(StringComparer.Ordinal).ToArray();
            foreach (var reason in choice.Reasons.Keys.Except(declared, StringComparer.Ordinal))
            {
                yield return $"trigger '{choice.Trigger}' in '{stage}' has no reason '{reason}'; its reasons are {Listed(declared)}";
            }
        }
    }

    private static string Listed(IEnumerable<string> names)
    {
        var listed = string.Join(", ", names.Select(name => $"'{name}'"));
        return listed.Length == 0 ? "none" : listed;
    }
}
