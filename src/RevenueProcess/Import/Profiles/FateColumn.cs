namespace RevenueProcess;

/// <summary>What became of leads, by the texts of a cell. A cell that is empty or stands for nothing is the text <c>""</c>.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Won">The texts of leads that were won.</param>
/// <param name="Lost">The texts of leads that were lost.</param>
public sealed record FateColumn(ImportCell Cell, IReadOnlyList<string> Won, IReadOnlyList<string> Lost)
{
    /// <summary>The cell.</summary>
    public ImportCell Cell { get; init => field = ImportTexts.Text(value, nameof(Cell)); } = ImportTexts.Text(Cell, nameof(Cell));

    /// <summary>The texts of leads that were won.</summary>
    /// <exception cref="ArgumentException">No cell can be one of them, or it has another meaning, too.</exception>
    public IReadOnlyList<string> Won { get; init => field = ProfileTexts.Apart(value, nameof(Won), Lost, Open); } = ProfileTexts.Apart(Won, nameof(Won), Lost);

    /// <summary>The texts of leads that were lost.</summary>
    /// <exception cref="ArgumentException"><inheritdoc cref="Won" path="/exception"/></exception>
    public IReadOnlyList<string> Lost { get; init => field = ProfileTexts.Apart(value, nameof(Lost), Won, Open); } = ProfileTexts.Apart(Lost, nameof(Lost));

    /// <summary>The texts of leads that are open.</summary>
    /// <exception cref="ArgumentException"><inheritdoc cref="Won" path="/exception"/></exception>
    public IReadOnlyList<string> Open { get; init => field = ProfileTexts.Apart(value, nameof(Open), Won, Lost); } = ValueList<string>.Empty;
}
