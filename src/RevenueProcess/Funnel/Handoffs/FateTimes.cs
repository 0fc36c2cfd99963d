using NodaTime;

namespace RevenueProcess;

/// <summary>
/// When what was handed over came to each fate, as competing risks: what waits at as-of is censored, so a share is one of all, not of those that are
/// over.
/// </summary>
public sealed record FateTimes
{
    private readonly LifeTable _table;
    internal FateTimes(LifeTable table, Duration grain)
    {
        _table = table;
        Grain = grain;
        Median = KaplanMeier.Of(table).Median.Scaled(grain / Duration.FromDays(1), EstimateUnit.Days);
    }

    /// <summary>The grain to which times are kept, rounded down.</summary>
    public Duration Grain { get; }

    /// <summary>The Kaplan–Meier median, in days, of the time to whatever fate; undefined while fewer than half have one.</summary>
    public Estimate Median { get; }

    /// <summary>The share that will come to a fate, as far as the data reach: Aalen–Johansen. Undefined while nothing has ended.</summary>
    /// <param name="fate">The fate, which must be an end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fate, or it is to wait.</exception>
    public Estimate Eventual(HandoffFate fate) => AalenJohansen.Of(_table).Incidence(CauseOf(fate));

    /// <summary>The share that has come to a fate by a time since it was handed over, rounded down to the grain of ages. Undefined beyond what the data reach.</summary>
    /// <param name="fate">The fate, which must be an end.</param>
    /// <param name="time">The time; from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fate, or it is to wait; or the time is below 0.</exception>
    public Estimate Within(HandoffFate fate, Duration time) =>
        AalenJohansen.Of(_table).IncidenceAt(CauseOf(fate), Grains.In(time, Grain));

    /// <summary>The times from tables of ages by fate, and of the ages at which they came under observation.</summary>
    /// <param name="ages">The ages of a fate.</param>
    /// <param name="late">The late ages.</param>
    /// <param name="grain">The grain of ages.</param>
    internal static FateTimes Of(Func<HandoffFate, AgeRuns> ages, AgeRuns late, Duration grain) => new(
        LifeTable.OfSorted(
            [.. HandoffFates.Endings.Select(fate => AgeRuns.Sorted(ages(fate)))], AgeRuns.Sorted(ages(HandoffFate.Waiting)), AgeRuns.Sorted(late)),
        grain);

    private static int CauseOf(HandoffFate fate) => Require.Between((int)Require.Defined(fate), (int)HandoffFate.Lost, (int)HandoffFate.Accepted, nameof(fate)) - 1;
}
