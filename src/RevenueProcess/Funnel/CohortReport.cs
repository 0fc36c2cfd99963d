namespace RevenueProcess;

/// <summary>What became of the journeys of one cohort.</summary>
/// <param name="Period">The period in which they started, or first reached the stage that settles the cohort.</param>
/// <param name="Journeys">How many there are.</param>
/// <param name="Outcomes">How they stand at as-of.</param>
/// <param name="Conversions">Their conversion between each pair of the frame.</param>
public sealed record CohortReport(CalendarPeriod Period, long Journeys, OutcomeCounts Outcomes, IReadOnlyList<Conversion> Conversions)
{
    internal static CohortReport Of(CalendarPeriod period, FunnelTally tally) => new(
        period, tally.Journeys, tally.Outcomes, [.. tally.Frame.Conversions.Select(pair => tally.Conversion(pair.From, pair.To))]);
}
