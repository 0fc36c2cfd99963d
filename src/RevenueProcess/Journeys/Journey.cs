using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// One trip of a lead through the process: the fold of its events. Immutable; a move gives a new journey.
/// </summary>
public sealed record Journey
{
    private Journey(ProcessDefinition process, StageEntered first, Stage stage)
    {
        Process = process;
        Id = first.Journey;
        Lead = first.Lead;
        Started = first.At;
        Stage = stage;
        Entered = first.At;
        Sequence = first.Sequence;
        Furthest = stage.Position;
        IsWon = process.Pairs[from: null, stage].HasFlag(PairFlags.ToWonOrBeyond);
    }

    /// <summary>The definition the journey runs under.</summary>
    public ProcessDefinition Process { get; }

    /// <summary>The id of the journey, unique in the host's store.</summary>
    public string Id { get; }

    /// <summary>The person, account or buying group whose progress is tracked.</summary>
    public string Lead { get; }

    /// <summary>When the journey began.</summary>
    public Instant Started { get; }

    /// <summary>Where the journey is.</summary>
    public Stage Stage { get; private init; }

    /// <summary>When it entered <see cref="Stage"/>: the instant of its last event. No command may be earlier.</summary>
    public Instant Entered { get; private init; }

    /// <summary>The sequence of the last event, from 1. A host passes it back with a command as its optimistic lock.</summary>
    public long Sequence { get; private init; }

    /// <summary>The furthest position on the success path so far; null for a journey that has only seen detours.</summary>
    public int? Furthest { get; private init; }

    /// <summary>Whether the journey has returned to the path from a detour.</summary>
    public bool HasResumed { get; private init; }

    /// <summary>Whether the journey ever entered the won stage or one beyond it. Once won, always won.</summary>
    public bool IsWon { get; private init; }

    /// <summary>Whether the journey is closed: in an exit, or completed in the last stage of the path.</summary>
    public bool IsClosed => Stage.Closes;

    /// <summary>Won for good; else the exit in force; null while open.</summary>
    public Outcome? Outcome => IsWon ? RevenueProcess.Outcome.Won : Stage.Outcome;

    /// <summary>Replays events in sequence. The result equals the journey that the decisions gave.</summary>
    /// <param name="process">The definition the journey runs under.</param>
    /// <param name="events">All events of one journey from sequence 1.</param>
    /// <exception cref="ArgumentException">There is no event, or the events do not form one unbroken journey of this process.</exception>
    public static Journey Fold(ProcessDefinition process, IEnumerable<StageEntered> events)
    {
        ArgumentNullException.ThrowIfNull(process);
        ArgumentNullException.ThrowIfNull(events);
        Journey? journey = null;
        foreach (var entered in events)
        {
            journey = journey is null ? Begin(process, entered) : journey.Apply(entered);
        }

        return journey ?? throw new ArgumentException("A journey needs at least one event; there is none.", nameof(events));
    }

    /// <summary>The journey after one more event.</summary>
    /// <exception cref="ArgumentException">The event does not continue this journey.</exception>
    public Journey Apply(StageEntered entered)
    {
        ArgumentNullException.ThrowIfNull(entered);
        var fault =
            entered.Journey != Id ? $"it belongs to journey '{entered.Journey}'"
            : entered.Lead != Lead ? $"it is about lead '{entered.Lead}', not '{Lead}'"
            : entered.Sequence != Sequence + 1 ? Invariant($"its sequence is {entered.Sequence}, not {Sequence + 1}")
            : entered.From != Stage.Id ? $"it leaves '{entered.From}', not '{Stage.Id}'"
            : entered.At < Entered ? Invariant($"it happened at {entered.At}, before {Entered}")
            : null;
        return fault is null
            ? Entering(Process[entered.To], entered.At)
            : throw new ArgumentException($"The event does not continue journey '{Id}': {fault}.", nameof(entered));
    }

    /// <summary>What a move to that stage would mean for this journey.</summary>
    public MoveKind KindOf(Stage to) => Process.KindOf(Stage, to, IsWon, HasResumed ? Furthest : null);

    /// <summary>The journey as <c>journey-1 of acme in qualified</c>.</summary>
    public override string ToString() => $"{Id} of {Lead} in {Stage.Id}";

    internal static Journey Begin(ProcessDefinition process, StageEntered first)
    {
        if (first.Sequence != 1 || first.From is not null)
        {
            throw new ArgumentException(
                Invariant($"Journey '{first.Journey}' must begin with sequence 1 out of nowhere; it begins with {first.Sequence} out of '{first.From}'."), nameof(first));
        }

        return new Journey(process, first, process[first.To]);
    }

    internal Journey Entering(Stage stage, Instant at)
    {
        var pair = Process.Pairs[Stage, stage];
        return this with
        {
            Stage = stage,
            Entered = at,
            Sequence = Sequence + 1,
            Furthest = stage.Position > (Furthest ?? -1) ? stage.Position : Furthest,
            HasResumed = HasResumed || (pair & (PairFlags.FromDetour | PairFlags.Away)) == PairFlags.FromDetour,
            IsWon = IsWon || pair.HasFlag(PairFlags.ToWonOrBeyond),
        };
    }
}
