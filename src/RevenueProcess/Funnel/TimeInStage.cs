using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// How long journeys stay in a stage; each visit counts on its own. Visits open at as-of are censored: they count for as long as they have
/// lasted, so that a recent month does not look fast.
/// </summary>
public sealed record TimeInStage
{
    private readonly LifeTable _table;
    private readonly decimal _completedTicks;
    private readonly Duration _grain;
    private readonly Instant _asOf;

    internal TimeInStage(Stage stage, LifeTable table, decimal completedTicks, TallyFrame frame)
    {
        Stage = stage;
        _table = table;
        _completedTicks = completedTicks;
        _grain = frame.AgeGrain;
        _asOf = frame.AsOf;
        Median = Quantile(0.5);
    }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>The Kaplan–Meier median of all visits, in days, with the log-log interval; undefined while fewer than half have ended.</summary>
    public Estimate Median { get; }

    /// <summary>Visits that have ended.</summary>
    public long Completed => _table.EventCount;

    /// <summary>Visits still open at as-of, which are censored.</summary>
    public long Open => _table.CensoredCount;

    /// <summary>
    /// The mean time of completed visits only, exact to the tick; null when there is none. It ignores open visits, so it is
    /// too short while slow visits are still open.
    /// </summary>
    public Duration? MeanCompleted => Completed == 0 ? null : Duration.FromTicks((double)_completedTicks / Completed);

    /// <summary>The Kaplan–Meier quantile of all visits, in days: the time by which a share <paramref name="p"/> has left.</summary>
    /// <param name="p">The share, above 0 and below 1.</param>
    /// <param name="interval">How to compute the interval.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range, or there is no such interval.</exception>
    public Estimate Quantile(double p, SurvivalInterval interval = SurvivalInterval.LogLog) =>
        KaplanMeier.Of(_table, Require.Defined(interval)).Quantile(p).Scaled(_grain / Duration.FromDays(1), EstimateUnit.Days);

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => Invariant(
        $"Days of 24 hours from entering {Stage} to leaving it, in grains of {Wording.Of(_grain)} rounded down, of each visit under observation: {Completed:#,0} ended by {Wording.Of(_asOf)} (as-of), {Open:#,0} open, which count for as long as they have lasted.");

    /// <summary>The median, with the visits still open.</summary>
    public override string ToString() => $"{Stage}: {Median}";
}
