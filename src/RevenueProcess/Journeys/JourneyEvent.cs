using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// A fact about a journey, with the head that every kind of event has. Events are what a host stores; folding them gives the journey.
/// The kinds are closed: <see cref="StageEntered"/>, <see cref="ServiceLevelBreached"/>, <see cref="DueChanged"/>,
/// <see cref="Migrated"/>, <see cref="ValueStated"/> and <see cref="Touched"/>.
/// </summary>
/// <remarks><see cref="JourneyEventJson"/> is the stored form. Another kind of event changes nothing of what is stored already.</remarks>
[JsonConverter(typeof(JourneyEventConverter<JourneyEvent>))]
public abstract record JourneyEvent
{
    private readonly string _journeyId = "";
    private readonly string _leadId = "";
    private readonly long _sequence;
    private readonly ProcessIdentity? _process;
    private readonly ActorKind _actorKind;
    private readonly string? _actor;
    private readonly string? _commandId;

    private protected JourneyEvent()
    {
    }

    private protected JourneyEvent(in EventHead head)
    {
        _journeyId = head.JourneyId;
        _leadId = head.LeadId;
        _sequence = head.Sequence;
        At = head.At;
        _process = head.Process;
        _actor = head.Actor;
        _actorKind = head.ActorKind;
        _commandId = head.CommandId;
    }

    /// <summary>The id of the journey.</summary>
    /// <exception cref="ArgumentException">It is blank or not well-formed Unicode.</exception>
    public required string JourneyId { get => _journeyId; init => _journeyId = Require.Name(value, nameof(JourneyId)); }

    /// <summary>The id of the lead whose progress it is.</summary>
    /// <exception cref="ArgumentException">It is blank or not well-formed Unicode.</exception>
    public required string LeadId { get => _leadId; init => _leadId = Require.Name(value, nameof(LeadId)); }

    /// <summary>The place in the journey: 1, 2, 3… over events of every kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public required long Sequence { get => _sequence; init => _sequence = Require.AtLeast(value, 1, nameof(Sequence)); }

    /// <summary>When it happened; never before the event that precedes it.</summary>
    public required Instant At { get; init; }

    /// <summary>The definition under which it was decided.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public required ProcessIdentity Process { get => _process!; init => _process = Require.NotNull(value, nameof(Process)); }

    /// <summary>Who asked, as the host names people and systems; null when it did not say.</summary>
    /// <exception cref="ArgumentException">It is blank or not well-formed Unicode.</exception>
    public string? Actor { get => _actor; init => _actor = value is null ? null : Require.Name(value, nameof(Actor)); }

    /// <summary>What kind of actor asked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a kind of actor.</exception>
    public required ActorKind ActorKind { get => _actorKind; init => _actorKind = Require.Defined(value, nameof(ActorKind)); }

    /// <summary>The id of the command that led to it; null when the command had none.</summary>
    /// <exception cref="ArgumentException">It is blank or not well-formed Unicode.</exception>
    public string? CommandId { get => _commandId; init => _commandId = value is null ? null : Require.Name(value, nameof(CommandId)); }

    /// <summary>The event on one line, as <c>journey-1 #2 2026-03-02T09:00:00Z: inquiry → qualified</c>.</summary>
    public sealed override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{JourneyId} #{Sequence} {Wording.Of(At)}: {Told}");

    /// <summary>What happened, in a few words.</summary>
    internal abstract string Told { get; }

    /// <summary>Handles every kind; the compiler checks that none is forgotten.</summary>
    /// <param name="entered">What to make of a stage that was entered.</param>
    /// <param name="breached">What to make of a service level that was breached.</param>
    /// <param name="dueChanged">What to make of a deadline that was recalculated.</param>
    /// <param name="migrated">What to make of a migration to a newer version.</param>
    /// <param name="stated">What to make of a value that was stated.</param>
    /// <param name="touched">What to make of a touch.</param>
    /// <typeparam name="T">What is made.</typeparam>
    /// <returns>What the function of the kind returned.</returns>
    public T Match<T>(
        Func<StageEntered, T> entered, Func<ServiceLevelBreached, T> breached, Func<DueChanged, T> dueChanged, Func<Migrated, T> migrated, Func<ValueStated, T> stated,
        Func<Touched, T> touched)
    {
        Require.NotNull(entered);
        Require.NotNull(breached);
        Require.NotNull(dueChanged);
        Require.NotNull(migrated);
        Require.NotNull(stated);
        Require.NotNull(touched);
        return this switch
        {
            StageEntered one => entered(one),
            ServiceLevelBreached one => breached(one),
            DueChanged one => dueChanged(one),
            Migrated one => migrated(one),
            ValueStated one => stated(one),
            Touched one => touched(one),
            _ => throw new InvalidOperationException($"{GetType()} is no kind of event."),
        };
    }
}
