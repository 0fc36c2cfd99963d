namespace RevenueProcess;

/// <summary>Something that holds of a row or not: whether a cell is one of some texts. An empty cell is the text <c>""</c>.</summary>
/// <param name="Column">The column to look at.</param>
/// <param name="Texts">The texts.</param>
public sealed record RowCondition(string Column, IReadOnlyList<string> Texts)
{
    /// <summary>The column to look at.</summary>
    public string Column { get; init => field = Require.WellFormed(value, nameof(Column)); } = Require.WellFormed(Column);

    /// <summary>The texts.</summary>
    public IReadOnlyList<string> Texts { get; init => field = ImportTexts.WellFormed(value, nameof(Texts)); } = ImportTexts.WellFormed(Texts, nameof(Texts));

    /// <summary>Whether the cell must be none of the texts, rather than one of them.</summary>
    public bool Excludes { get; init; }
}
