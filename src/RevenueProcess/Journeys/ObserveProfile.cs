namespace RevenueProcess;

/// <summary>
/// Shows new facts: automatic transitions whose gate is met fire, one after the other, until none is left or the journey would come back
/// to a stage that it was in during this decision.
/// </summary>
public sealed record ObserveProfile() : JourneyCommand(ActorKind.Automation)
{
    /// <inheritdoc/>
    internal override string Asked => "observe";

    /// <inheritdoc/>
    internal override bool CanHaveLedTo(IEnumerable<JourneyEvent> events) => events.Any(one => one is StageEntered or ServiceLevelBreached);
}
