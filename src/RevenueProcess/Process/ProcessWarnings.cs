using static System.FormattableString;

namespace RevenueProcess;

/// <summary>Finds what a valid process would do better without.</summary>
internal static class ProcessWarnings
{
    public static IEnumerable<Warning> About(ProcessDefinition process) =>
    [
        .. AboutStages(process),
        .. AboutThePath(process),
        .. AboutHandoffs(process),
        .. AboutRows(process),
        .. SimilarIds.In(process),
    ];

    /// <summary>Where a stage is declared.</summary>
    public static string PathOf(ProcessDefinition process, Stage stage) => stage.Place switch
    {
        StagePlace.Path => Invariant($"$.path[{stage.Position}]"),
        StagePlace.Detour => Invariant($"$.detours[{stage.Ordinal - process.Path.Count}]"),
        _ => Invariant($"$.exits[{stage.Ordinal - process.Path.Count - process.Detours.Count}]"),
    };

    private static IEnumerable<Warning> AboutStages(ProcessDefinition process)
    {
        foreach (var stage in process.Stages)
        {
            var path = PathOf(process, stage);
            if (stage.Team is null && stage.Holds)
            {
                yield return new Warning(WarningCodes.NoOwner, path, ("stage", stage.Id));
            }

            if (stage.Buyer is null && stage.Holds && stage.Place != StagePlace.Exit)
            {
                yield return new Warning(WarningCodes.NoBuyerStep, path, ("stage", stage.Id));
            }

            if (stage.Closes && stage.Within is not null)
            {
                yield return new Warning(WarningCodes.ServiceLevelNeverApplies, path, ("stage", stage.Id));
            }

            if (stage is { Kind: StageKind.Gate, Place: StagePlace.Detour })
            {
                yield return new Warning(WarningCodes.GateOffPath, path, ("stage", stage.Id));
            }
        }
    }

    private static IEnumerable<Warning> AboutThePath(ProcessDefinition process)
    {
        var held = process.Path.Where(stage => stage.Holds).ToArray();
        if (held.Length > 1 && process.Pairs[held[^2], held[^1]].HasFlag(PairFlags.Handoff))
        {
            yield return new Warning(
                WarningCodes.EndsBeforeRevenue, PathOf(process, held[^1]), ("from", held[^2].Team!), ("to", held[^1].Team!));
        }

        var teams = new List<string>();
        foreach (var stage in held.Where(stage => stage.Team is not null))
        {
            if (teams.Count == 0 || teams[^1] != stage.Team)
            {
                if (teams.Contains(stage.Team!, StringComparer.Ordinal))
                {
                    yield return new Warning(
                        WarningCodes.PathReturnsToTeam, PathOf(process, stage), ("team", stage.Team!), ("stage", stage.Id));
                }

                teams.Add(stage.Team!);
            }
        }
    }

    private static IEnumerable<Warning> AboutHandoffs(ProcessDefinition process)
    {
        foreach (var receiving in process.Path.Where(stage => stage.Holds && !stage.Closes))
        {
            // A give-back from a later stage answers a handoff; it is not one that needs an answer. A taking back hands nothing over and refuses nothing.
            // A gate on the way hands nothing over, since it holds nobody.
            var offering = process.Stages.FirstOrDefault(stage => stage.Holds && HandsOver(process.Pairs[stage, receiving]));
            if (offering is null)
            {
                continue;
            }

            var path = PathOf(process, receiving);
            if (receiving.Within is null)
            {
                yield return OfHandoff(WarningCodes.HandoffWithoutServiceLevel);
            }

            if (!process.Transitions.Any(row => row.From == receiving && row.Reasons.Count > 0 && LeadsTo(process, row).Any(to => GoesBack(process.Pairs[receiving, to]))))
            {
                yield return OfHandoff(WarningCodes.HandoffWithoutRefusal);
            }

            if (!process.Stages.Any(to => to.Holds && to.Place != StagePlace.Exit && process.Pairs[receiving, to] is var pair && pair.HasFlag(PairFlags.Declared) && GoesBack(pair)))
            {
                yield return OfHandoff(WarningCodes.NoWayBack);
            }

            Warning OfHandoff(string code) => new(code, path, ("from", offering.Team!), ("to", receiving.Team!), ("stage", receiving.Id));
        }
    }

    private static IEnumerable<Warning> AboutRows(ProcessDefinition process)
    {
        var unconditional = new Dictionary<(Stage From, string Trigger), Transition>();
        foreach (var row in process.Transitions)
        {
            if (row.To.Outcome == Outcome.Lost && row.Reasons.Count == 0 && row.From.Holds && !row.HappensByItself)
            {
                yield return new Warning(
                    WarningCodes.LostWithoutReasons, row.DeclaredAt, ("trigger", row.Trigger), ("stage", row.From.Id));
            }

            if (row.IsAutomatic && row.Gate.Definitions.Any(definition => AbsentSignals.In(definition.Criterion)))
            {
                yield return new Warning(WarningCodes.WaitsForAbsence, row.DeclaredAt, ("row", row.ToString()));
            }

            // A gate tries all its rows, whatever their trigger.
            var place = (row.From, row.From.Holds ? row.Trigger : "");
            if (unconditional.TryGetValue(place, out var before))
            {
                yield return new Warning(WarningCodes.RowNeverFires, row.DeclaredAt, ("row", row.ToString()), ("before", before.ToString()));
            }

            if (row is { Gate.IsOpen: true, After: null })
            {
                unconditional.TryAdd(place, row);
            }
        }
    }

    /// <summary>The stages that hold journeys to which a row can lead: its own, or beyond gates.</summary>
    private static IEnumerable<Stage> LeadsTo(ProcessDefinition process, Transition row) =>
        row.To.Holds ? [row.To] : process.Stages.Where(stage => stage.Holds && process.Pairs[row.To, stage].HasFlag(PairFlags.Declared));

    private static bool HandsOver(PairFlags pair) => (pair & (PairFlags.Declared | PairFlags.Handoff)) == (PairFlags.Declared | PairFlags.Handoff)
        && !pair.HasFlag(PairFlags.TakesBack) && !GoesBack(pair);

    /// <summary>A move by which the receiving team gives a lead back or up: to a detour, an exit or an earlier stage.</summary>
    private static bool GoesBack(PairFlags pair) => !pair.HasFlag(PairFlags.TakesBack) && (pair & PairFlags.Away) != PairFlags.None;
}
