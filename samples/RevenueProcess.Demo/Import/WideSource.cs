namespace RevenueProcess.Samples.Demo.Import;

/// <summary>A file with a row for each journey and a date column for each stage.</summary>
internal sealed record WideSource : ImportSource
{
    /// <summary>The column with the id of the journey.</summary>
    public required string Journey { get; init; }

    public required IReadOnlyList<WideStage> Stages { get; init; }
}
