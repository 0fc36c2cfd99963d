namespace RevenueProcess.Samples.Demo.Import;

/// <summary>How a file of separated values is to be read.</summary>
/// <param name="Delimiter">What stands between cells.</param>
internal sealed record CsvForm(char Delimiter)
{
    /// <summary>The name of its encoding; UTF-8 unless stated, or what its byte order mark says.</summary>
    public string? Encoding { get; init; }

    /// <summary>How many lines stand before the header.</summary>
    public int SkipLines { get; init; }

    /// <summary>With what the first cell of its footer begins.</summary>
    public string? EndsAt { get; init; }

    /// <summary>Whether rows with more or fewer cells than the header are shown, rather than ending the reading.</summary>
    public bool ShowsRagged { get; init; }

    public static CsvForm Of(TableSource source) => new(source.Delimiter)
    {
        Encoding = source.Encoding,
        SkipLines = source.SkipLines,
        EndsAt = source.EndsAt,
        ShowsRagged = source is ImportSource { SetsRaggedAside: true },
    };
}
