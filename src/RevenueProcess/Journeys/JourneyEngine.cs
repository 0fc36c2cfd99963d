using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Decides commands: given a journey, what is asked, the facts and the instant, it returns the move, nothing, or a refusal that
/// explains itself. Pure: it reads no clock, keeps no journeys and changes nothing outside its result.
/// </summary>
/// <remarks>Safe for concurrent use; build one per process and share it.</remarks>
public sealed class JourneyEngine
{
    private static readonly ObserveProfile _observation = new();
    private static readonly ElapseTime _elapse = new();
    private readonly NextChanges _changes;
    private readonly JourneyMoves _moves;
    private readonly JourneyRun _run;
    private readonly bool _asksHost;

    /// <summary>An engine for one process.</summary>
    /// <param name="process">The process, with its custom conditions bound.</param>
    /// <exception cref="ArgumentException">
    /// The process asks custom conditions that are not bound; the message names all of them. See <see cref="ProcessDefinition.Bind"/>.
    /// </exception>
    public JourneyEngine(ProcessDefinition process)
    {
        Require.NotNull(process);
        process.RequireBound("its engine", nameof(process));
        Process = process;
        _moves = new JourneyMoves(process);
        _run = new JourneyRun(process);
        _changes = new NextChanges(process, _run);
        _asksHost = process.CustomNames.Count > 0;
    }

    /// <summary>The process whose moves are decided.</summary>
    public ProcessDefinition Process { get; }

    /// <summary>Starts a journey: <see cref="StartJourney"/> in short.</summary>
    /// <param name="journeyId">The id of the new journey, unique in the host's store.</param>
    /// <param name="leadId">Whose progress it is.</param>
    /// <param name="now">When it starts.</param>
    /// <param name="profile">The facts, which matter only where the entry is a gate; none unless stated.</param>
    /// <param name="stage">The entry stage; the first of the process unless stated.</param>
    /// <returns><see cref="Moved"/>, or <see cref="Refused"/> for a blank id or a stage in which no journey starts.</returns>
    public Decision Start(string journeyId, string leadId, Instant now, LeadProfile? profile = null, string? stage = null) =>
        Decide(journey: null, new StartJourney(Require.NotNull(journeyId), Require.NotNull(leadId)) { Stage = stage }, profile ?? LeadProfile.Empty, now);

    /// <summary>Asks for a move by hand: <see cref="FireTrigger"/> in short.</summary>
    /// <param name="journey">The journey as the host last read it.</param>
    /// <param name="trigger">What is asked.</param>
    /// <param name="profile">The facts about the lead at that instant.</param>
    /// <param name="now">When it is asked; not before the journey's last event.</param>
    /// <param name="reason">The reason, where the transition asks for one.</param>
    /// <returns><see cref="Moved"/>, or <see cref="Refused"/>.</returns>
    /// <exception cref="ArgumentException">The journey runs under another definition.</exception>
    public Decision Fire(Journey journey, string trigger, LeadProfile profile, Instant now, string? reason = null) =>
        Decide(Require.NotNull(journey), new FireTrigger(Require.NotNull(trigger)) { Reason = reason }, profile, now);

    /// <summary>Shows the engine new facts: <see cref="ObserveProfile"/> in short.</summary>
    /// <param name="journey">The journey as the host last read it.</param>
    /// <param name="profile">The facts about the lead at that instant.</param>
    /// <param name="now">When they are shown; not before the journey's last event.</param>
    /// <returns>
    /// <see cref="Moved"/>, <see cref="Unchanged"/> when no automatic transition has its gate met, or <see cref="Refused"/>. Observing the same
    /// facts again changes nothing, unless automatic transitions form a circle.
    /// </returns>
    /// <exception cref="ArgumentException">The journey runs under another definition.</exception>
    public Decision Observe(Journey journey, LeadProfile profile, Instant now) => Decide(Require.NotNull(journey), _observation, profile, now);

