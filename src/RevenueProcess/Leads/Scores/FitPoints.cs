namespace RevenueProcess;

/// <summary>A row of a score's fit: points for a lead that meets a criterion.</summary>
public sealed record FitPoints(decimal Points, Criterion Criterion)
{
    /// <summary>What it gives, possibly negative; ±1,000,000 at most, with up to 4 decimals.</summary>
    public decimal Points { get; } = Points;

    /// <summary>What must be met; when it is unknown it gives nothing.</summary>
    public Criterion Criterion { get; } = Require.NotNull(Criterion);
}
