using NodaTime;

namespace RevenueProcess;

/// <summary>Moves journeys by the rows that were found: through gates at once, by what happens by itself, and by time.</summary>
internal sealed class JourneyRun(ProcessDefinition process)
{
    private readonly StatelessMover _mover = new(process);

    /// <summary>Starts a journey in an entry of the process.</summary>
    public Moved Start(StartJourney command, Stage entry, LeadProfile profile, Instant now)
    {
        var first = new StageEntered(
            EventHead.First(command, process.Identity, now), from: null, entry.Id, trigger: null, reason: null, Deadline.Of(entry, now), ValueList<Evaluation>.Empty);
        return Route(Journey.Begin(process, first, entry), first, command, profile, now);
    }

    /// <summary>Moves a journey by a row; one that is late is first recorded to be so.</summary>
    /// <param name="journey">Where it is.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="rows">The rows that were tried.</param>
    /// <param name="met">The one that is taken.</param>
    /// <param name="reason">The reason that the move records.</param>
    /// <param name="profile">The facts.</param>
    /// <param name="now">When.</param>
    public Moved Move(Journey journey, JourneyCommand command, ReadOnlySpan<CompiledRow> rows, int met, string? reason, LeadProfile profile, Instant now)
    {
        if (!journey.IsNewlyLate(now))
        {
            return Route(Enter(journey, command, rows, met, reason, profile, now, out var entered), entered, command, profile, now);
        }

        var late = Late(journey, command, now);
        var moved = Move(late.Journey, command, rows, met, reason, profile, now);
        return new Moved(moved.Journey, new ValueList<JourneyEvent>([.. late.Events, .. moved.Events]));
    }

    /// <summary>Fires automatic rows, one after the other, until none is left or the journey would come back to a stage it was in meanwhile.</summary>
    public Decision Observe(Journey journey, JourneyCommand command, LeadProfile profile, Instant now)
    {
        var rows = process.Table.Automatic(journey.Stage.Ordinal);
        var met = CompiledRow.FirstMet(rows, profile, now);
        if (met < 0)
        {
            return new Unchanged(journey, ValueList<JourneyEvent>.Empty);
        }

        var seen = new HashSet<int> { journey.Stage.Ordinal };
        var events = new List<JourneyEvent>();
        var current = journey;
        while (met >= 0)
        {
            var moved = Move(current, command, rows, met, reason: null, profile, now);
            if (!seen.Add(moved.Journey.Stage.Ordinal))
            {
                break;
            }

            events.AddRange(moved.Events);
            current = moved.Journey;
            rows = process.Table.Automatic(current.Stage.Ordinal);
            met = CompiledRow.FirstMet(rows, profile, now);
        }

        return Decided(journey, current, events);
    }

    /// <summary>Records that the journey is late, fires what waited for its time, then what is automatic.</summary>
    public Decision Elapse(Journey journey, JourneyCommand command, LeadProfile profile, Instant now)
    {
        var events = new List<JourneyEvent>();
        var current = journey;
        if (current.IsNewlyLate(now))
        {
            Take(Late(current, command, now));
        }

        var rows = process.Table.Timed(current.Stage.Ordinal);
        if (FirstTimed(rows, current, profile, now) is >= 0 and var met)
        {
            Take(Move(current, command, rows, met, rows[met].Transition.Reasons is [var only] ? only.Code : null, profile, now));
        }

        if (Observe(current, command, profile, now) is Moved moved)
        {
            Take(moved);
        }

        return Decided(journey, current, events);

        void Take(Moved next)
        {
            events.AddRange(next.Events);
            current = next.Journey;
        }
    }

    /// <summary>Whether letting time elapse changes a journey. It asks for no deadline, which instants far ahead may not have.</summary>
    public bool ElapseChanges(Journey journey, LeadProfile profile, Instant now) =>
        journey.IsNewlyLate(now)
        || FirstTimed(process.Table.Timed(journey.Stage.Ordinal), journey, profile, now) >= 0
        || LeadsOn(journey.Stage, profile, now);

    /// <summary>Whether an automatic row leads to another stage, be it through gates.</summary>
    private bool LeadsOn(Stage stage, LeadProfile profile, Instant now)
    {
        var rows = process.Table.Automatic(stage.Ordinal);
        var met = CompiledRow.FirstMet(rows, profile, now);
        if (met < 0)
        {
            return false;
        }

        var to = rows[met].Transition.To;
        while (!to.Holds)
        {
            var routes = process.Table.Routes(to.Ordinal);
            to = CompiledRow.FirstMet(routes, profile, now) is >= 0 and var route ? routes[route].Transition.To : throw process.WithoutRoute(to);
        }

        return to != stage;
    }

    private static int FirstTimed(ReadOnlySpan<CompiledRow> rows, Journey journey, LeadProfile profile, Instant now)
    {
        for (var row = 0; row < rows.Length && now - journey.Entered >= rows[row].Transition.After; row++)
        {
            if (rows[row].Gate.IsMet(profile, now))
            {
                return row;
            }
        }

        return -1;
    }

    /// <summary>Records that a journey is late.</summary>
    public static Moved Late(Journey journey, JourneyCommand command, Instant now)
    {
        var breached = new ServiceLevelBreached(EventHead.Next(journey, command, now), journey.Stage.Id, journey.Deadline!.Due);
        return new Moved(journey.Staying(breached), ValueList<JourneyEvent>.Owning([breached]));
    }

    private static Decision Decided(Journey before, Journey after, List<JourneyEvent> events) =>
        events.Count == 0 ? new Unchanged(before, ValueList<JourneyEvent>.Empty) : new Moved(after, new ValueList<JourneyEvent>(events));

    /// <summary>Passes on through gate stages, within the same decision.</summary>
    private Moved Route(Journey journey, StageEntered entered, JourneyCommand command, LeadProfile profile, Instant now)
    {
        if (journey.Stage.Holds)
        {
            return new Moved(journey, ValueList<JourneyEvent>.Owning([entered]));
        }

        var events = new List<JourneyEvent> { entered };
        while (!journey.Stage.Holds)
        {
            var rows = process.Table.Routes(journey.Stage.Ordinal);
            var met = CompiledRow.FirstMet(rows, profile, now);
            if (met < 0)
            {
                throw process.WithoutRoute(journey.Stage);
            }

            journey = Enter(journey, command, rows, met, reason: null, profile, now, out var passed);
            events.Add(passed);
        }

        return new Moved(journey, new ValueList<JourneyEvent>(events));
    }

    private Journey Enter(
        Journey journey, JourneyCommand command, ReadOnlySpan<CompiledRow> rows, int met, string? reason, LeadProfile profile, Instant now, out StageEntered entered)
    {
        ref readonly var row = ref rows[met];
        _mover.Fire(row.Transition);
        var next = journey.Entering(row.Transition.To, now, Deadline.Of(row.Transition.To, now));
        entered = new StageEntered(
            EventHead.Next(journey, command, now), row.Transition.From.Id, row.Transition.To.Id, row.Transition.Trigger, reason, next.Deadline,
            GateEvidence.Of(rows[..met], row, profile, now));
        return next;
    }
}
