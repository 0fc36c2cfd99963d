namespace RevenueProcess;

/// <summary>Whether the receiving team took a lead, by the texts of a cell; with any other text the lead was not offered.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Accepted">The texts of leads that were taken.</param>
/// <param name="Refused">The texts of leads that were refused.</param>
public sealed record AnswerColumn(ImportCell Cell, IReadOnlyList<string> Accepted, IReadOnlyList<string> Refused)
{
    /// <summary>The cell.</summary>
    public ImportCell Cell { get; init => field = ImportTexts.Text(value, nameof(Cell)); } = ImportTexts.Text(Cell, nameof(Cell));

    /// <summary>The texts of leads that were taken.</summary>
    /// <exception cref="ArgumentException">No cell can be one of them, or it has another meaning, too.</exception>
    public IReadOnlyList<string> Accepted { get; init => field = ProfileTexts.Apart(value, nameof(Accepted), Refused); } = ProfileTexts.Apart(Accepted, nameof(Accepted), Refused);

    /// <summary>The texts of leads that were refused.</summary>
    /// <exception cref="ArgumentException"><inheritdoc cref="Accepted" path="/exception"/></exception>
    public IReadOnlyList<string> Refused { get; init => field = ProfileTexts.Apart(value, nameof(Refused), Accepted); } = ProfileTexts.Apart(Refused, nameof(Refused));

    /// <summary>The cell with the reason of a refusal.</summary>
    public ImportCell? Reason { get; init => field = ImportTexts.TextOrNone(value, nameof(Reason)); }
}
