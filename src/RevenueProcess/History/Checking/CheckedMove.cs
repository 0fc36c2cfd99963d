using NodaTime;

namespace RevenueProcess;

/// <summary>A recorded move, for somebody who wants to look at it.</summary>
/// <param name="JourneyId">The journey.</param>
/// <param name="At">When it entered the stage.</param>
public sealed record CheckedMove(string JourneyId, Instant At)
{
    /// <summary>The journey.</summary>
    public string JourneyId { get; } = Require.NotNull(JourneyId);

    /// <summary>The journey and the instant.</summary>
    public override string ToString() => $"{JourneyId}, {Wording.Of(At)}";
}
