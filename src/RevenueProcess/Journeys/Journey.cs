using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// One trip of a lead through the process: the fold of its events. Immutable; a move gives a new journey.
/// </summary>
/// <remarks>Equal to another that runs under an equal definition and says the same.</remarks>
[JsonConverter(typeof(NotStoredConverter<Journey>))]
public sealed record Journey
{
    private Journey(ProcessDefinition process, string id, string leadId, Stage stage, Instant at, Deadline? deadline)
    {
        Process = process;
        Id = id;
        LeadId = leadId;
        Started = at;
        Stage = stage;
        Entered = at;
        LastEventAt = at;
        Sequence = 1;
        Deadline = deadline;
        Furthest = stage.Position;
        Stated = LatestStatements.None;
        IsWon = process.Pairs[from: null, stage].HasFlag(PairFlags.ToWonOrBeyond);
    }

    /// <summary>The journey after a move. Each part is written once: a copy of all of which half is replaced takes longer, and every move makes one.</summary>
    private Journey(Journey before, PairFlags pair, Stage stage, Instant at, Deadline? deadline)
    {
        Process = before.Process;
        Id = before.Id;
        LeadId = before.LeadId;
        Started = before.Started;
        Stage = stage;
        Entered = at;
        Deadline = deadline;
        LastEventAt = at;
        Sequence = before.Sequence + 1;
        Furthest = stage.Position > (before.Furthest ?? -1) ? stage.Position : before.Furthest;
        HasResumed = before.HasResumed || (pair & (PairFlags.FromDetour | PairFlags.Away)) == PairFlags.FromDetour;
        IsWon = before.IsWon || pair.HasFlag(PairFlags.ToWonOrBeyond);
        Stated = before.Stated;
        Before = before.Stage.Holds ? before : before.Before;
    }

    /// <summary>The definition the journey runs under.</summary>
    public ProcessDefinition Process { get; private init; }

    /// <summary>The id of the journey, unique in the host's store.</summary>
    public string Id { get; }

    /// <summary>The id of the person, account or buying group whose progress is tracked.</summary>
    public string LeadId { get; }

    /// <summary>When the journey began: at its first event, unless the visit that began then was taken back.</summary>
    public Instant Started { get; }

    /// <summary>Where the journey is.</summary>
    public Stage Stage { get; private init; }

    /// <summary>When the visit to <see cref="Stage"/> began. A visit that runs on after a taking back began before that.</summary>
    public Instant Entered { get; private init; }

    /// <summary>Until when the journey may stay, as fixed when the visit began or recalculated since; null where the stage has no service level.</summary>
    public Deadline? Deadline { get; private init; }

    /// <summary>Since when, and by what level, the deadline counts, where a migration settled that; null where both are those of the visit.</summary>
    private DeadlineClock? Clock { get; init; }

    /// <summary>When it was recorded that the journey is late in this visit; null while it was not.</summary>
    public Instant? BreachedAt { get; private init; }

    /// <summary>The instant of the last event. No command may be earlier.</summary>
    public Instant LastEventAt { get; private init; }

    /// <summary>The sequence of the last event, from 1. A host passes it back with a command as its optimistic lock.</summary>
    public long Sequence { get; private init; }

    /// <summary>
    /// The furthest position on the success path so far; null for a journey that has only seen detours. Here as everywhere, visits that were
    /// taken back do not count.
    /// </summary>
    public int? Furthest { get; private init; }

    /// <summary>Whether the journey has returned to the path from a detour.</summary>
    public bool HasResumed { get; private init; }

    /// <summary>Whether the journey ever entered the won stage or one beyond it. Once won, always won, unless that visit is taken back.</summary>
    public bool IsWon { get; private init; }

    /// <summary>What the journey is worth, in <see cref="Currency"/>: the latest value stated; null when none was. A taking back does not undo it.</summary>
    public decimal? Value => Stated.Value;

    /// <summary>The currency of <see cref="Value"/>; null when no value was stated.</summary>
    public string? Currency => Stated.Currency;

    /// <summary>The day on which the journey is expected to close, as stated last; null when none was.</summary>
    public LocalDate? ExpectedClose => Stated.ExpectedClose;

    /// <summary>The person who owns the lead, as stated last; null when none was.</summary>
    public string? Owner => Stated.Owner;

    /// <summary>Whether the journey is closed: in an exit, or completed in the last stage of the path.</summary>
    public bool IsClosed => Stage.Closes;

    /// <summary>Won for good; else the exit in force; null while open.</summary>
    public Outcome? Outcome => IsWon ? RevenueProcess.Outcome.Won : Stage.Outcome;

    /// <summary>The latest of each thing that was stated.</summary>
    internal LatestStatements Stated { get; private init; }

    /// <summary>The journey as it was in the visit before, which a taking back returns to, be it declared by a newer version only; null in the first.</summary>
    private Journey? Before { get; init; }

