using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>The journey moved.</summary>
[JsonConverter(typeof(NotStoredConverter<Moved>))]
public sealed record Moved : Decision
{
    internal Moved(Journey journey, IReadOnlyList<JourneyEvent> events)
        : base(journey) => Events = events;

    /// <summary>What happened, in order: one event a stage entered, gates included. To be stored by the host, all or none.</summary>
    public IReadOnlyList<JourneyEvent> Events { get; }

    /// <summary>The way taken: <c>inquiry → qualified</c>.</summary>
    public override string ToString()
    {
        StageEntered[] entered = [.. Events.OfType<StageEntered>()];
        return string.Join(" → ", entered.Take(1).Select(first => first.From).OfType<string>().Concat(entered.Select(one => one.To)));
    }
}
