namespace RevenueProcess.Samples.Demo.Import;

/// <summary>A file with a row for each entry into a stage.</summary>
internal sealed record LongSource : ImportSource
{
    public required LongColumns Columns { get; init; }

    /// <summary>Whether the column of instants holds dates, be they written as midnights.</summary>
    public bool Dates { get; init; }

    /// <summary>The stage id for each text of the stage column; a text that is not listed stands for itself.</summary>
    public IReadOnlyDictionary<string, string>? Stages { get; init; }
}
