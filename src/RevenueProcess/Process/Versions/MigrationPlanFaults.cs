namespace RevenueProcess;

/// <summary>Finds everything for which a migration plan must be refused.</summary>
internal static class MigrationPlanFaults
{
    private const PairFlags Settled = PairFlags.ToWonOrBeyond | PairFlags.ToLost | PairFlags.ToDisqualified;
    private const int MostMoves = 1_000; // as many as a process has stages
    private const string Stages = $"$.{MigrationPlanKeys.Stages}";

    /// <summary>All faults: of the two versions, of what is said about stages in that order, then of the stages that nothing is said about.</summary>
    public static IEnumerable<Fault> In(ProcessDefinition from, ProcessDefinition to, IReadOnlyList<(string From, string? To)> moves)
    {
        if (moves.Count > MostMoves)
        {
            return [new Fault(FaultCodes.TooLarge, Stages, ("count", moves.Count), ("unit", "stages"), ("most", MostMoves))];
        }

        var said = new HashSet<string>(StringComparer.Ordinal);
        Fault[] ofMoves =
        [
            .. moves.SelectMany(move => said.Add(move.From)
                ? OfMove(from, to, move.From, move.To)
                : [new Fault(FaultCodes.RepeatedKey, JsonPath.Of(Stages, move.From), ("key", move.From))]),
        ];
        return [.. OfVersions(from, to), .. ofMoves, .. OfSilence(from, to, said)];
    }

    private static IEnumerable<Fault> OfVersions(ProcessDefinition from, ProcessDefinition to)
    {
        const string path = $"$.{MigrationPlanKeys.To}";
        if (from.Name != to.Name)
        {
            yield return new Fault(FaultCodes.OtherProcess, path, ("from", from.ToString()), ("to", to.ToString()));
        }
        else if (from.Version >= to.Version)
        {
            yield return new Fault(FaultCodes.NotNewer, path, ("from", from.ToString()), ("to", to.ToString()));
        }
    }

    private static IEnumerable<Fault> OfMove(ProcessDefinition from, ProcessDefinition to, string source, string? target)
    {
        var path = JsonPath.Of(Stages, source);
        if (!from.TryFind(source, out var stage))
        {
            yield return Unknown(from, source, path);
        }

        if (target is null)
        {
            yield break;
        }

        if (!to.TryFind(target, out var goal))
        {
            yield return Unknown(to, target, path);
        }
        else if (stage is not null)
        {
            foreach (var fault in OfTarget(from, to, stage, goal))
            {
                yield return fault;
            }
        }
    }

    /// <summary>What is wrong with the stages that go on as themselves, and with those that cannot.</summary>
    private static IEnumerable<Fault> OfSilence(ProcessDefinition from, ProcessDefinition to, HashSet<string> said)
    {
        var unmapped = new List<string>();
        foreach (var stage in from.Stages.Where(stage => !said.Contains(stage.Id)))
        {
            if (to.TryFind(stage.Id, out var same))
            {
                foreach (var fault in OfTarget(from, to, stage, same))
                {
                    yield return fault;
                }
            }
            else if (CanBeOpen(stage))
            {
                unmapped.Add(stage.Id);
            }
        }

        if (unmapped.Count > 0)
        {
            yield return new Fault(
                FaultCodes.UnmappedStages, Stages, ("stages", unmapped), ("process", to.ToString()),
                ("known", to.Stages.Where(CanBeOpen).Select(stage => stage.Id)));
        }
    }

    /// <summary>A gate holds nobody, and to migrate is not to move: what is open is neither won nor lost by it.</summary>
    private static IEnumerable<Fault> OfTarget(ProcessDefinition from, ProcessDefinition to, Stage stage, Stage target)
    {
        var path = JsonPath.Of(Stages, stage.Id);
        if (stage.Holds && !target.Holds)
        {
            yield return new Fault(FaultCodes.MigratesToGate, path, ("stage", stage.Id), ("gate", target.Id));
        }
        else if (CanBeOpen(stage) && (Settles(to, target) & ~Settles(from, stage)) != PairFlags.None)
        {
            yield return new Fault(
                FaultCodes.MigrationSettles, path, ("stage", stage.Id), ("target", target.Id), ("outcome", ProcessKeys.WordFor(target.Outcome ?? Outcome.Won)));
        }
    }

    private static bool CanBeOpen(Stage stage) => stage is { Holds: true, Closes: false };

    private static PairFlags Settles(ProcessDefinition process, Stage stage) => process.Pairs[from: null, stage] & Settled;

    private static Fault Unknown(ProcessDefinition process, string id, string path) =>
        new(FaultCodes.UnknownStage, path, ("stage", id), ("known", process.Stages.Select(known => known.Id)));
}
