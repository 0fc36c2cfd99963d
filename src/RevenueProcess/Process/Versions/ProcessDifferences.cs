namespace RevenueProcess;

/// <summary>Finds what differs between two versions: thing by thing, and of each thing part by part.</summary>
internal static class ProcessDifferences
{
    public static IEnumerable<ProcessDifference> Between(ProcessDefinition from, ProcessDefinition to)
    {
        var (was, now) = (new ProcessThings(from), new ProcessThings(to));
        return
        [
            .. Of(was.Stages, now.Stages, "stage", DifferenceCodes.StageAdded, DifferenceCodes.StageRemoved, DifferenceCodes.StageChanged),
            .. OrderOfStages(ProcessKeys.Path, from.Path, to.Path),
            .. OrderOfStages(ProcessKeys.Detours, from.Detours, to.Detours),
            .. OrderOfStages(ProcessKeys.Exits, from.Exits, to.Exits),
            .. OfEntries(from, to),
            .. Of(was.Transitions, now.Transitions, "transition", DifferenceCodes.TransitionAdded, DifferenceCodes.TransitionRemoved, DifferenceCodes.TransitionChanged),
            .. OrderOfTransitions(was.Transitions, now.Transitions, to),
            .. Of(was.Definitions, now.Definitions, "definition", DifferenceCodes.DefinitionAdded, DifferenceCodes.DefinitionRemoved, DifferenceCodes.DefinitionChanged),
            .. Of(was.Scores, now.Scores, "score", DifferenceCodes.ScoreAdded, DifferenceCodes.ScoreRemoved, DifferenceCodes.ScoreChanged),
            .. Of(was.Calendars, now.Calendars, "calendar", DifferenceCodes.CalendarAdded, DifferenceCodes.CalendarRemoved, DifferenceCodes.CalendarChanged),
        ];
    }

    private static IEnumerable<ProcessDifference> Of(
        IReadOnlyList<ProcessThing> was, IReadOnlyList<ProcessThing> now, string thing, string added, string removed, string changed)
    {
        var (before, after) = (was.ToDictionary(one => one.Key, StringComparer.Ordinal), now.ToDictionary(one => one.Key, StringComparer.Ordinal));
        foreach (var gone in was.Where(one => !after.ContainsKey(one.Key)))
        {
            yield return new ProcessDifference(removed, gone.Path, (thing, gone.Name), ("said", gone.SaysAll()));
        }

        foreach (var one in now)
        {
            if (!before.TryGetValue(one.Key, out var other))
            {
                yield return new ProcessDifference(added, one.Path, (thing, one.Name), ("says", one.SaysAll()));
                continue;
            }

            foreach (var part in other.DiffersIn(one))
            {
                var (said, says) = (other.Says(part), one.Says(part));
                yield return new ProcessDifference(changed, one.Path, (thing, one.Name), ("part", part), ("is", Beyond(says, said)), ("was", Beyond(said, says)));
            }
        }
    }

    /// <summary>What is said in one list and not in the other; the whole list where that is nothing, as when only the order differs.</summary>
    private static IReadOnlyList<string> Beyond(IReadOnlyList<string> list, IReadOnlyList<string> other)
    {
        string[] beyond = [.. list.Except(other, StringComparer.Ordinal)];
        return beyond.Length > 0 || other.Except(list, StringComparer.Ordinal).Any() ? beyond : list;
    }

    private static IEnumerable<ProcessDifference> OrderOfStages(string place, IReadOnlyList<Stage> was, IReadOnlyList<Stage> now)
    {
        string[] before = [.. was.Select(stage => stage.Id).Where(id => now.Any(stage => stage.Id == id))];
        string[] after = [.. now.Select(stage => stage.Id).Where(id => was.Any(stage => stage.Id == id))];
        return before.SequenceEqual(after, StringComparer.Ordinal)
            ? []
            : [new ProcessDifference(DifferenceCodes.StagesReordered, $"$.{place}", ("place", place), ("is", after), ("was", before))];
    }

    private static IEnumerable<ProcessDifference> OfEntries(ProcessDefinition from, ProcessDefinition to)
    {
        string[] before = [.. from.Entries.Select(stage => stage.Id)], after = [.. to.Entries.Select(stage => stage.Id)];
        return before.SequenceEqual(after, StringComparer.Ordinal)
            ? []
            : [new ProcessDifference(DifferenceCodes.EntriesChanged, $"$.{ProcessKeys.Entry}", ("is", after), ("was", before))];
    }

    /// <summary>The order of the transitions that both have: out of each stage, and if that is the same, of all.</summary>
    private static IEnumerable<ProcessDifference> OrderOfTransitions(IReadOnlyList<ProcessThing> was, IReadOnlyList<ProcessThing> now, ProcessDefinition to)
    {
        var (before, after) = (InBoth(was, now), InBoth(now, was));
        var reordered = false;
        foreach (var stage in to.Stages)
        {
            string[] first = [.. before.Where(row => row.From == stage.Id).Select(row => row.Name)];
            string[] then = [.. after.Where(row => row.From == stage.Id).Select(row => row.Name)];
            if (!first.SequenceEqual(then, StringComparer.Ordinal))
            {
                reordered = true;
                yield return new ProcessDifference(
                    DifferenceCodes.TransitionsReordered, $"$.{ProcessKeys.Transitions}", ("stage", stage.Id), ("is", then), ("was", first));
            }
        }

        if (!reordered && !before.Select(row => row.Key).SequenceEqual(after.Select(row => row.Key), StringComparer.Ordinal))
        {
            yield return new ProcessDifference(DifferenceCodes.TransitionsListed, $"$.{ProcessKeys.Transitions}");
        }
    }

    private static List<ProcessThing> InBoth(IReadOnlyList<ProcessThing> these, IReadOnlyList<ProcessThing> others)
    {
        var keys = others.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        return [.. these.Where(row => keys.Contains(row.Key))];
    }
}