    /// <summary>
    /// Replays the events of one journey in sequence. Each is checked against the definition that it was decided under. The result equals
    /// the journey that the decisions gave.
    /// </summary>
    /// <param name="catalog">The processes that the host knows; those of other journeys do no harm.</param>
    /// <param name="events">All events of one journey from sequence 1.</param>
    /// <returns>The journey after the last event.</returns>
    /// <exception cref="InvalidEventException">
    /// There is no event; or one was decided under a process or version that the catalog lacks or knows with another content, does not
    /// continue the journey, or makes a move that its definition does not declare; or the last one enters a gate, which holds nobody. The
    /// fault names the event; its path is the event's place in the list.
    /// </exception>
    public static Journey Fold(ProcessCatalog catalog, IEnumerable<JourneyEvent> events)
    {
        Require.NotNull(catalog);
        Require.NotNull(events);
        Journey? journey = null;
        var index = 0;
        foreach (var next in events)
        {
            Require.NotNull(next, nameof(events));
            journey = journey is null ? Begin(catalog, next) : journey.Apply(next, catalog, index);
            index++;
        }

        return journey switch
        {
            null => throw new InvalidEventException(new Fault(FaultCodes.NoEvents, "$")),
            { Stage.Holds: false } => throw new InvalidEventException(
                new Fault(FaultCodes.EndsInGate, JsonPath.Of("$", index - 1), ("journey", journey.Id), ("gate", journey.Stage.Id))),
            _ => journey,
        };
    }

    /// <summary>Replays the events of any number of journeys: those of each in sequence, whatever lies between them.</summary>
    /// <param name="catalog">The processes that the host knows.</param>
    /// <param name="events">All events of each journey from sequence 1.</param>
    /// <returns>The journeys, in the order of their first events; none of no events.</returns>
    /// <exception cref="InvalidEventException">As <see cref="Fold"/> says; the path is the event's place among those of its journey.</exception>
    public static IReadOnlyList<Journey> FoldAll(ProcessCatalog catalog, IEnumerable<JourneyEvent> events)
    {
        Require.NotNull(catalog);
        return new ValueList<Journey>(Require.AllPresent(events).GroupBy(one => one.JourneyId, StringComparer.Ordinal).Select(of => Fold(catalog, of)));
    }

    /// <summary>The journey after one more event, which is checked as <see cref="Fold"/> checks it.</summary>
    /// <param name="next">The event; of those of one decision each is applied in turn.</param>
    /// <param name="catalog">Where to find the version that the journey migrates to; not needed for events of other kinds.</param>
    /// <returns>The journey after the event.</returns>
    /// <exception cref="InvalidEventException">
    /// The event does not continue this journey, was decided under another definition than the journey runs under, or makes a move that the
    /// definition does not declare; the fault names the event.
    /// </exception>
    public Journey Apply(JourneyEvent next, ProcessCatalog? catalog = null)
    {
        Require.NotNull(next);
        return Apply(next, catalog, index: null);
    }

    /// <summary>What a move to that stage would mean for this journey.</summary>
    /// <param name="to">A stage of the journey's process.</param>
    /// <returns>The first kind that fits, in the order of <see cref="MoveKind"/>.</returns>
    public MoveKind KindOf(Stage to) => Process.KindOf(Stage, to, IsWon, HasResumed ? Furthest : null);

    /// <summary>Whether both run under equal definitions and say the same, also of what a taking back would return to.</summary>
    /// <param name="other">The other journey.</param>
    /// <returns>True when they are equal in all that they say.</returns>
    public bool Equals(Journey? other)
    {
        // A loop, since there may be more visits before than calls can nest.
        var (one, two) = (this, other);
        while (!ReferenceEquals(one, two))
        {
            if (one is null || two is null || !one.SaysTheSame(two))
            {
                return false;
            }

            (one, two) = (one.Before, two.Before);
        }

        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Sequence, Entered, Stage.Ordinal);

    /// <summary>The journey as <c>journey-1 of acme in qualified</c>.</summary>
    public override string ToString() => $"{Id} of {LeadId} in {Stage.Id}";

    /// <summary>The journey; throws where it stands in a gate, between the events of one decision.</summary>
    internal Journey RequireHeld(string parameter) => Stage.Holds ? this : throw new ArgumentException(
        $"Journey '{Id}' stands in gate '{Stage}', which holds nobody; apply the rest of the decision first.", parameter);

    /// <summary>The journey that an engine starts.</summary>
    internal static Journey Begin(ProcessDefinition process, StageEntered first, Stage entry) =>
        new(process, first.JourneyId, first.LeadId, entry, first.At, first.Deadline);

    /// <summary>The deadline that the visit would have if another calendar counted; null where nothing is due.</summary>
    /// <param name="calendar">The calendar; null for the one of the level that set the deadline.</param>
    internal Deadline? Recalculated(BusinessCalendar? calendar) =>
        Counted?.Deadline(calendar);

    /// <summary>From when and by what level the deadline counts; null where nothing is due.</summary>
    private DeadlineClock? Counted => Deadline is null ? null : Clock ?? DeadlineClock.Of(Stage, Entered);

