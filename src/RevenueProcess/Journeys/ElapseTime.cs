namespace RevenueProcess;

/// <summary>
/// Applies what time alone does: records that a journey is late, once a visit; fires the first transition whose time in the stage has passed and
/// whose gate is met; and then the automatic ones, since a window of time may have opened or closed.
/// </summary>
/// <remarks>Asked again, it changes nothing. Every command that moves a late journey records the breach too, so no breach depends on when time elapsed.</remarks>
public sealed record ElapseTime() : JourneyCommand(ActorKind.Automation)
{
    /// <inheritdoc/>
    internal override string Asked => "elapse";

    /// <inheritdoc/>
    internal override bool CanHaveLedTo(IEnumerable<JourneyEvent> events) => events.Any(one => one is StageEntered or ServiceLevelBreached);
}
