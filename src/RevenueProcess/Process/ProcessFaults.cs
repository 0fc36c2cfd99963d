using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>Finds everything for which a declared process must be refused.</summary>
internal static class ProcessFaults
{
    private const int MostStages = 1_000;
    private const int MostTransitions = 10_000;
    private const string Nothing = "none";

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
            .. duplicates.Select(stage => new Fault(FaultCodes.Repeated, $"{stage.Path}.id", ("name", stage.Id), ("first", $"{byId[stage.Id].Path}.id"))),
            .. draft.Stages.SelectMany(stage => OfStage(draft, stage)),
            .. OfEntries(draft, byId),
            .. draft.Transitions.SelectMany(row => OfTransition(row, byId)),
            .. OfRows(draft, byId, whole),
            .. ReasonClashes.In(draft.Transitions),
            .. TakeBackFaults.In(draft.Transitions, byId),
            .. OfCalendars(draft),
            .. OfDefinitions(draft),
            .. whole ? ProcessGraph.Faults(draft, byId) : [],
        ];
    }

    private static IEnumerable<Fault> OfSize(ProcessDraft draft)
    {
        if (draft.Stages.Count > MostStages)
        {
            yield return new Fault(FaultCodes.TooLarge, "$", ("count", draft.Stages.Count), ("unit", "stages"), ("most", MostStages));
        }

        if (draft.Transitions.Count > MostTransitions)
        {
            yield return new Fault(
                FaultCodes.TooLarge, "$.transitions", ("count", draft.Transitions.Count), ("unit", "transitions"), ("most", MostTransitions));
        }
    }

    /// <summary>A text that is stated must say something, and must survive being written.</summary>
    private static IEnumerable<Fault> OfText(string? text, string path)
    {
        if (text is not null && !Characters.AreWellFormed(text))
        {
            yield return new Fault(FaultCodes.NotUnicode, path);
        }
        else if (text is not null && Characters.AreBlank(text))
        {
            yield return new Fault(FaultCodes.Blank, path, ("text", text));
        }
    }

    private static IEnumerable<Fault> OfTheProcess(ProcessDraft draft)
    {
        foreach (var fault in OfText(draft.Name, "$.name"))
        {
            yield return fault;
        }

        if (draft.Version < 1)
        {
            yield return new Fault(FaultCodes.OutOfRange, "$.version", ("number", draft.Version), ("low", 1), ("high", int.MaxValue));
        }

        if (draft.Path.Count == 0)
        {
            yield return new Fault(FaultCodes.Empty, "$.path");
        }

        var won = draft.Path.Where(stage => stage.Outcome == Outcome.Won).ToArray();
        if (won.Length == 0 && draft.Path.Count > 0)
        {
            yield return new Fault(FaultCodes.NoWonStage, "$.path");
        }

        foreach (var second in won.Skip(1))
        {
            yield return new Fault(FaultCodes.SeveralWonStages, $"{second.Path}.outcome", ("stage", second.Id), ("first", won[0].Id));
        }
    }

    private static IEnumerable<Fault> OfStage(ProcessDraft draft, StageDraft stage)
    {
        Fault[] ofTexts =
        [
            .. OfText(stage.Id, $"{stage.Path}.id"),
            .. OfText(stage.Name, $"{stage.Path}.name"),
            .. OfText(stage.Team, $"{stage.Path}.team"),
            .. OfText(stage.Buyer, $"{stage.Path}.buyer"),
        ];
        foreach (var fault in ofTexts)
        {
            yield return fault;
        }

        var (place, allowed) = stage switch
        {
            { Kind: StageKind.Gate, Place: not StagePlace.Exit } => ("gate", [Nothing]),
            { Place: StagePlace.Path } => ("path", [Nothing, WordFor(Outcome.Won)]),
            { Place: StagePlace.Detour } => ("detours", [Nothing]),
            _ => ("exits", (string[])[WordFor(Outcome.Lost), WordFor(Outcome.Disqualified)]),
        };
        if (!allowed.Contains(WordFor(stage.Outcome), StringComparer.Ordinal))
        {
            yield return new Fault(
                FaultCodes.MisplacedOutcome, $"{stage.Path}.outcome",
                ("stage", stage.Id), ("outcome", WordFor(stage.Outcome)), ("place", place), ("allowed", allowed));
        }

        if (stage.Kind == StageKind.Gate && stage.Within is not null)
        {
            yield return new Fault(FaultCodes.GateWithTimeLimit, $"{stage.Path}.within", ("stage", stage.Id));
        }
        else if (stage.Within is { Time: var within } && !IsoDuration.IsWindow(within))
        {
            yield return new Fault(FaultCodes.InvalidDuration, $"{stage.Path}.within", ("duration", within), ("most", IsoDuration.Longest));
        }

        if (stage.IsBuyersTurn && (stage.Kind == StageKind.Gate || draft.Closes(stage)))
        {
            yield return new Fault(FaultCodes.MisplacedBuyersTurn, $"{stage.Path}.buyersTurn", ("stage", stage.Id));
        }

        if (stage.Kind == StageKind.Gate && draft.Closes(stage))
        {
            yield return new Fault(FaultCodes.GateCloses, stage.Path, ("stage", stage.Id));
        }
    }

    private static IEnumerable<Fault> OfEntries(ProcessDraft draft, Dictionary<string, StageDraft> byId)
    {
        if (draft.DeclaredEntries is { Count: 0 })
        {
            yield return new Fault(FaultCodes.Empty, "$.entry");
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
                yield return new Fault(FaultCodes.EntryIsExit, Invariant($"$.entry[{i}]"), ("stage", id));
            }
        }
    }

    private static IEnumerable<Fault> OfTransition(TransitionDraft row, Dictionary<string, StageDraft> byId)
    {
        foreach (var fault in OfText(row.Trigger, $"{row.Path}.trigger"))
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

        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < row.Reasons.Count; i++)
        {
            var path = Invariant($"{row.Path}.reasons[{i}]");
            foreach (var fault in OfText(row.Reasons[i].Code, path))
            {
                yield return fault;
            }

            if (!seen.TryAdd(row.Reasons[i].Code, path))
            {
                yield return new Fault(FaultCodes.Repeated, path, ("name", row.Reasons[i].Code), ("first", seen[row.Reasons[i].Code]));
            }
        }

        foreach (var fault in TimedRowFaults.In(row, byId))
        {
            yield return fault;
        }

        var outOfGate = byId.TryGetValue(row.From, out var from) && from.Kind == StageKind.Gate;
        if (row.Reasons.Count > 0 && (row.Automatic || outOfGate))
        {
            yield return new Fault(FaultCodes.ReasonNobodyGives, $"{row.Path}.reasons", ("trigger", row.Trigger), ("stage", row.From));
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
                yield return new Fault(FaultCodes.GateWithoutDefault, stage.Path, ("stage", stage.Id));
            }

            foreach (var group in rows.Where(row => row.Gate.IsOpen).GroupBy(row => (Trigger: isGate ? "" : row.Trigger, Waits: row.After is not null)))
            {
                foreach (var second in group.Skip(1))
                {
                    yield return new Fault(
                        FaultCodes.AmbiguousRows, second.Path, ("trigger", second.Trigger), ("stage", stage.Id), ("first", group.First().Path));
                }
            }
        }
    }

    private static IEnumerable<Fault> OfCalendars(ProcessDraft draft)
    {
        var known = new Dictionary<string, BusinessCalendar>(StringComparer.Ordinal);
        foreach (var stage in draft.Stages)
        {
            if (stage.Within?.Calendar is { } calendar && !known.TryAdd(calendar.Name, calendar) && !known[calendar.Name].Equals(calendar))
            {
                yield return new Fault(
                    FaultCodes.AmbiguousCalendar, $"{stage.Path}.within", ("calendar", calendar.ToString()), ("other", known[calendar.Name].ToString()));
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
                        FaultCodes.AmbiguousDefinition, path, ("definition", definition.ToString()), ("other", other.ToString()));
                }

                known.TryAdd(definition.Name, definition);
            }
        }

        if (References.Of(seen).ScoreClash() is { } score)
        {
            yield return new Fault(FaultCodes.AmbiguousScore, "$.scores", ("score", score.ToString()));
        }
    }

    private static string WordFor(Outcome? outcome) => outcome is { } settled ? ProcessKeys.WordFor(settled) : Nothing;

    private static Fault Unknown(string id, string path, Dictionary<string, StageDraft> byId) =>
        new(FaultCodes.UnknownStage, path, ("stage", id), ("known", byId.Keys));
}
