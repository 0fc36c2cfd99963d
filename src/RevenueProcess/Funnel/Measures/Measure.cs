using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Something that a scan counts of every journey, with what it needs to know for that. A frame lists its measures; each is counted on its own,
/// and a view of the tally reads it.
/// </summary>
public abstract record Measure
{
    private protected Measure()
    {
    }

    /// <summary>What a frame counts unless stated, with no pairs to measure conversion between. Others are counted where a frame lists them.</summary>
    public static IReadOnlyList<Measure> Usual { get; } = ValueList<Measure>.Owning(
        new MovesMeasure(),
        new ReachMeasure(),
        new StaysMeasure(),
        new ConversionMeasure([]),
        new OutcomeMeasure(),
        new DeviationMeasure(),
        new ReopenedMeasure());

    /// <summary>What a report can show beside, and that needs to be told nothing.</summary>
    internal static IReadOnlyList<Measure> More { get; } = ValueList<Measure>.Owning(
        new TurnMeasure(),
        new CycleMeasure(),
        new RecyclingMeasure(),
        new ServiceLevelMeasure(),
        new PresenceMeasure(),
        new HandoffMeasure(),
        new PingPongMeasure(),
        new JointMeasure(),
        new BridgeMeasure(),
        new ActorMeasure());

    /// <summary>One measure of each kind, from which readers make others.</summary>
    internal static IReadOnlyList<Measure> Kinds { get; } = ValueList<Measure>.Owning([.. Usual, .. More, new MovementMeasure(Instant.MinValue)]);

    /// <summary>Its name in frames and in the form of a tally.</summary>
    public abstract string Name { get; }

    /// <summary>The tables that it fills.</summary>
    internal abstract IReadOnlyList<TableSchema> Tables { get; }

    /// <summary>A counter for one cell.</summary>
    internal abstract MeasureCounter Counter(JourneyShape shape);

    /// <summary>Writes what it needs to know, as members of an object.</summary>
    internal virtual void Write(Utf8JsonWriter writer)
    {
    }

    /// <summary>The measure of this kind with what was written for it; null when that has faults, which are then listed.</summary>
    internal virtual Measure? Read(JsonReading reading, JsonElement element, string path) => reading.Object(element, path) is null ? null : this;

    /// <summary>The measure with all settled that a log must settle.</summary>
    internal virtual Measure Settled(StageLog log) => this;

    /// <summary>What it asks for that the process does not have, in words; null if nothing.</summary>
    internal virtual string? FaultIn(ProcessDefinition process) => null;

    /// <summary>What it asks for that the log does not know, in words; null if nothing.</summary>
    internal virtual string? FaultIn(StageLog log) => null;
}
