namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Which column holds what in a file with a row for each entry.</summary>
internal sealed record LongColumns
{
    public required string Journey { get; init; }

    public required string Stage { get; init; }

    public required string Instant { get; init; }

    public string? Sequence { get; init; }

    public string? Owner { get; init; }

    public string? Value { get; init; }

    public string? Currency { get; init; }

    public string? Reason { get; init; }

    public string? Trigger { get; init; }
}
