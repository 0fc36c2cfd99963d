namespace RevenueProcess;

/// <summary>
/// Flow and balance of a stage in a calendar period <c>[from, to)</c>. The balance at an instant t counts visits with entered &lt; t ≤ left;
/// so <c>balance(to) = balance(from) + entries − exits</c>.
/// </summary>
/// <param name="Period">The period.</param>
/// <param name="BalanceAtStart">Journeys present at its start.</param>
/// <param name="Entries">Entries during it.</param>
/// <param name="Exits">Moves out of the stage during it.</param>
public sealed record StageFlow(CalendarPeriod Period, long BalanceAtStart, long Entries, long Exits)
{
    /// <summary>Journeys present at its end.</summary>
    public long BalanceAtEnd => BalanceAtStart + Entries - Exits;
}
