using NodaTime;

namespace RevenueProcess;

/// <summary>How old the cohorts of a tally are at as-of, and at which ages they can be compared.</summary>
internal sealed class CohortAges
{
    private const int MostSteps = 12;

    private readonly Instant _asOf;

    private CohortAges(Instant asOf, Duration step, IReadOnlyList<CalendarPeriod> cohorts)
    {
        _asOf = asOf;
        var reached = cohorts.Select(ReachedBy).OfType<Duration>().Where(age => age >= step).ToList();
        Common = reached.Count == 0 ? null : reached.Min();
        Steps = [.. Enumerable.Range(1, MostSteps).Select(number => number * step).Where(age => reached.Any(most => most >= age))];
    }

    /// <summary>The highest age that all cohorts have reached that are at least one step old; null where none is.</summary>
    public Duration? Common { get; }

    /// <summary>One step, two steps and so on, as far as any cohort is that old: a day, a week, 30, 91 or 365 days, as cohorts are long.</summary>
    public IReadOnlyList<Duration> Steps { get; }

    public static CohortAges Of(FunnelTally tally) => new(tally.Frame.AsOf, Duration.FromDays(DaysOf(tally.Frame.Period.Unit)), tally.Cohorts);

    /// <summary>The age that all journeys of a cohort have reached; null while its period lasts.</summary>
    public Duration? ReachedBy(CalendarPeriod cohort) => _asOf < cohort.End ? null : _asOf - cohort.End;

    private static int DaysOf(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Day => 1,
        PeriodUnit.IsoWeek => 7,
        PeriodUnit.Month => 30,
        PeriodUnit.Quarter => 91,
        _ => 365,
    };
}
