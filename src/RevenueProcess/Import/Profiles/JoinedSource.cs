namespace RevenueProcess;

/// <summary>
/// A file or table that says more about what a cell of the leads refers to. A key may have several rows: their signals add up, their sets are
/// united, and any other attribute has one value.
/// </summary>
/// <param name="File">The file or table.</param>
/// <param name="Key">What the leads refer to.</param>
public sealed record JoinedSource(string File, ImportCell Key) : PastLeadsSource(File, Key)
{
    /// <summary>The cell of the leads that refers to the key; where it is null, one like the key.</summary>
    public ImportCell? On { get; init => field = ImportTexts.TextOrNone(value, nameof(On)); }
}
