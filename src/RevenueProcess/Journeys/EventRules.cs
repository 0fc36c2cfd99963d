using NodaTime;

namespace RevenueProcess;

/// <summary>
/// What an event must be to continue a journey: of the same journey and lead, next in sequence, not earlier, decided under the definition
/// that the journey runs under. One that enters a stage does so by a row that the definition declares from where the journey is, with a reason
/// where one is asked for.
/// </summary>
internal static class EventRules
{
    /// <summary>The definition of the catalog that the event was decided under.</summary>
    /// <exception cref="InvalidEventException">The catalog lacks it, or knows it with another content.</exception>
    public static ProcessDefinition DefinitionOf(ProcessCatalog catalog, JourneyEvent decidedUnder, int? index = 0)
    {
        var decided = decidedUnder.Process;
        if (!catalog.TryFind(decided.Name, decided.Version, out var process))
        {
            throw Fault(
                FaultCodes.UnknownProcessVersion, index, decidedUnder,
                ("process", decided.ToString()), ("known", catalog.Processes.Select(known => known.ToString())));
        }

        return process.Hash == decided.Hash
            ? process
            : throw Fault(
                FaultCodes.ChangedDefinition, index, decidedUnder, ("process", decided.ToString()), ("hash", decided.Hash), ("expected", process.Hash));
    }

    /// <summary>The stage in which the first event starts a journey.</summary>
    /// <exception cref="InvalidEventException">It is not the first event of a journey, or the process has no such entry.</exception>
    public static Stage Start(ProcessDefinition process, JourneyEvent first)
    {
        if (first is not StageEntered { Sequence: 1, From: null, Trigger: null, Reason: null } entered)
        {
            throw Fault(FaultCodes.NotAStart, 0, first);
        }

        return process.Entries.FirstOrDefault(entry => entry.Id == entered.To)
            ?? throw Fault(
                FaultCodes.NotAnEntry, 0, first, ("stage", entered.To), ("process", process.ToString()), ("entries", process.Entries.Select(entry => entry.Id)));
    }

