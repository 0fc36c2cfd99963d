using NodaTime;

namespace RevenueProcess;

/// <summary>
/// A row of a score's engagement: points for every occurrence of a signal up to the evaluation instant, fading with age:
/// <c>points × Σ 2^(−age ÷ half-life)</c>, rounded to 4 decimals (half to even).
/// </summary>
public sealed record SignalPoints(SignalFact Signal, decimal Points, Duration? HalfLife = null, decimal? Cap = null)
{
    /// <summary>The signal; a score has one row of it.</summary>
    public SignalFact Signal { get; } = Require.NotNull(Signal);

    /// <summary>What an occurrence gives when it is fresh, possibly negative; ±1,000,000 at most, with up to 4 decimals.</summary>
    public decimal Points { get; } = Points;

    /// <summary>The age at which an occurrence gives half; in (0, 36,525 days]; null: it does not fade.</summary>
    public Duration? HalfLife { get; } = HalfLife;

    /// <summary>The most, in size, that all occurrences give together; greater than 0; null: no cap.</summary>
    public decimal? Cap { get; } = Cap;

    /// <summary>What the occurrences in a profile give, before the cap. Allocates nothing.</summary>
    internal decimal Uncapped(LeadProfile profile, Instant now)
    {
        var past = profile.TimesUpTo(Signal, now);
        if (HalfLife is not { } halfLife)
        {
            return Points * past.Length;
        }

        var fresh = 0.0;
        foreach (var instant in past)
        {
            fresh += Decay.Share(now - instant, halfLife);
        }

        return Math.Round(Points * (decimal)fresh, Score.Decimals);
    }

    internal decimal Capped(decimal points) => Cap is { } cap ? Math.Clamp(points, -cap, cap) : points;
}
