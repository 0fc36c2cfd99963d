namespace RevenueProcess.Specification.Journeys;

/// <summary>Decisions as most tests read them.</summary>
internal static class DecisionExtensions
{
    /// <summary>The stages that the decision entered; none when nothing moved.</summary>
    public static IReadOnlyList<StageEntered> Entered(this Decision decision) =>
        decision is Moved moved ? [.. moved.Events.OfType<StageEntered>()] : [];

    /// <summary>The stages that a simulated journey entered.</summary>
    public static IReadOnlyList<StageEntered> Entered(this SimulatedJourney journey) => journey.Events.Entered();

    /// <summary>The stages that events entered.</summary>
    public static IReadOnlyList<StageEntered> Entered(this IEnumerable<JourneyEvent> events) => [.. events.OfType<StageEntered>()];

    /// <summary>The journey from its events, as a host folds them that knows only its own process.</summary>
    public static Journey Fold(this IEnumerable<JourneyEvent> events, params IReadOnlyList<ProcessDefinition> processes) =>
        Journey.Fold(new ProcessCatalog(processes), events);
}
