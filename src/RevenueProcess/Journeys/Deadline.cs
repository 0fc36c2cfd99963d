using NodaTime;

namespace RevenueProcess;

/// <summary>Until when a journey may stay where it is: an instant that was fixed when it entered, and never moves by itself.</summary>
/// <remarks>Equal when instant and calendar are.</remarks>
/// <param name="Due">The last instant at which it is in time.</param>
/// <param name="Calendar">The business calendar that set it; null where elapsed time did.</param>
public sealed record Deadline(Instant Due, CalendarIdentity? Calendar = null)
{
    /// <summary>The deadline of a visit that begins; null where the stage has no service level, or closes journeys.</summary>
    internal static Deadline? Of(Stage stage, Instant entered) =>
        stage is { Within: { } within, Closes: false } ? Of(within, entered) : null;

    /// <summary>The deadline of an amount of time from an instant on.</summary>
    internal static Deadline Of(ServiceLevel level, Instant from) => new(level.DueAfter(from), CalendarIdentity.Of(level.Calendar));

    /// <summary>The deadline as <c>2026-03-04T09:00:00Z by office v1</c>.</summary>
    public override string ToString() => Calendar is null ? Wording.Of(Due) : $"{Wording.Of(Due)} by {Calendar}";
}
