using NodaTime;

namespace RevenueProcess;

/// <summary>One recorded entry of a journey into a stage: a row of history, as a system wrote it down.</summary>
public sealed record StageEntry(string JourneyId, string Stage, Instant Entered) : LogRecord(JourneyId)
{
    private static readonly Duration _longestPrecision = Duration.FromDays(366);

    /// <summary>The id of the stage the journey entered.</summary>
    public string Stage { get; init => field = Require.NotNull(value, nameof(Stage)); } = Require.NotNull(Stage);

    /// <summary>When the journey entered. A log keeps instants to the tick of 100 ns.</summary>
    public Instant Entered { get; init; } = Entered;

    /// <summary>
    /// How coarse the stamp is: the entry lies in <c>[Entered, Entered + Precision)</c>. Zero is an instant; a date alone has the length of its
    /// local day. From zero to 366 days, kept to the tick of 100 ns.
    /// </summary>
    public Duration Precision { get; init => field = Require.Between(value, Duration.Zero, _longestPrecision, nameof(Precision)); }

    /// <summary>The place in the journey, where the source recorded one; a row number is not a sequence.</summary>
    public long? Sequence { get; init; }

    /// <summary>The person who owned the lead when it entered.</summary>
    public string? Owner { get; init; }

    /// <summary>What the journey was worth at this entry, in <see cref="Currency"/>. The journey has the latest value stated.</summary>
    public decimal? Value { get; init; }

    /// <summary>The currency of <see cref="Value"/>, where the source states one. One log has one currency.</summary>
    public string? Currency { get; init; }

    /// <summary>The value as the source wrote it, where it cannot be read as a number. It is counted, and <see cref="Value"/> is then absent.</summary>
    public string? UnreadValue { get; init; }

    /// <summary>A doubt about <see cref="Value"/>, which is put aside as unparsable if it turns out to be justified.</summary>
    internal ValueDoubt? Doubt { get; init; }

    /// <summary>Attributes to segment by. Absent is neither empty nor the text "unknown". The journey has the first value stated.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init => field = Require.AllNamed(value, nameof(Attributes)); } = ValueMap<string>.Empty;

    /// <summary>What asked for the move.</summary>
    public string? Trigger { get; init; }

    /// <summary>The reason given for the move.</summary>
    public string? Reason { get; init; }

    /// <summary>The version of the process under which the move was made.</summary>
    public int? ProcessVersion { get; init; }

    /// <summary>What kind of actor asked for the move; null where that is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a kind of actor.</exception>
    public ActorKind? ActorKind { get; init => field = value is { } kind ? Require.Defined(kind, nameof(ActorKind)) : null; }

    /// <summary>Whether the gate of the move was met when it was made; null where nobody judged it.</summary>
    public bool? GateMet { get; init; }

    /// <summary>
    /// Whether it is no move: the journey came to the version that the record states, where this is its stage. It goes on with the visit where the
    /// plans of the log make the two stages one.
    /// </summary>
    public bool IsMigration { get; init; }

    /// <summary>What the record says of the deadline of the visit; null where it says nothing, so that the service level of the stage decides.</summary>
    internal RecordedDeadline? Deadline { get; init; }

    /// <summary>What is known of the move beside its stages.</summary>
    internal MoveMarks Marks =>
        (ActorKind is { } kind ? (MoveMarks)kind : MoveMarks.None)
        | (GateMet switch { true => MoveMarks.GateMet, false => MoveMarks.GateNotMet, null => MoveMarks.None })
        | (IsMigration ? MoveMarks.Migration : MoveMarks.None);

    /// <summary>The entry recorded by a journey's event.</summary>
    public static StageEntry Of(StageEntered entered)
    {
        Require.NotNull(entered);
        return new StageEntry(entered.JourneyId, entered.To, entered.At)
        {
            Sequence = entered.Sequence,
            Trigger = entered.Trigger,
            Reason = entered.Reason,
            ProcessVersion = entered.Process.Version,
            ActorKind = entered.ActorKind,
            Deadline = RecordedDeadline.Of(entered.Deadline),
        };
    }

    /// <summary>The record that a journey came to another version of the process, in the stage that took the place of the one it was in.</summary>
    public static StageEntry Of(Migrated migrated)
    {
        Require.NotNull(migrated);
        return new StageEntry(migrated.JourneyId, migrated.To, migrated.At)
        {
            Sequence = migrated.Sequence,
            ProcessVersion = migrated.Process.Version,
            ActorKind = migrated.ActorKind,
            IsMigration = true,
            Deadline = RecordedDeadline.Of(migrated.Deadline),
        };
    }
}
