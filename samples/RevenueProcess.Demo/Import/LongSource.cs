namespace RevenueProcess.Samples.Demo.Import;

/// <summary>A file with a row for each entry into a stage.</summary>
internal sealed record LongSource : ImportSource
{
    public required LongColumns Columns { get; init; }

    /// <summary>The stage id for each text of the stage column; where it is absent, the texts are the ids.</summary>
    public IReadOnlyDictionary<string, string>? Stages { get; init; }
}