    /// <summary>Lets time pass: <see cref="ElapseTime"/> in short. Ask it at each <see cref="NextChange"/>; earlier, it changes nothing.</summary>
    /// <param name="journey">The journey as the host last read it.</param>
    /// <param name="profile">The facts about the lead then, for the gates of what fires.</param>
    /// <param name="now">What time it is; not before the journey's last event.</param>
    /// <returns><see cref="Moved"/>, <see cref="Unchanged"/> when time alone changes nothing yet, or <see cref="Refused"/>.</returns>
    /// <exception cref="ArgumentException">The journey runs under another definition.</exception>
    public Decision Elapse(Journey journey, LeadProfile profile, Instant now) => Decide(Require.NotNull(journey), _elapse, profile, now);

    /// <summary>Sets the deadline of the visit anew: <see cref="RecalculateDue"/> in short.</summary>
    /// <param name="journey">The journey as the host last read it.</param>
    /// <param name="now">When it is set; not before the journey's last event.</param>
    /// <param name="calendar">The calendar to count in, such as a later version in which a holiday is known by now; that of the level by which the deadline began to count unless stated.</param>
    /// <returns><see cref="Moved"/>, <see cref="Unchanged"/> when the deadline stays the same, or <see cref="Refused"/> where nothing is due.</returns>
    /// <exception cref="ArgumentException">The journey runs under another definition.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not know the instants.</exception>
    public Decision Recalculate(Journey journey, Instant now, BusinessCalendar? calendar = null) =>
        Decide(Require.NotNull(journey), new RecalculateDue(calendar), LeadProfile.Empty, now);

    /// <summary>
    /// The earliest instant, from now on, at which time alone could change the journey: it becomes late, a transition has waited for its time, or
    /// a window of time opens or closes in the gate of a transition that happens by itself. Wake then and let time elapse.
    /// </summary>
    /// <remarks>
    /// Never late, as long as neither journey nor facts change before. It is early only where a gate asks a score, whose points decay: then ask
    /// again. A custom condition counts as one that time does not change. It knows nothing of other journeys: where letting time elapse is refused since
    /// the lead has another open journey, ask again once that is closed.
    /// </remarks>
    /// <param name="journey">The journey as the host last read it.</param>
    /// <param name="profile">The facts about the lead, with signals that are still to come, if any are known.</param>
    /// <param name="now">What time it is.</param>
    /// <returns>The instant; now itself where time elapsed already; null when time alone changes nothing any more.</returns>
    /// <exception cref="ArgumentException">The journey runs under another definition.</exception>
    public Instant? NextChange(Journey journey, LeadProfile profile, Instant now)
    {
        Require.NotNull(profile);
        return _changes.Next(Known(Require.NotNull(journey)), profile, Instant.Max(now, journey.LastEventAt));
    }

    /// <summary>Lets a journey go on under a newer version: <see cref="MigrateJourney"/> in short.</summary>
    /// <param name="journey">The journey as the host last read it.</param>
    /// <param name="plan">The way from the journey's version to the newer one.</param>
    /// <param name="now">When it migrates; not before the journey's last event.</param>
    /// <returns>
    /// <see cref="Moved"/>, <see cref="Unchanged"/> when it runs under the newer version already, or <see cref="Refused"/> when it is closed or runs under
    /// a version that the plan does not lead from.
    /// </returns>
    /// <exception cref="ArgumentException">The journey runs under another definition than this engine's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A calendar does not know the instants.</exception>
    public Decision Migrate(Journey journey, MigrationPlan plan, Instant now) =>
        Decide(Require.NotNull(journey), new MigrateJourney(Require.NotNull(plan)), LeadProfile.Empty, now);

    /// <summary>States what a journey is worth: <see cref="StateValue"/> in short, which can also state an expected close and an owner.</summary>
    /// <param name="journey">The journey as the host last read it.</param>
    /// <param name="value">What it is worth, from 0.</param>
    /// <param name="currency">The currency of the value.</param>
    /// <param name="now">When it is stated; not before the journey's last event.</param>
    /// <returns><see cref="Moved"/>, <see cref="Unchanged"/> when the value is known already, or <see cref="Refused"/>.</returns>
    /// <exception cref="ArgumentException">The journey runs under another definition.</exception>
    public Decision State(Journey journey, decimal value, string currency, Instant now) =>
        Decide(Require.NotNull(journey), new StateValue { Value = value, Currency = Require.NotNull(currency) }, LeadProfile.Empty, now);

