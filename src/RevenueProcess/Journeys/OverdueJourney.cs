using NodaTime;

namespace RevenueProcess;

/// <summary>An open journey that is past the due instant of the visit it is in.</summary>
/// <param name="JourneyId">The journey.</param>
/// <param name="Stage">The stage it is in.</param>
/// <param name="Owner">Who owns the lead; null where nobody is stated.</param>
/// <param name="Entered">When it entered the stage.</param>
/// <param name="Deadline">Until when it could have left in time, inclusive.</param>
public sealed record OverdueJourney(string JourneyId, Stage Stage, string? Owner, Instant Entered, Deadline Deadline)
{
    /// <summary>The journey.</summary>
    public string JourneyId { get; } = Require.Name(JourneyId);

    /// <summary>The stage it is in.</summary>
    public Stage Stage { get; } = Require.NotNull(Stage);

    /// <summary>Until when it could have left in time, inclusive.</summary>
    public Deadline Deadline { get; } = Require.NotNull(Deadline);

    /// <summary>The journey, its stage and the due instant: <c>journey-1 in qualified, due 2026-11-25T09:00:00Z</c>.</summary>
    public override string ToString() => $"{JourneyId} in {Stage}, due {Deadline}";
}
