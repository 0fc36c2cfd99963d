namespace RevenueProcess;

/// <summary>
/// How a service level was missed in a calendar period <c>[from, to)</c>. The two counts answer two questions: what was promised for this period
/// and not kept, and what had not been done yet when it ended.
/// </summary>
/// <param name="Period">The period.</param>
/// <param name="Missed">Visits that were due in it and lasted longer; at least 0.</param>
/// <param name="PastDueAtEnd">Visits that lasted at its end although they were due before; at as-of in the period that it lies in; at least 0.</param>
public sealed record ServiceLevelPeriod(CalendarPeriod Period, long Missed, long PastDueAtEnd)
{
    /// <summary>The period.</summary>
    public CalendarPeriod Period { get; } = Require.NotNull(Period);

    /// <summary>Visits that were due in it and lasted longer; at least 0.</summary>
    public long Missed { get; } = Require.AtLeast(Missed, 0);

    /// <summary>Visits that lasted at its end although they were due before; at as-of in the period that it lies in; at least 0.</summary>
    public long PastDueAtEnd { get; } = Require.AtLeast(PastDueAtEnd, 0);
}
