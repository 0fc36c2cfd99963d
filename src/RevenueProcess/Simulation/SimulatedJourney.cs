namespace RevenueProcess;

/// <summary>One journey that was simulated through the engine.</summary>
/// <param name="Lead">Who took it.</param>
/// <param name="Journey">Where it stands when the observation ends: the fold of its events.</param>
/// <param name="Events">Everything that happened, in order.</param>
/// <remarks>Equal when lead, journey and events are.</remarks>
public sealed record SimulatedJourney(SimulatedLead Lead, Journey Journey, IReadOnlyList<JourneyEvent> Events)
{
    /// <summary>The id of the journey.</summary>
    public string Id => Journey.Id;

    /// <summary>The id of the lead.</summary>
    public string LeadId => Journey.LeadId;

    /// <summary>What is known about the lead.</summary>
    public LeadProfile Profile => Lead.Profile;

    /// <summary>Attributes to segment the history by.</summary>
    public IReadOnlyDictionary<string, string> Attributes => Lead.Attributes;

    /// <summary>What the journey is worth; null when nothing was said.</summary>
    public decimal? Value => Lead.Value;

    /// <inheritdoc/>
    public bool Equals(SimulatedJourney? other) =>
        other is not null && Lead == other.Lead && Journey == other.Journey && Events.SequenceEqual(other.Events);

    /// <inheritdoc/>
    public override int GetHashCode() => Journey.GetHashCode();

    /// <summary>The way taken: <c>journey-1 of lead-1: inquiry → qualified</c>.</summary>
    public override string ToString() => $"{Id} of {LeadId}: {string.Join(" → ", Events.OfType<StageEntered>().Select(entered => entered.To))}";
}
