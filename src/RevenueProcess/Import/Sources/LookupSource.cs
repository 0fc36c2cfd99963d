namespace RevenueProcess;

/// <summary>
/// A file that other files look texts up in: merged ids, names of stages, the deals that a row of history is about. It gives no records. Case does not
/// count in its keys where it or the key says so; that the import says so for all files is not enough, since ids may differ in case alone.
/// </summary>
/// <param name="File">The file or table.</param>
/// <param name="Key">What rows are found by. The first row of a key counts.</param>
public sealed record LookupSource(string File, ImportCell Key) : ImportSource(File)
{
    /// <summary>What rows are found by.</summary>
    public ImportCell Key { get; init => field = ImportTexts.Text(value, nameof(Key)); } = ImportTexts.Text(Key, nameof(Key));

    /// <summary>How keys are compared.</summary>
    internal StringComparer Comparer => IgnoresCase || Key.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
}
