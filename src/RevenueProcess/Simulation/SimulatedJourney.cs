namespace RevenueProcess;

/// <summary>One simulated journey.</summary>
/// <remarks>Equal when lead, journey and events are.</remarks>
public sealed record SimulatedJourney(SimulatedLead Lead, Journey Journey, IReadOnlyList<JourneyEvent> Events)
{
    /// <summary>The lead that took it.</summary>
    public SimulatedLead Lead { get; } = Require.NotNull(Lead);

    /// <summary>The journey at the end of observation, after all its events.</summary>
    public Journey Journey { get; } = Require.NotNull(Journey);

    /// <summary>Everything that happened, in order.</summary>
    public IReadOnlyList<JourneyEvent> Events { get; } = Require.AllPresent(Events);

    /// <summary>The id of the journey.</summary>
    public string Id => Journey.Id;

    /// <summary>The id of the lead.</summary>
    public string LeadId => Journey.LeadId;

    /// <summary>What is known about the lead.</summary>
    public LeadProfile Profile => Lead.Profile;

    /// <summary>Attributes to segment the history by.</summary>
    public IReadOnlyDictionary<string, string> Attributes => Lead.Attributes;

    /// <summary>What the journey is worth; null unless stated.</summary>
    public decimal? Value => Lead.Value;

    /// <summary>The way taken: <c>journey-1 of lead-1: inquiry → qualified</c>.</summary>
    public override string ToString() => $"{Id} of {LeadId}: {string.Join(" → ", Events.OfType<StageEntered>().Select(entered => entered.To))}";
}
