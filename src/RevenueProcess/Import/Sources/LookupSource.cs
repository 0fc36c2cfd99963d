namespace RevenueProcess;

/// <summary>A file that other files look texts up in: merged ids, names of stages, the deals that a row of history is about. It gives no records.</summary>
/// <param name="File">The file or table.</param>
/// <param name="Key">What rows are found by. The first row of a key counts.</param>
public sealed record LookupSource(string File, ImportCell Key) : ImportSource(File)
{
    /// <summary>What rows are found by.</summary>
    public ImportCell Key { get; init => field = ImportTexts.Text(value, nameof(Key)); } = ImportTexts.Text(Key, nameof(Key));
}
