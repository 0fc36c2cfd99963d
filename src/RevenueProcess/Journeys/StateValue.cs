using NodaTime;

namespace RevenueProcess;

/// <summary>
/// States what a journey is worth, when it is expected to close, or who owns it: at least one of these. What is left out stays as it is. Any
/// journey takes it, a closed one too: what a deal is worth is often known only after it was won.
/// </summary>
/// <remarks>A value and its currency are stated together. An empty text, as of a form left blank, is none. The facts do not matter.</remarks>
public sealed record StateValue() : JourneyCommand(ActorKind.Person)
{
    /// <summary>What the journey is worth, from 0, in <see cref="Currency"/>; null to leave it.</summary>
    public decimal? Value { get; init; }

    /// <summary>The currency of <see cref="Value"/>; null where none is stated.</summary>
    public string? Currency { get; init => field = value is "" ? null : value; }

    /// <summary>The day on which the journey is expected to close; null to leave it.</summary>
    public LocalDate? ExpectedClose { get; init; }

    /// <summary>The person who owns the lead; null to leave it.</summary>
    public string? Owner { get; init => field = value is "" ? null : value; }

    /// <inheritdoc/>
    internal override string Asked => "state value";

    /// <inheritdoc/>
    internal override bool CanHaveLedTo(IEnumerable<JourneyEvent> events) => events.Any(one => one is ValueStated);
}
