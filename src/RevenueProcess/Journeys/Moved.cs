using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Something happened: the journey moved, or something was said about it that was not known.</summary>
[JsonConverter(typeof(NotStoredConverter<Moved>))]
public sealed record Moved : Decision
{
    internal Moved(Journey journey, IReadOnlyList<JourneyEvent> events)
        : base(journey) => Events = events;

    /// <summary>What happened, in order: one event a stage entered, gates included, or what was said. To be stored by the host, all or none.</summary>
    public IReadOnlyList<JourneyEvent> Events { get; }

    /// <summary>What must be true in the host's store when it appends the events.</summary>
    public AppendCondition Condition => AppendCondition.Of(Journey, Events);

    /// <summary>The way taken: <c>inquiry → qualified</c>; or what was said.</summary>
    public override string ToString() => Events[0] is StageEntered first
        ? string.Join(" → ", Events.Cast<StageEntered>().Select(one => one.To).Prepend(first.From).OfType<string>())
        : Events[0].Told;
}
