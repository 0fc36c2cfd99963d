namespace RevenueProcess;

/// <summary>
/// What is asked of a journey: <see cref="StartJourney"/>, <see cref="FireTrigger"/>, <see cref="ObserveProfile"/>, <see cref="ElapseTime"/>,
/// <see cref="RecalculateDue"/>, <see cref="MigrateJourney"/>, <see cref="StateValue"/> or <see cref="TouchLead"/>, and who asks. A command may hold what a
/// user typed; the decision refuses what it cannot use.
/// </summary>
public abstract record JourneyCommand
{
    private readonly ActorKind _actorKind;

    private protected JourneyCommand(ActorKind actorKind) => _actorKind = actorKind;

    /// <summary>Who asks, as the host names people and systems; null when it does not say.</summary>
    public string? Actor { get; init; }

    /// <summary>What kind of actor asks; a person, unless stated, and automation for an observation, for time and for a migration.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a kind of actor.</exception>
    public ActorKind ActorKind { get => _actorKind; init => _actorKind = Require.Defined(value, nameof(ActorKind)); }

    /// <summary>The sequence that the host last read, as its optimistic lock; null to leave it unchecked.</summary>
    public long? ExpectedSequence { get; init; }

    /// <summary>The command's own id, which its events carry; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// Another open journey of the lead in the process, where the host's store has one; null unless stated. A lead has at most one that is open, so
    /// that what would open this one, too, is then refused. Say it once the store has told so (<see cref="AppendCondition.NoOtherIsOpen"/>).
    /// </summary>
    public string? OtherOpenJourney { get; init; }

    /// <summary>
    /// The events that the host's store already has under <see cref="Id"/>; none unless stated. If there are any, the command was done
    /// before, and the decision is <see cref="Unchanged"/> with these events; it is refused where they tell of another command.
    /// </summary>
    /// <exception cref="ArgumentNullException">The list or an event in it is null.</exception>
    public IReadOnlyList<JourneyEvent> Recorded { get; init => field = Require.AllPresent(value, nameof(Recorded)); } = ValueList<JourneyEvent>.Empty;

    /// <summary>What the command asks for, in a word or two for messages: the trigger, or such as <c>start</c>.</summary>
    internal abstract string Asked { get; }

    /// <summary>Whether a command of this kind, with what it asks, can have led to the events.</summary>
    internal abstract bool CanHaveLedTo(IEnumerable<JourneyEvent> events);
}
