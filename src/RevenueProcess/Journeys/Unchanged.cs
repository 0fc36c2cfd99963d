using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>
/// There was nothing to do: no automatic transition has its gate met, what was stated is known already, or the command was
/// done before.
/// </summary>
[JsonConverter(typeof(NotStoredConverter<Unchanged>))]
public sealed record Unchanged : Decision
{
    internal Unchanged(Journey journey, IReadOnlyList<JourneyEvent> recorded)
        : base(journey) => Recorded = recorded;

    /// <summary>The events that the command led to when it was done before (<see cref="JourneyCommand.Recorded"/>); none if it was not.</summary>
    public IReadOnlyList<JourneyEvent> Recorded { get; }

    /// <summary>Where the journey stays.</summary>
    public override string ToString() => $"stays in {Journey.Stage.Id}";
}
