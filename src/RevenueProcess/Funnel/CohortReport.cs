namespace RevenueProcess;

/// <summary>What became of the journeys of one cohort.</summary>
public sealed record CohortReport(CalendarPeriod Period, long Journeys, OutcomeCounts Outcomes, IReadOnlyList<CohortConversion> Conversions)
{
    /// <summary>The period in which they started, or first reached the stage that decides the cohort.</summary>
    public CalendarPeriod Period { get; } = Require.NotNull(Period);

    /// <summary>How many there are; at least 0.</summary>
    public long Journeys { get; } = Require.AtLeast(Journeys, 0);

    /// <summary>How they stand at as-of.</summary>
    public OutcomeCounts Outcomes { get; } = Outcomes;

    /// <summary>Their conversion between each pair of the frame, by the ages that they have reached, too.</summary>
    public IReadOnlyList<CohortConversion> Conversions { get; } = Require.AllPresent(Conversions);

    internal static CohortReport Of(CalendarPeriod period, FunnelTally tally, CohortAges ages) => new(
        period, tally.Journeys, tally.Outcomes,
        [.. tally.Frame.Conversions.Select(pair => new CohortConversion(period, tally.Conversion(pair.From, pair.To), ages))]);
}
