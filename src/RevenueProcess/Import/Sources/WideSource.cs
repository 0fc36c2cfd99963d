namespace RevenueProcess;

/// <summary>A file with a row for each journey and a date column for each stage.</summary>
/// <param name="File">The file or table.</param>
/// <param name="Journey">The id of the journey.</param>
/// <param name="Stages">The stages that a row may have reached, at least one.</param>
public sealed record WideSource(string File, ImportCell Journey, IReadOnlyList<WideStage> Stages) : ImportSource(File)
{
    /// <summary>The id of the journey.</summary>
    public ImportCell Journey { get; init => field = ImportTexts.Text(value, nameof(Journey)); } = ImportTexts.Text(Journey, nameof(Journey));

    /// <summary>The stages that a row may have reached, at least one.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public IReadOnlyList<WideStage> Stages { get; init => field = ImportTexts.AtLeastOne(value, nameof(Stages)); } = ImportTexts.AtLeastOne(Stages, nameof(Stages));
}
