using NodaTime;

namespace RevenueProcess;

/// <summary>One stay of a journey in a stage that the process does not have: <c>[Entered, Left)</c>.</summary>
/// <param name="JourneyId">The id of the journey.</param>
/// <param name="Stage">The text that the record names as its stage; it may be empty.</param>
/// <param name="Entered">When it entered.</param>
/// <param name="Left">When it left, never before it entered; null if it is still there at the as-of.</param>
public sealed record ElsewhereStay(string JourneyId, string Stage, Instant Entered, Instant? Left)
{
    /// <summary>The id of the journey.</summary>
    public string JourneyId { get; } = Require.Name(JourneyId);

    /// <summary>The text that the record names as its stage; it may be empty.</summary>
    public string Stage { get; } = Require.NotNull(Stage);

    /// <summary>When it entered.</summary>
    public Instant Entered { get; } = Entered;

    /// <summary>When it left, never before it entered; null if it is still there at the as-of.</summary>
    public Instant? Left { get; } = Left is { } left ? Require.AtLeast(left, Entered, nameof(Left)) : null;
}
