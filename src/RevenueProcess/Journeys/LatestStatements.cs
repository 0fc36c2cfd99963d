using NodaTime;

namespace RevenueProcess;

/// <summary>The latest of each thing that was stated about a journey; what was never stated is null.</summary>
internal sealed record LatestStatements(decimal? Value, string? Currency, LocalDate? ExpectedClose, string? Owner)
{
    /// <summary>Nothing was stated.</summary>
    public static LatestStatements None { get; } = new(Value: null, Currency: null, ExpectedClose: null, Owner: null);

    /// <summary>What holds after one more statement.</summary>
    public LatestStatements After(ValueStated next) =>
        new(next.Value ?? Value, next.Currency ?? Currency, next.ExpectedClose ?? ExpectedClose, next.Owner ?? Owner);
}
