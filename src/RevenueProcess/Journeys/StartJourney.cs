namespace RevenueProcess;

/// <summary>Asks for a new journey. A host keeps at most one active journey a lead and process.</summary>
/// <param name="JourneyId">The id of the new journey, unique in the host's store.</param>
/// <param name="LeadId">Whose progress it is.</param>
public sealed record StartJourney(string JourneyId, string LeadId) : JourneyCommand(ActorKind.Person)
{
    /// <summary>The id of the new journey, unique in the host's store.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public string JourneyId { get; init => field = Require.NotNull(value, nameof(JourneyId)); } = Require.NotNull(JourneyId);

    /// <summary>The id of the lead whose progress it is.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public string LeadId { get; init => field = Require.NotNull(value, nameof(LeadId)); } = Require.NotNull(LeadId);

    /// <summary>The id of the entry stage; null for the first entry of the process.</summary>
    public string? Stage { get; init; }

    /// <inheritdoc/>
    internal override string Asked => "start";

    /// <inheritdoc/>
    internal override bool CanHaveLedTo(IEnumerable<JourneyEvent> events) => events.OfType<StageEntered>().Any(entered => entered.From is null && entered.LeadId == LeadId);
}
