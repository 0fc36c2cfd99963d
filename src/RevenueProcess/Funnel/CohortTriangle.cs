using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>Conversion by age for each cohort old enough: a triangle, since young cohorts have reached few ages.</summary>
public sealed record CohortTriangle
{
    private readonly Instant _asOf;

    internal CohortTriangle(StagePair pair, IReadOnlyList<CohortConversion> cohorts, CohortAges ages, Instant asOf)
    {
        Pair = pair;
        CommonAge = ages.Common;
        Ages = Require.AllPresent(ages.Steps);
        Cohorts = Require.AllPresent(cohorts);
        _asOf = asOf;
    }

    /// <summary>The stages.</summary>
    public StagePair Pair { get; }

    /// <summary>
    /// The highest age that all cohorts have reached that are at least one step old, a step being as long as a period: the one at which to compare
    /// them. Null where none is that old.
    /// </summary>
    public Duration? CommonAge { get; }

    /// <summary>One step, two steps and so on, as far as any cohort is that old, at most twelve: of a day, a week, 30, 91 or 365 days.</summary>
    public IReadOnlyList<Duration> Ages { get; }

    /// <summary>Each cohort, earliest first.</summary>
    public IReadOnlyList<CohortConversion> Cohorts { get; }

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain()
    {
        var compared = CommonAge is { } age ? Invariant($"{age.TotalDays:#,0.#} days of 24 hours") : "none, since no cohort is old enough";
        return $"Of the journeys of each cohort that reached {Pair.From}, the share that reached {Pair.To} by an age counted from there "
            + $"(Aalen–Johansen, the close without it competing), up to {Wording.Of(_asOf)} (as-of); "
            + $"shown only by ages that the whole cohort has reached since its period ended, and compared at {compared}.";
    }
}
