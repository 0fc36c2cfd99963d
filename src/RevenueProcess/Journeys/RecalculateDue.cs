namespace RevenueProcess;

/// <summary>
/// Sets the deadline of the visit anew, from when it began to count: by another version of the calendar, in which a holiday is known by now. Nothing else
/// but a migration changes a due instant while a journey stays.
/// </summary>
/// <param name="Calendar">The calendar to count in; null for that of the level by which the deadline began to count, or for elapsed time where it has none.</param>
public sealed record RecalculateDue(BusinessCalendar? Calendar = null) : JourneyCommand(ActorKind.Automation)
{
    /// <inheritdoc/>
    internal override string Asked => "recalculate due";

    /// <inheritdoc/>
    internal override bool CanHaveLedTo(IEnumerable<JourneyEvent> events) => events.Any(one => one is DueChanged);
}
