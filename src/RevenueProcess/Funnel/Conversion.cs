using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// Conversion from one path stage to a later one: one row per journey. The clock starts when the journey first reaches the first
/// stage under the frame's skip policy; the second stage counts from then on. Coming back to the first stage changes nothing.
/// Each definition of the rate is its own member.
/// </summary>
public sealed record Conversion
{
    private const int Converted = 0;

    private readonly LifeTable _table;
    private readonly Duration _grain;
    private readonly Instant _asOf;

    internal Conversion(StagePair pair, LifeTable table, Rate cohortSoFar, long open, StageLeakage? leakage, TallyFrame frame)
    {
        _table = table;
        _grain = frame.AgeGrain;
        _asOf = frame.AsOf;
        Pair = pair;
        CohortSoFar = cohortSoFar;
        Open = open;
        var curve = AalenJohansen.Of(table);
        Eventual = curve.Incidence(Converted);
        LastEvent = curve.LastEventAge is { } age ? age * _grain : null;
        ExitBased = leakage is null ? null : Rate.Of(leakage.Advanced, leakage.Ended);
    }

    /// <summary>The stages.</summary>
    public StagePair Pair { get; }

    /// <summary>
    /// The share that will have converted by the last event time: Aalen–Johansen, the second stage against the competing close
    /// (exit in force, or completion without it), everything else still at risk until as-of. Interval log(−log(1 − F)) with
    /// Aalen's variance; at 0 and 1 as <see cref="AalenJohansen"/> says. Undefined while no journey has converted or closed.
    /// </summary>
    public Estimate Eventual { get; }

    /// <summary>The longest time to a conversion or a close in the data. Beyond it the eventual share is not known.</summary>
    public Duration? LastEvent { get; }

    /// <summary>
    /// Visits of the first stage that advanced ÷ visits of it that ended. Only for neighbours on the path; else null.
    /// </summary>
    public Rate? ExitBased { get; }

    /// <summary>
    /// Of the journeys that reached the first stage, those that reached the second by as-of. Too low while any are open: see
    /// <see cref="IsImmature"/>.
    /// </summary>
    public Rate CohortSoFar { get; }

    /// <summary>Journeys that have neither converted nor closed.</summary>
    public long Open { get; }

    /// <summary>Whether some journeys may still convert, so that <see cref="CohortSoFar"/> will rise.</summary>
    public bool IsImmature => Open > 0;

    /// <summary>
    /// The share that has converted by an age, counted from the first stage: Aalen–Johansen as for <see cref="Eventual"/>, cut at the age. What
    /// cohorts are compared by, at an age that all of them have reached.
    /// </summary>
    /// <param name="age">The age, at least 0; counted in whole grains of the frame.</param>
    /// <returns>Undefined beyond the last age in the data, unless all journeys have converted or closed by then.</returns>
    public Estimate By(Duration age) => AalenJohansen.Of(_table).IncidenceAt(Converted, Grains.In(age, _grain));

    /// <summary>The same at several ages, in ascending order.</summary>
    internal IReadOnlyList<Estimate> ByEach(IEnumerable<Duration> ages) => AalenJohansen.Of(_table).IncidencesAt(Converted, [.. ages.Select(age => Grains.In(age, _grain))]);

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain()
    {
        var known = LastEvent is { } last ? Invariant($"{last.TotalDays:#,0.#} days of 24 hours") : "no age";
        return $"Of {Wording.Counted(CohortSoFar.Denominator, "journey")} that reached {Pair.From} by {Wording.Of(_asOf)} (as-of), "
            + Invariant($"{CohortSoFar.Numerator:#,0} reached {Pair.To} then or later, ")
            + Invariant($"{CohortSoFar.Denominator - CohortSoFar.Numerator - Open:#,0} closed without it, {Open:#,0} open; ")
            + Invariant($"the eventual share is estimated from {Eventual.Total:#,0} of them under observation, open ones censored, ")
            + $"and known up to {known}, in grains of {Wording.Of(_grain)} rounded down.";
    }

    /// <summary>The pair and its eventual conversion.</summary>
    public override string ToString() => $"{Pair}: {Eventual}";
}
