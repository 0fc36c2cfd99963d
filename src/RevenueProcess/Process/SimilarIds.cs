namespace RevenueProcess;

/// <summary>
/// Finds ids that are different but look alike: they differ only by case, by Unicode normalisation, by spaces at the ends or by invisible
/// characters. Ids are compared ordinally, so what was meant as one thing is two.
/// </summary>
internal static class SimilarIds
{
    public static IEnumerable<Warning> In(ProcessDefinition process)
    {
        var facts = process.Definitions.SelectMany(definition => definition.Leaves.SelectMany(leaf => leaf.FactsRead))
            .Concat(process.Scores.SelectMany(score => score.Facts));
        return
        [
            .. Of("stage", process.Stages.Select(stage => (stage.Id, ProcessWarnings.PathOf(process, stage)))),
            .. Of("team", process.Stages.Where(stage => stage.Team is not null).Select(stage => (stage.Team!, ProcessWarnings.PathOf(process, stage)))),
            .. Of("trigger", process.Transitions.Select(row => (row.Trigger, row.DeclaredAt))),
            .. Of("reason", process.Transitions.SelectMany(row => row.Reasons.Select(reason => (reason.Code, row.DeclaredAt)))),
            .. Of("definition", process.Definitions.Select(definition => (definition.Name, "$.definitions"))),
            .. Of("score", process.Scores.Select(score => (score.Name, "$.scores"))),
            .. Of("custom condition", process.CustomNames.Select(name => (name, "$.definitions"))),
            .. Of("fact", facts.Select(fact => fact.Name).Order(StringComparer.Ordinal).Select(name => (name, "$.definitions"))),
        ];
    }

    /// <summary>One warning for each id that looks like an earlier one.</summary>
    private static IEnumerable<Warning> Of(string kind, IEnumerable<(string Id, string Path)> ids)
    {
        var firsts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, path) in ids.DistinctBy(each => each.Id, StringComparer.Ordinal))
        {
            var looks = Characters.Looks(id);
            if (!firsts.TryAdd(looks, id))
            {
                yield return new Warning(WarningCodes.SimilarIds, path, ("kind", kind), ("first", firsts[looks]), ("second", id));
            }
        }
    }
}