    /// <summary>Whether the journey is past its due instant at that time and nobody recorded it yet.</summary>
    internal bool IsNewlyLate(Instant now) => Deadline is { } deadline && now > deadline.Due && BreachedAt is null;

    /// <summary>The journey after a declared move, which may take back.</summary>
    internal Journey Entering(Stage stage, Instant at, Deadline? deadline)
    {
        var pair = Process.Pairs[Stage, stage];
        return pair.HasFlag(PairFlags.TakesBack) ? TakingBack(stage, at, deadline) : Moving(pair, stage, at, deadline);
    }

    /// <summary>The journey after an event that leaves it where it is.</summary>
    internal Journey Staying(JourneyEvent said)
    {
        var next = this with { LastEventAt = said.At, Sequence = Sequence + 1 };
        return said switch
        {
            ValueStated stated => next with { Stated = Stated.After(stated) },
            ServiceLevelBreached => next with { BreachedAt = said.At },
            DueChanged changed => next with { Deadline = changed.Deadline },
            _ => next,
        };
    }

    /// <summary>
    /// The journey under the newer version. The visits before count by what took the place of their stages; where nothing did, since they had closed
    /// the journey, by the stage that it is in now.
    /// </summary>
    internal Journey Migrating(MigrationPlan plan, Migrated migrated)
    {
        var here = plan.Target(Stage)!;
        var before = new Stack<Journey>();
        for (var visit = Before; visit is not null; visit = visit.Before)
        {
            before.Push(visit);
        }

        Journey? under = null;
        foreach (var visit in before)
        {
            under = visit.Under(plan, plan.Target(visit.Stage) ?? here) with { Before = under, Clock = visit.Counted };
        }

        return Under(plan, here) with
        {
            Deadline = migrated.Deadline,
            Clock = migrated.Deadline is null ? null
                : migrated.Deadline == Deadline && migrated.Policy != DeadlinePolicy.Restart ? Counted
                : DeadlineClock.Since(migrated.At, migrated.Deadline, here),
            LastEventAt = migrated.At,
            Sequence = Sequence + 1,
            Before = under,
        };
    }

    /// <summary>The same journey in an equal definition, as when custom conditions were bound or the process was read again.</summary>
    internal Journey Under(ProcessDefinition equal) =>
        ReferenceEquals(equal, Process) ? this : this with { Process = equal, Stage = equal.Stages[Stage.Ordinal] };

    private Journey Under(MigrationPlan plan, Stage stage) => this with { Process = plan.To, Stage = stage, Furthest = FurthestUnder(plan, stage) };

    /// <summary>The furthest position in the newer version: that of the stage furthest here, or of the last one before it that still is on the path.</summary>
    private int? FurthestUnder(MigrationPlan plan, Stage stage)
    {
        var furthest = stage.Position;
        for (var position = Furthest ?? -1; position >= 0; position--)
        {
            if (plan.Target(plan.From.Path[position])?.Position is { } there)
            {
                return furthest > there ? furthest : there;
            }
        }

        return furthest;
    }

    private Journey Moving(PairFlags pair, Stage stage, Instant at, Deadline? deadline) => new(this, pair, stage, at, deadline);

    /// <summary>
    /// The journey as if the visit that it is in, and the gates on the way there, had never been. The visit before runs on with its own
    /// deadline if the move leads back there, else it ends now. Without one, the journey starts now. What was stated meanwhile holds.
    /// </summary>
    private Journey TakingBack(Stage stage, Instant at, Deadline? deadline)
    {
        var undone = Before?.Under(Process) switch
        {
            null => new Journey(Process, Id, LeadId, stage, at, deadline),
            { } before when before.Stage == stage => before,
            { } before => before.Moving(Process.Pairs[before.Stage, stage], stage, at, deadline),
        };
        return undone with { LastEventAt = at, Sequence = Sequence + 1, Stated = Stated };
    }

    private bool SaysTheSame(Journey other) =>
        Id == other.Id && LeadId == other.LeadId && Sequence == other.Sequence && Started == other.Started && Entered == other.Entered
        && LastEventAt == other.LastEventAt && Stage.Ordinal == other.Stage.Ordinal && Furthest == other.Furthest && HasResumed == other.HasResumed
        && IsWon == other.IsWon && Deadline == other.Deadline && Clock == other.Clock && BreachedAt == other.BreachedAt && Stated == other.Stated && Process.Equals(other.Process);

    private static Journey Begin(ProcessCatalog catalog, JourneyEvent first)
    {
        var process = EventRules.DefinitionOf(catalog, first);
        var entry = EventRules.Start(process, first);
        return Begin(process, (StageEntered)first, entry);
    }

    private Journey Apply(JourneyEvent next, ProcessCatalog? catalog, int? index)
    {
        EventRules.MustFollow(this, next, index);
        return next switch
        {
            StageEntered entered => Entering(EventRules.RowOf(this, entered, index).To, next.At, entered.Deadline),
            Migrated migrated => Migrating(EventRules.PlanOf(this, migrated, catalog, index), migrated),
            _ => Staying(next),
        };
    }
}
