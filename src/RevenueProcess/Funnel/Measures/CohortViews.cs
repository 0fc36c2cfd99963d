namespace RevenueProcess;

/// <summary>Cohorts side by side, at equal age.</summary>
public static class CohortViews
{
    /// <summary>Conversion from one path stage to a later one by age, for each cohort old enough.</summary>
    /// <exception cref="ArgumentException">The pair is not among the frame's conversions.</exception>
    public static CohortTriangle CohortTriangle(this FunnelTally tally, string from, string to)
    {
        Require.NotNull(tally);
        Require.NotNull(from);
        Require.NotNull(to);
        var (ages, pair) = (CohortAges.Of(tally), tally.Conversion(from, to).Pair);
        return new CohortTriangle(
            pair, [.. tally.Cohorts.Select(cohort => new CohortConversion(cohort, tally.InCohort(cohort).Conversion(from, to), ages))], ages, tally.Frame.AsOf);
    }
}
