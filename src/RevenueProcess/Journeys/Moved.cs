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

    /// <summary>The way taken, <c>inquiry → qualified</c>, and what else happened, in order: <c>late in inquiry, due 2026-03-09T11:00:00Z; inquiry → qualified</c>.</summary>
    public override string ToString()
    {
        var told = new List<string>();
        string? here = null;
        foreach (var one in Events)
        {
            // What follows on a move is the way on from there.
            if (one is StageEntered { From: { } from, To: var to } && from == here)
            {
                told[^1] += $" → {to}";
            }
            else
            {
                told.Add(one.Told);
            }

            here = (one as StageEntered)?.To;
        }

        return string.Join("; ", told);
    }
}