    /// <summary>Records that somebody was in touch with the lead: <see cref="TouchLead"/> in short.</summary>
    /// <param name="journey">The journey as the host last read it.</param>
    /// <param name="what">What kind of touch it was: a channel, a call, a reply.</param>
    /// <param name="now">When it was; not before the journey's last event.</param>
    /// <param name="team">The team that was in touch; null when it is not said.</param>
    /// <returns><see cref="Moved"/>, or <see cref="Refused"/>.</returns>
    /// <exception cref="ArgumentException">The journey runs under another definition.</exception>
    public Decision Touch(Journey journey, string what, Instant now, string? team = null) =>
        Decide(Require.NotNull(journey), new TouchLead(Require.NotNull(what)) { Team = team }, LeadProfile.Empty, now);

    /// <summary>Decides a command.</summary>
    /// <param name="journey">The journey as the host last read it; null for a journey that does not exist, which only <see cref="StartJourney"/> can change.</param>
    /// <param name="command">What is asked, and by whom.</param>
    /// <param name="profile">The facts about the lead at that instant.</param>
    /// <param name="now">When it is asked; not before the journey's last event.</param>
    /// <returns>
    /// <see cref="Moved"/>, <see cref="Unchanged"/> or <see cref="Refused"/>. A command that was refused or changed nothing left no event; asked
    /// again, it is decided again.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null, or the journey is null for another command than a start.</exception>
    /// <exception cref="ArgumentException">
    /// The journey runs under another definition or stands in a gate; the recorded events have another command's id; or they started the journey that a
    /// repeated start names, and it is not given.
    /// </exception>
    public Decision Decide(Journey? journey, JourneyCommand command, LeadProfile profile, Instant now)
    {
        Require.NotNull(command);
        Require.NotNull(profile);
        if (command is not StartJourney)
        {
            Require.NotNull(journey);
        }

        journey = journey is null ? null : Known(journey);
        profile = Asked(profile, now);
        if (command.Recorded.Count > 0)
        {
            return Repeated(journey, command);
        }

        var decision = Decided(journey, command, profile, now);
        return command.OtherOpenJourney is { } other && decision is Moved { Condition: { NoOtherIsOpen: true } needed } && needed.JourneyId != other
            ? new Refusal(journey, command).OtherIsOpen(needed.LeadId, other)
            : decision;
    }

    /// <summary>
    /// What a person may ask for now with these facts, one move a trigger, in the order of the triggers. Moves that happen by themselves are
    /// not among them, nor are statements and touches, which are always permitted.
    /// </summary>
    /// <param name="journey">The journey as the host last read it.</param>
    /// <param name="profile">The facts about the lead at that instant.</param>
    /// <param name="now">When it would be asked.</param>
    /// <returns>The moves; none in most closed stages.</returns>
    /// <exception cref="ArgumentException">The journey runs under another definition.</exception>
    public IReadOnlyList<PermittedMove> Permitted(Journey journey, LeadProfile profile, Instant now)
    {
        Require.NotNull(profile);
        return _moves.Permitted(Known(Require.NotNull(journey)), Asked(profile, now), now);
    }

    /// <summary>
    /// Every trigger of the stage with what a person's asking would come to: its move, or the refusal that says why not.
    /// </summary>
    /// <param name="journey">The journey as the host last read it.</param>
    /// <param name="profile">The facts about the lead at that instant.</param>
    /// <param name="now">When it would be asked.</param>
    /// <returns>One option a trigger that has a transition in the stage, in the order of the triggers.</returns>
    /// <exception cref="ArgumentException">The journey runs under another definition.</exception>
    public IReadOnlyList<JourneyOption> Options(Journey journey, LeadProfile profile, Instant now)
    {
        Require.NotNull(profile);
        return _moves.Options(Known(Require.NotNull(journey)), Asked(profile, now), now);
    }

