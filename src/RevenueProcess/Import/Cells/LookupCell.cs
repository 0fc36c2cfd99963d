namespace RevenueProcess;

/// <summary>A text out of another file: of the row whose key is the text of a cell here. Nothing where there is no such row.</summary>
/// <param name="File">The other file, a <see cref="LookupSource"/> of the import.</param>
/// <param name="By">The cell here that holds the key.</param>
/// <param name="Take">The cell there.</param>
public sealed record LookupCell(string File, ImportCell By, ImportCell Take) : ImportCell
{
    /// <summary>The other file, a <see cref="LookupSource"/> of the import.</summary>
    public string File { get; init => field = Require.Name(value, nameof(File)); } = Require.Name(File);

    /// <summary>The cell here that holds the key.</summary>
    public ImportCell By { get; init => field = ImportTexts.Text(value, nameof(By)); } = ImportTexts.Text(By, nameof(By));

    /// <summary>The cell there.</summary>
    public ImportCell Take { get; init => field = ImportTexts.Text(value, nameof(Take)); } = ImportTexts.Text(Take, nameof(Take));

    /// <summary>
    /// Whether what is found is looked up again, as long as it is found; what is not found at all stands for itself. So are ids read that were
    /// merged into others. Of ids that are merged in a circle, the first by ordinal counts.
    /// </summary>
    public bool Follows { get; init; }
}
