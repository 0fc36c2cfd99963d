using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>Finds everything for which a declared process must be refused.</summary>
internal static class ProcessFaults
{
    private const int MostStages = 1_000;
    private const int MostTransitions = 10_000;
    private const int MostNamed = 20;
    private const int LongestNamed = 60;

    /// <summary>All faults, in the order in which a reader of the declaration meets them.</summary>
    /// <param name="draft">The declaration.</param>
    /// <param name="whole">Whether nothing is missing from it; if something is, no fault is reported that may only be its absence.</param>
    public static IEnumerable<Fault> In(ProcessDraft draft, bool whole = true)
    {
        if (OfSize(draft).ToArray() is { Length: > 0 } tooLarge)
        {
            return tooLarge;
        }

        var byId = new Dictionary<string, StageDraft>(StringComparer.Ordinal);
        var duplicates = new List<StageDraft>();
        foreach (var stage in draft.Stages)
        {
            if (!byId.TryAdd(stage.Id, stage))
            {
                duplicates.Add(stage);
            }
        }

        return
        [
            .. OfTheProcess(draft),
            .. duplicates.Select(stage => new Fault(
                ProcessFaultCodes.DuplicateStage, stage.Path, $"stage '{stage.Id}' is already declared at {byId[stage.Id].Path}")),
            .. draft.Stages.SelectMany(stage => OfStage(draft, stage)),
            .. OfEntries(draft, byId),
            .. draft.Transitions.SelectMany(row => OfTransition(row, byId)),
            .. OfRows(draft, byId, whole),
            .. OfDefinitions(draft),
            .. whole ? ProcessGraph.Faults(draft, byId) : [],
        ];
    }

    private static IEnumerable<Fault> OfSize(ProcessDraft draft)
    {
        if (draft.Stages.Count > MostStages)
        {
            yield return new Fault(ProcessFaultCodes.TooLarge, "$", Invariant($"the process has {draft.Stages.Count} stages; at most {MostStages} are allowed"));
        }

        if (draft.Transitions.Count > MostTransitions)
        {
            yield return new Fault(
                ProcessFaultCodes.TooLarge, "$.transitions", Invariant($"the process has {draft.Transitions.Count} transitions; at most {MostTransitions} are allowed"));
        }
    }

