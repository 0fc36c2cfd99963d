namespace RevenueProcess;

/// <summary>A file with a row for each entry into a stage.</summary>
/// <param name="File">The file or table.</param>
/// <param name="Columns">Which cell holds what.</param>
public sealed record LongSource(string File, LongColumns Columns) : ImportSource(File)
{
    /// <summary>Which cell holds what.</summary>
    public LongColumns Columns { get; init => field = Require.NotNull(value, nameof(Columns)); } = Require.NotNull(Columns);

    /// <summary>The stage id for each text of the stage column, the empty text among them; a text that is not listed stands for itself.</summary>
    /// <exception cref="ArgumentException">A text has spaces around it, so that no cell can be it.</exception>
    public IReadOnlyDictionary<string, string> Stages { get; init => field = ImportTexts.Map(value, nameof(Stages)); } = ValueMap<string>.Empty;
}
