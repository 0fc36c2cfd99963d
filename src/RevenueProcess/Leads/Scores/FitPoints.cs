namespace RevenueProcess;

/// <summary>A row of a score's fit: points for a lead that meets a criterion.</summary>
/// <param name="Points">What it gives, possibly negative; ±1,000,000 at most, with up to 4 decimals.</param>
/// <param name="Criterion">What must be met; when it is unknown it gives nothing.</param>
public sealed record FitPoints(decimal Points, Criterion Criterion);