    /// <summary>A text that is stated must say something, and must survive being written.</summary>
    private static IEnumerable<Fault> OfText(string? text, string path, string what)
    {
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            yield return new Fault(ProcessFaultCodes.Blank, path, $"{what} is blank");
        }
        else if (text is not null && !Wording.IsWellFormed(text))
        {
            yield return new Fault(ProcessFaultCodes.Malformed, path, $"{what} is not well-formed Unicode: a surrogate stands alone");
        }
    }

    private static IEnumerable<Fault> OfTheProcess(ProcessDraft draft)
    {
        foreach (var fault in OfText(draft.Name, "$.name", "the name of the process"))
        {
            yield return fault;
        }

        if (draft.Version < 1)
        {
            yield return new Fault(ProcessFaultCodes.InvalidVersion, "$.version", Invariant($"the version is {draft.Version} and must be at least 1"));
        }

        if (draft.Path.Count == 0)
        {
            yield return new Fault(ProcessFaultCodes.EmptyPath, "$.path", "the success path needs at least one stage");
        }

        var won = draft.Path.Where(stage => stage.Outcome == Outcome.Won).ToArray();
        if (won.Length == 0 && draft.Path.Count > 0)
        {
            yield return new Fault(
                ProcessFaultCodes.NoWonStage, "$.path", "no stage of the success path settles won: state outcome won on the stage that wins");
        }

        foreach (var second in won.Skip(1))
        {
            yield return new Fault(
                ProcessFaultCodes.SeveralWonStages, $"{second.Path}.outcome", $"'{second.Id}' settles won, but '{won[0].Id}' already does");
        }
    }

    private static IEnumerable<Fault> OfStage(ProcessDraft draft, StageDraft stage)
    {
        Fault[] ofTexts =
        [
            .. OfText(stage.Id, $"{stage.Path}.id", "the id of a stage"),
            .. OfText(stage.Name, $"{stage.Path}.name", $"the name of '{stage.Id}'"),
            .. OfText(stage.Team, $"{stage.Path}.team", $"the team of '{stage.Id}'"),
            .. OfText(stage.Buyer, $"{stage.Path}.buyer", $"the buyer step of '{stage.Id}'"),
        ];
        foreach (var fault in ofTexts)
        {
            yield return fault;
        }

        var allowed = stage.Place switch
        {
            StagePlace.Path => stage.Outcome is null or Outcome.Won,
            StagePlace.Detour => stage.Outcome is null,
            _ => stage.Outcome is Outcome.Lost or Outcome.Disqualified,
        };
        if (!allowed)
        {
            var expected = stage.Place switch
            {
                StagePlace.Path => "a path stage may only settle won",
                StagePlace.Detour => "a detour settles nothing",
                _ => "an exit must settle lost or disqualified",
            };
            var settled = stage.Outcome is { } outcome ? outcome.ToString().ToLowerInvariant() : "nothing";
            yield return new Fault(
                ProcessFaultCodes.MisplacedOutcome, $"{stage.Path}.outcome", $"'{stage.Id}' settles {settled}; {expected}");
        }

        if (stage.Kind == StageKind.Gate && stage.Outcome is not null && allowed)
        {
            yield return new Fault(
                ProcessFaultCodes.MisplacedOutcome, $"{stage.Path}.outcome", $"gate '{stage.Id}' holds nobody and settles nothing");
        }

        if (stage.Kind == StageKind.Gate && stage.Within is not null)
        {
            yield return new Fault(
                ProcessFaultCodes.GateWithTimeLimit, $"{stage.Path}.within", $"gate '{stage.Id}' holds nobody and can have no service level");
        }
        else if (stage.Within is { } within && !IsoDuration.IsWindow(within))
        {
            yield return new Fault(
                ProcessFaultCodes.InvalidServiceLevel, $"{stage.Path}.within",
                Invariant($"'{stage.Id}' allows {Wording.Of(within)}; a service level is longer than zero and at most {Wording.Of(IsoDuration.Longest)}"));
        }

        if (stage.Kind == StageKind.Gate && draft.Closes(stage))
        {
            yield return new Fault(
                ProcessFaultCodes.GateCloses, stage.Path, $"gate '{stage.Id}' would close journeys, but a gate holds nobody");
        }
    }

    private static IEnumerable<Fault> OfEntries(ProcessDraft draft, Dictionary<string, StageDraft> byId)
    {
        if (draft.DeclaredEntries is { Count: 0 })
        {
            yield return new Fault(ProcessFaultCodes.NoEntry, "$.entry", "journeys need at least one stage to start in");
        }

        for (var i = 0; i < draft.Entries.Count; i++)
        {
            var id = draft.Entries[i];
            if (!byId.TryGetValue(id, out var stage))
            {
                yield return Unknown(id, Invariant($"$.entry[{i}]"), byId);
            }
            else if (stage.Place == StagePlace.Exit)
            {
                yield return new Fault(ProcessFaultCodes.EntryIsExit, Invariant($"$.entry[{i}]"), $"a journey cannot start in the exit '{id}'");
            }
        }
    }

    private static IEnumerable<Fault> OfTransition(TransitionDraft row, Dictionary<string, StageDraft> byId)
    {
        foreach (var fault in OfText(row.Trigger, $"{row.Path}.trigger", "the trigger of a transition"))
        {
            yield return fault;
        }

        if (!byId.ContainsKey(row.From))
        {
            yield return Unknown(row.From, row.FromPath, byId);
        }

        if (!byId.ContainsKey(row.To))
        {
            yield return Unknown(row.To, $"{row.Path}.to", byId);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < row.Reasons.Count; i++)
        {
            var path = Invariant($"{row.Path}.reasons[{i}]");
            foreach (var fault in OfText(row.Reasons[i].Code, path, "the code of a reason"))
            {
                yield return fault;
            }

            if (!seen.Add(row.Reasons[i].Code))
            {
                yield return new Fault(ProcessFaultCodes.DuplicateReason, path, $"reason '{row.Reasons[i].Code}' is declared twice");
            }
        }

        var outOfGate = byId.TryGetValue(row.From, out var from) && from.Kind == StageKind.Gate;
        if (row.Reasons.Count > 0 && (row.Automatic || outOfGate))
        {
            yield return new Fault(
                ProcessFaultCodes.ReasonNobodyGives, $"{row.Path}.reasons", $"'{row.Trigger}' out of '{row.From}' fires by itself, so nobody can give a reason");
        }
    }

    private static IEnumerable<Fault> OfRows(ProcessDraft draft, Dictionary<string, StageDraft> byId, bool whole)
    {
        foreach (var stage in byId.Values)
        {
            var rows = draft.Transitions.Where(row => row.From == stage.Id).ToArray();
            var isGate = stage.Kind == StageKind.Gate;
            if (isGate && whole && !rows.Any(row => row.Gate.IsOpen))
            {
                yield return new Fault(
                    ProcessFaultCodes.GateWithoutDefault, stage.Path, $"gate '{stage.Id}' needs an unconditional row for whoever passes no other");
            }

            foreach (var group in rows.Where(row => row.Gate.IsOpen).GroupBy(row => isGate ? "" : row.Trigger, StringComparer.Ordinal))
            {
                foreach (var second in group.Skip(1))
                {
                    yield return new Fault(
                        ProcessFaultCodes.AmbiguousRows, second.Path,
                        $"'{second.Trigger}' out of '{stage.Id}' is unconditional, but so is the row at {group.First().Path}");
                }
            }
        }
    }

    private static IEnumerable<Fault> OfDefinitions(ProcessDraft draft)
    {
        var known = new Dictionary<string, LeadDefinition>(StringComparer.Ordinal);
        var uses = draft.Definitions.Select((definition, i) => (definition, path: Invariant($"$.definitions[{i}]")))
            .Concat(draft.Transitions.SelectMany(row => row.Gate.Definitions.Select((definition, i) => (definition, path: Invariant($"{row.Path}.gate[{i}]")))));
        var seen = new HashSet<LeadDefinition>(ReferenceEqualityComparer.Instance);
        foreach (var (used, path) in uses.Where(use => seen.Add(use.definition)))
        {
            foreach (var definition in new[] { used }.WithReferences())
            {
                if (known.TryGetValue(definition.Name, out var other) && !other.Equals(definition))
                {
                    yield return new Fault(
                        ProcessFaultCodes.AmbiguousDefinition, path,
                        $"'{definition}' differs from '{other}': within one process a name means one thing");
                }

                known.TryAdd(definition.Name, definition);
            }
        }

        if (References.Of(seen).Clash() is ({ } first, { } second) && first.StartsWith("score ", StringComparison.Ordinal))
        {
            yield return new Fault(
                ProcessFaultCodes.AmbiguousDefinition, "$.scores", $"two different scores are both '{second}': within one process a version means one thing");
        }
    }

    private static Fault Unknown(string id, string path, Dictionary<string, StageDraft> byId)
    {
        var known = string.Join(", ", byId.Keys.Take(MostNamed).Select(known => $"'{Shortened(known)}'"));
        var more = byId.Count > MostNamed ? Invariant($" and {byId.Count - MostNamed} more") : "";
        return new Fault(ProcessFaultCodes.UnknownStage, path, $"stage '{id}' does not exist; declared are {known}{more}");
    }

    private static string Shortened(string text) => text.Length <= LongestNamed ? text : $"{text[..LongestNamed]}…";
}