    /// <summary>Checks that the event follows the last one of the journey.</summary>
    /// <exception cref="InvalidEventException">The event does not continue the journey.</exception>
    public static void MustFollow(Journey journey, JourneyEvent next, int? index)
    {
        if (FaultOfHead(journey, next, index) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>The row by which the event moves the journey.</summary>
    /// <exception cref="InvalidEventException">The event leaves another stage, or its definition declares no such move.</exception>
    public static Transition RowOf(Journey journey, StageEntered entered, int? index)
    {
        if (entered.From != journey.Stage.Id)
        {
            throw Fault(
                FaultCodes.OtherStage, index, entered, ("stage", Listed(entered.From)), ("expected", journey.Stage.Id));
        }

        var row = journey.Process.Table.FindDeclared(journey.Stage.Ordinal, entered.Trigger, entered.To, entered.Reason);
        return row ?? throw FaultOfMove(journey, entered, index);
    }

    /// <summary>The plan by which the event migrates the journey; the event says what is in it beyond the two versions.</summary>
    /// <exception cref="InvalidEventException">
    /// The version that it migrates to is not known, the journey is closed or in another stage, or no plan could lead to where it goes on.
    /// </exception>
    public static MigrationPlan PlanOf(Journey journey, Migrated migrated, ProcessCatalog? catalog, int? index)
    {
        if (migrated.From != journey.Stage.Id)
        {
            throw Fault(FaultCodes.OtherStage, index, migrated, ("stage", Listed(migrated.From)), ("expected", journey.Stage.Id));
        }

        if (journey.IsClosed)
        {
            throw Fault(FaultCodes.MigratedClosed, index, migrated, ("stage", journey.Stage.Id));
        }

        var plan = PlanOf(journey.Process, DefinitionOf(catalog ?? new ProcessCatalog(journey.Process), migrated, index), migrated, index);
        return plan.Stages[migrated.From] is var target && target == migrated.To
            ? plan
            : throw Fault(FaultCodes.MigratedElsewhere, index, migrated, ("stage", migrated.To), ("expected", target));
    }

    private static MigrationPlan PlanOf(ProcessDefinition from, ProcessDefinition to, Migrated migrated, int? index)
    {
        var builder = MigrationPlan.Between(from, to).Deadlines(migrated.Policy);
        foreach (var (stage, target) in migrated.Renamed)
        {
            builder.Move(stage, target);
        }

        try
        {
            return builder.Build();
        }
        catch (InvalidDefinitionException invalid)
        {
            throw Fault(
                FaultCodes.UnplannedMigration, index, migrated,
                ("from", from.ToString()), ("to", to.ToString()), ("faults", invalid.Faults.Select(fault => fault.Code).Distinct(StringComparer.Ordinal)));
        }
    }

    private static InvalidEventException? FaultOfHead(Journey journey, JourneyEvent next, int? index)
    {
        if (next.JourneyId != journey.Id)
        {
            return Fault(FaultCodes.OtherJourney, index, next, ("expected", journey.Id));
        }

        if (next.LeadId != journey.LeadId)
        {
            return Fault(FaultCodes.OtherLead, index, next, ("lead", next.LeadId), ("expected", journey.LeadId));
        }

        if (next.Sequence != journey.Sequence + 1)
        {
            return Fault(FaultCodes.OutOfSequence, index, next, ("expected", journey.Sequence + 1));
        }

        if (next.At < journey.LastEventAt)
        {
            return Fault(FaultCodes.BackInTime, index, next, ("at", next.At), ("expected", journey.LastEventAt));
        }

        if (!journey.Stage.Holds && next.At != journey.LastEventAt)
        {
            return Fault(FaultCodes.HeldInGate, index, next, ("gate", journey.Stage.Id), ("at", next.At), ("expected", journey.LastEventAt));
        }

        if (!journey.Stage.Holds && next is not StageEntered)
        {
            return Fault(FaultCodes.SaidInGate, index, next, ("gate", journey.Stage.Id));
        }

        if (FaultOfTime(journey, next, index) is { } late)
        {
            return late;
        }

        var (decided, runs) = ((next as Migrated)?.Left ?? next.Process, journey.Process.Identity);
        return ReferenceEquals(decided, runs) || (decided.Version == runs.Version && decided.Hash == runs.Hash && decided.Name == runs.Name) ? null
            : decided.Name == runs.Name && decided.Version == runs.Version
                ? Fault(FaultCodes.ChangedDefinition, index, next, ("process", decided.ToString()), ("hash", decided.Hash), ("expected", runs.Hash))
            : Fault(FaultCodes.OtherDefinition, index, next, ("process", decided.ToString()), ("expected", runs.ToString()));
    }

    /// <summary>A breach and a changed deadline speak of the deadline that the journey has; a visit is late once.</summary>
    private static InvalidEventException? FaultOfTime(Journey journey, JourneyEvent next, int? index)
    {
        var (stage, due) = next switch
        {
            ServiceLevelBreached breached => (breached.Stage, breached.Due),
            DueChanged changed => (changed.Stage, changed.Was.Due),
            _ => (null, default),
        };
        return stage is null ? null
            : stage != journey.Stage.Id ? Fault(FaultCodes.AboutOtherStage, index, next, ("stage", stage), ("expected", journey.Stage.Id))
            : due != journey.Deadline?.Due ? Fault(FaultCodes.OtherDeadline, index, next, ("due", due), ("expected", Listed(journey.Deadline?.Due)))
            : next is not ServiceLevelBreached ? null
            : journey.BreachedAt is { } before ? Fault(FaultCodes.BreachedTwice, index, next, ("stage", stage), ("first", before))
            : next.At <= due ? Fault(FaultCodes.BreachedEarly, index, next, ("at", next.At), ("due", due))
            : null;
    }

    /// <summary>Why no row fits: there is none from here to there on that trigger, or its reasons are others.</summary>
    private static InvalidEventException FaultOfMove(Journey journey, StageEntered entered, int? index)
    {
        Reason[] declared =
        [
            .. journey.Process.Transitions.Where(row => row.From == journey.Stage && row.Trigger == entered.Trigger && row.To.Id == entered.To)
                .SelectMany(row => row.Reasons).Distinct(),
        ];
        var isDeclared = journey.Process.Transitions.Any(row => row.From == journey.Stage && row.Trigger == entered.Trigger && row.To.Id == entered.To);
        return isDeclared
            ? Fault(
                FaultCodes.UndeclaredReason, index, entered, ("trigger", entered.Trigger!), ("reason", Listed(entered.Reason)),
                ("known", declared.Select(reason => reason.Code)))
            : Fault(
                FaultCodes.UndeclaredMove, index, entered, ("from", journey.Stage.Id), ("to", entered.To),
                ("trigger", Listed(entered.Trigger)), ("process", journey.Process.ToString()));
    }

    private static InvalidEventException Fault(string code, int? index, JourneyEvent what, params ReadOnlySpan<(string Name, object Value)> more) => new(new Fault(
        code, index is { } place ? JsonPath.Of("$", place) : "$", [("journey", what.JourneyId), ("sequence", what.Sequence), .. more]));

    private static string[] Listed(string? value) => value is null ? [] : [value];

    private static string[] Listed(Instant? value) => value is { } instant ? [Wording.Of(instant)] : [];
}
