using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// Decides commands: given a journey, what is asked, the facts and the instant, it returns the move, nothing, or a refusal that
/// explains itself. Pure: it reads no clock, keeps no journeys and changes nothing outside its result.
/// </summary>
/// <remarks>Safe for concurrent use; build one per process and share it.</remarks>
public sealed class JourneyEngine
{
    private readonly StatelessMover _mover;

    /// <summary>An engine for one process.</summary>
    /// <exception cref="ArgumentException">
    /// The process asks custom conditions that are not bound; the message names all of them. See <see cref="ProcessDefinition.Bind"/>.
    /// </exception>
    public JourneyEngine(ProcessDefinition process)
    {
        ArgumentNullException.ThrowIfNull(process);
        process.RequireBound("its engine", nameof(process));
        Process = process;
        _mover = new StatelessMover(process);
    }

    /// <summary>The process whose moves are decided.</summary>
    public ProcessDefinition Process { get; }

    /// <summary>Starts a journey. A host keeps at most one active journey a lead and process.</summary>
    /// <param name="journey">The id of the new journey.</param>
    /// <param name="lead">Whose progress it is.</param>
    /// <param name="now">When it starts.</param>
    /// <param name="profile">The facts, which matter only where the entry is a gate; none unless stated.</param>
    /// <param name="at">The entry stage; the first of the process unless stated.</param>
    /// <param name="actor">Who asks.</param>
    /// <exception cref="ArgumentException"><paramref name="at"/> is not an entry of the process.</exception>
    public Moved Start(string journey, string lead, Instant now, LeadProfile? profile = null, string? at = null, string? actor = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(journey);
        ArgumentException.ThrowIfNullOrEmpty(lead);
        var stage = at is null ? Process.Entries[0] : Process[at];
        if (!Process.Entries.Contains(stage))
        {
            throw new ArgumentException(
                $"Journeys of {Process} cannot start in '{at}'; they start in {string.Join(", ", Process.Entries.Select(entry => $"'{entry}'"))}.", nameof(at));
        }

        var first = new StageEntered(journey, lead, 1, now, null, stage.Id, null, actor, null, Process.Version, []);
        return Route(Journey.Begin(Process, first), first, profile ?? LeadProfile.Empty, now, actor);
    }

    /// <summary>Asks for a move.</summary>
    /// <param name="journey">The journey as the host last read it.</param>
    /// <param name="trigger">What is asked.</param>
    /// <param name="profile">The facts about the lead at that instant.</param>
    /// <param name="now">When it is asked; not before the journey's last event.</param>
    /// <param name="reason">The reason, where the transition asks for one.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="expectedSequence">The sequence the host last read, as its optimistic lock; unchecked unless stated.</param>
    /// <exception cref="ArgumentException">The process has no such trigger, or the journey runs under another definition.</exception>
    public Decision Fire(
        Journey journey, string trigger, LeadProfile profile, Instant now,
        string? reason = null, string? actor = null, long? expectedSequence = null)
    {
        Check(journey, profile);
        var triggerOrdinal = Process.OrdinalOf(trigger);
        if (RefuseOutOfOrder(journey, trigger, profile, now, expectedSequence) is { } outOfOrder)
        {
            return outOfOrder;
        }

        var row = Process.Table.Find(journey.Stage.Ordinal, triggerOrdinal, profile, now);
        if (row is null)
        {
            return RefuseWithoutRow(journey, trigger, triggerOrdinal, profile, now);
        }

        if (RefuseReason(journey, row, reason, profile, now) is { } withoutReason)
        {
            return withoutReason;
        }

        var entered = Enter(journey, row, profile, now, reason, actor);
        return Route(journey.Entering(row.To, now), entered, profile, now, actor);
    }

    /// <summary>
    /// Shows the engine new facts: automatic transitions whose gate is met fire, one after the other, until none is left or the
    /// journey would come back to a stage it was in during this decision. Observing the same facts again changes nothing, unless
    /// automatic transitions form such a circle.
    /// </summary>
    /// <exception cref="ArgumentException">The journey runs under another definition.</exception>
    public Decision Observe(Journey journey, LeadProfile profile, Instant now, string? actor = null, long? expectedSequence = null)
    {
        Check(journey, profile);
        if (RefuseOutOfOrder(journey, trigger: null, profile, now, expectedSequence) is { } outOfOrder)
        {
            return outOfOrder;
        }

        var seen = new HashSet<Stage> { journey.Stage };
        var events = new List<StageEntered>();
        var current = journey;
        while (Process.Table.FindAutomatic(current.Stage.Ordinal, profile, now) is { } row)
        {
            var entered = Enter(current, row, profile, now, reason: null, actor);
            var moved = Route(current.Entering(row.To, now), entered, profile, now, actor);
            if (!seen.Add(moved.Journey.Stage))
            {
                break;
            }

            events.AddRange(moved.Events);
            current = moved.Journey;
        }

        return events.Count == 0 ? new Unchanged(journey) : new Moved(current, events);
    }

    /// <summary>What the journey may do now with these facts, one move a trigger, in the order of the triggers.</summary>
    /// <exception cref="ArgumentException">The journey runs under another definition.</exception>
    public IReadOnlyList<PermittedMove> Permitted(Journey journey, LeadProfile profile, Instant now)
    {
        Check(journey, profile);
        var permitted = new List<PermittedMove>();
        for (var trigger = 0; trigger < Process.Triggers.Count; trigger++)
        {
            if (Process.Table.Find(journey.Stage.Ordinal, trigger, profile, now) is { } row)
            {
                permitted.Add(new PermittedMove(row.Trigger, row.To, journey.KindOf(row.To), row.Reasons));
            }
        }

        return permitted;
    }

