using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Conversion in one cohort: so far and eventually, and by the ages that the cohort has reached. Compare cohorts at one age that all of them have
/// reached; by their eventual shares only with the age up to which each is known.
/// </summary>
public sealed record CohortConversion
{
    internal CohortConversion(CalendarPeriod period, Conversion conversion, CohortAges ages)
    {
        Period = period;
        Conversion = conversion;
        Reached = ages.ReachedBy(period);
        AtCommonAge = ages.Common is { } common && Reached >= common ? new ConversionAtAge(common, conversion.By(common)) : null;
        var steps = ages.Steps.Where(age => Reached >= age).ToList();
        ByAge = Require.AllPresent(steps.Zip(conversion.ByEach(steps), (age, share) => new ConversionAtAge(age, share)));
    }

    /// <summary>The period in which its journeys started, or first reached the stage that decides the cohort.</summary>
    public CalendarPeriod Period { get; }

    /// <summary>The conversion of its journeys.</summary>
    public Conversion Conversion { get; }

    /// <summary>The age that all journeys of the cohort have reached at as-of, from the end of its period on; null while the period lasts.</summary>
    public Duration? Reached { get; }

    /// <summary>The share by the age that is common to the cohorts that are compared; null for a cohort that is too young, or where none is old enough.</summary>
    public ConversionAtAge? AtCommonAge { get; }

    /// <summary>The share by each age of the triangle that the cohort has reached, the lowest age first.</summary>
    public IReadOnlyList<ConversionAtAge> ByAge { get; }

    /// <summary>The period and the share at the common age.</summary>
    public override string ToString() => $"{Period}: {AtCommonAge?.ToString() ?? "too young"}";
}
