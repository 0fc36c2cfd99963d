namespace RevenueProcess;

/// <summary>
/// Records that somebody was in touch with the lead. Any journey takes it, a closed one too: a call may be what reopens it. The same touch
/// twice is two touches, unless the command has an id. The facts do not matter.
/// </summary>
/// <param name="What">What kind of touch it was: a channel, a call, a reply.</param>
public sealed record TouchLead(string What) : JourneyCommand(ActorKind.Person)
{
    /// <summary>What kind of touch it was: a channel, a call, a reply.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public string What { get; init => field = Require.NotNull(value, nameof(What)); } = Require.NotNull(What);

    /// <summary>The team that was in touch; null when it is not said. An empty text, as of a form left blank, is none.</summary>
    public string? Team { get; init => field = value is "" ? null : value; }

    /// <inheritdoc/>
    internal override string Asked => "touch";

    /// <inheritdoc/>
    internal override bool CanHaveLedTo(IEnumerable<JourneyEvent> events) => events.Any(one => one is Touched);
}