    private void Check(Journey journey, LeadProfile profile)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(profile);
        if (!ReferenceEquals(journey.Process, Process))
        {
            throw new ArgumentException(
                $"Journey '{journey.Id}' runs under {journey.Process}; this engine decides for {Process}. Fold its events under the engine's own definition.",
                nameof(journey));
        }
    }

    private Refused? RefuseOutOfOrder(Journey journey, string? trigger, LeadProfile profile, Instant now, long? expectedSequence)
    {
        if (expectedSequence is { } expected && expected != journey.Sequence)
        {
            return new Refused(
                journey, RefusalCode.Stale, trigger,
                Invariant($"{Asked(trigger)} refused: journey '{journey.Id}' is at sequence {journey.Sequence}, not {expected}; read it again"), [], []);
        }

        return now < journey.Entered
            ? new Refused(
                journey, RefusalCode.EarlierThanLastEvent, trigger,
                Invariant($"{Asked(trigger)} refused: it is asked at {now}, before journey '{journey.Id}' entered {journey.Stage} at {journey.Entered}"), [],
                Permitted(journey, profile, journey.Entered))
            : null;
    }

    private Refused RefuseWithoutRow(Journey journey, string trigger, int triggerOrdinal, LeadProfile profile, Instant now)
    {
        var permitted = Permitted(journey, profile, now);
        var rows = Process.Table.RowsOf(journey.Stage.Ordinal, triggerOrdinal);
        if (rows.IsEmpty)
        {
            return journey.IsClosed
                ? new Refused(
                    journey, RefusalCode.Closed, trigger, $"{Asked(trigger)} refused: journey '{journey.Id}' is closed in {journey.Stage}", [], permitted)
                : new Refused(
                    journey, RefusalCode.NotFromHere, trigger, $"{Asked(trigger)} refused: it leads nowhere from {journey.Stage}", [], permitted);
        }

        var unmet = new List<Evaluation>();
        for (var number = rows.First; number < rows.End; number++)
        {
            unmet.AddRange(Process.Table[number].Gate.Definitions
                .Select(definition => definition.Explain(profile, now))
                .Where(evaluation => evaluation.Verdict != Verdict.Met && !unmet.Contains(evaluation)));
        }

        var names = string.Join("; ", unmet.Select(evaluation =>
            Invariant($"{evaluation.Definition} v{evaluation.Version} is {(evaluation.Verdict == Verdict.Unknown ? "unknown" : "not met")}")));
        return new Refused(journey, RefusalCode.GateNotMet, trigger, $"{Asked(trigger)} refused in {journey.Stage}: {names}", unmet, permitted);
    }

    private Refused? RefuseReason(Journey journey, Transition row, string? reason, LeadProfile profile, Instant now)
    {
        if (row.Reasons.Count == 0 || (reason is not null && row.Reasons.Any(declared => declared.Code == reason)))
        {
            return null;
        }

        var declared = string.Join(", ", row.Reasons.Select(known => $"'{known.Code}'"));
        var (code, why) = reason is null
            ? (RefusalCode.ReasonRequired, $"it needs a reason: one of {declared}")
            : (RefusalCode.UnknownReason, $"'{reason}' is none of its reasons {declared}");
        return new Refused(journey, code, row.Trigger, $"{Asked(row.Trigger)} refused in {journey.Stage}: {why}", [], Permitted(journey, profile, now));
    }

    /// <summary>Passes on through gate stages, within the same decision.</summary>
    private Moved Route(Journey journey, StageEntered entered, LeadProfile profile, Instant now, string? actor)
    {
        if (journey.Stage.Holds)
        {
            return new Moved(journey, [entered]);
        }

        var events = new List<StageEntered> { entered };
        while (!journey.Stage.Holds)
        {
            var row = Process.Table.FindRoute(journey.Stage.Ordinal, profile, now) ?? throw Process.WithoutRoute(journey.Stage);
            events.Add(Enter(journey, row, profile, now, reason: null, actor));
            journey = journey.Entering(row.To, now);
        }

        return new Moved(journey, events);
    }

    private StageEntered Enter(Journey journey, Transition row, LeadProfile profile, Instant now, string? reason, string? actor)
    {
        _mover.Fire(row);
        return new StageEntered(
            journey.Id, journey.Lead, journey.Sequence + 1, now, row.From.Id, row.To.Id, row.Trigger, actor, reason, Process.Version,
            EvidenceFor(row, profile, now));
    }

    /// <summary>The evidence of a row that was found: every definition of its gate is met.</summary>
    private static Evaluation[] EvidenceFor(Transition row, LeadProfile profile, Instant now)
    {
        var gate = row.Gate.Definitions;
        if (gate.Count == 0)
        {
            return [];
        }

        var evidence = new Evaluation[gate.Count];
        for (var i = 0; i < evidence.Length; i++)
        {
            evidence[i] = new Evaluation(gate[i], profile, Verdict.Met, now);
        }

        return evidence;
    }

    private static string Asked(string? trigger) => trigger is null ? "observation" : $"'{trigger}'";
}