    private Decision Decided(Journey? journey, JourneyCommand command, LeadProfile profile, Instant now)
    {
        if (RefusedName(journey, command) is { } badName)
        {
            return badName;
        }

        return command switch
        {
            StartJourney start => Start(journey, start, profile, now),
            _ when _moves.RefusedOutOfOrder(journey!, command, profile, now) is { } outOfOrder => outOfOrder,
            FireTrigger fire => Fire(journey!, fire, profile, now),
            ObserveProfile => _run.Observe(journey!, command, profile, now),
            ElapseTime => _run.Elapse(journey!, command, profile, now),
            MigrateJourney migrate => JourneyMigration.Decide(journey!, migrate, now),
            RecalculateDue recalculate => JourneyStatements.Recalculate(journey!, recalculate, now),
            StateValue state => JourneyStatements.State(journey!, state, now),
            TouchLead touch => JourneyStatements.Touch(journey!, touch, now),
            _ => throw new InvalidOperationException($"{command.GetType()} is no command."),
        };
    }

    private Decision Start(Journey? existing, StartJourney command, LeadProfile profile, Instant now)
    {
        var refuse = new Refusal(existing, command);
        if (existing is not null)
        {
            return refuse.AlreadyStarted();
        }

        if (command.ExpectedSequence is { } expected and not 0)
        {
            return refuse.Stale(command.JourneyId, sequence: 0, expected);
        }

        var entry = command.Stage is null ? Process.Entries[0] : Process.Entries.FirstOrDefault(one => one.Id == command.Stage);
        if (entry is null)
        {
            return refuse.NotAnEntry(Process, command.Stage!);
        }

        return _run.Start(command, entry, profile, now);
    }

    private Decision Fire(Journey journey, FireTrigger command, LeadProfile profile, Instant now) =>
        _moves.WhyNot(journey, command, profile, now, out var rows, out var met) is { } refused
            ? refused
            : _run.Move(journey, command, rows, met, command.Reason, profile, now);

    /// <summary>The profile for one decision: each custom condition is asked about it once.</summary>
    private LeadProfile Asked(LeadProfile profile, Instant now) => _asksHost ? profile.Answering(now) : profile;

    /// <summary>The journey in this engine's own definition.</summary>
    private Journey Known(Journey journey) =>
        ReferenceEquals(journey.RequireHeld(nameof(journey)).Process, Process) ? journey
        : journey.Process.Equals(Process) ? journey.Under(Process)
        : throw new ArgumentException(
            $"Journey '{journey.Id}' runs under {journey.Process}; this engine decides for {Process}. Use the engine of the journey's own definition.",
            nameof(journey));

    /// <summary>The answer to a command that was done before: the events that it led to then.</summary>
    private static Decision Repeated(Journey? journey, JourneyCommand command)
    {
        var other = command.Recorded.FirstOrDefault(recorded => recorded.CommandId is null || recorded.CommandId != command.Id);
        if (other is not null)
        {
            throw new ArgumentException(
                $"The recorded events of command '{command.Id}' hold '{other}' of command '{other.CommandId}'; give those of the command itself.", nameof(command));
        }

        var id = journey?.Id ?? ((StartJourney)command).JourneyId;
        if (command.Recorded.FirstOrDefault(recorded => recorded.JourneyId != id) is { } elsewhere)
        {
            return new Refusal(journey, command).CommandIdTaken(command.Id!, elsewhere.JourneyId);
        }

        if (!command.CanHaveLedTo(command.Recorded))
        {
            return new Refusal(journey, command).CommandIdTaken(command.Id!, id);
        }

        return journey is not null
            ? new Unchanged(journey, command.Recorded)
            : throw new ArgumentException($"Command '{command.Id}' started journey '{id}' before; fold its events and give the journey.", nameof(command));
    }

    private static Refused? RefusedName(Journey? journey, JourneyCommand command)
    {
        var refused = command switch
        {
            StartJourney start => Of("journey id", start.JourneyId) ?? Of("lead id", start.LeadId),
            StateValue state => Of("currency", state.Currency) ?? Of("owner", state.Owner),
            TouchLead touch => Of("touch", touch.What) ?? Of("team", touch.Team),
            _ => null,
        };
        return refused ?? Of("actor", command.Actor) ?? Of("command id", command.Id);

        Refused? Of(string what, string? value) =>
            value is null || Characters.AreName(value) ? null : new Refusal(journey, command).BadName(what, value);
    }
}
