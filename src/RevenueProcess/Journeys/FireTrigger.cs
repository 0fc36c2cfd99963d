namespace RevenueProcess;

/// <summary>Asks for the move that a trigger makes from where the journey is.</summary>
/// <param name="Trigger">What is asked.</param>
public sealed record FireTrigger(string Trigger) : JourneyCommand(ActorKind.Person)
{
    /// <summary>What is asked.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public string Trigger { get; init => field = Require.NotNull(value, nameof(Trigger)); } = Require.NotNull(Trigger);

    /// <summary>The reason, where the transition asks for one; null for none. An empty text, as of a form left blank, is none.</summary>
    public string? Reason { get; init => field = value is "" ? null : value; }

    /// <inheritdoc/>
    internal override string Asked => Trigger;

    /// <inheritdoc/>
    internal override bool CanHaveLedTo(IEnumerable<JourneyEvent> events) => events.OfType<StageEntered>().Any(entered => entered.Trigger == Trigger);
}
