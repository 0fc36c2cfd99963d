namespace RevenueProcess;

/// <summary>One text or instant out of several cells.</summary>
/// <param name="Choice">How they become one.</param>
/// <param name="Cells">The cells, at least one.</param>
public sealed record CombinedCell(CellChoice Choice, IReadOnlyList<ImportCell> Cells) : ImportCell
{
    /// <summary>How they become one.</summary>
    public CellChoice Choice { get; init => field = Require.Defined(value, nameof(Choice)); } = Require.Defined(Choice);

    /// <summary>The cells, at least one.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public IReadOnlyList<ImportCell> Cells { get; init => field = ImportTexts.AtLeastOne(value, nameof(Cells)); } = ImportTexts.AtLeastOne(Cells, nameof(Cells));

    /// <summary>Whether it is one of several instants, rather than a text.</summary>
    internal bool TakesInstant => Choice is CellChoice.Earliest or CellChoice.Latest;

    /// <summary>What stands between texts that are joined; a space unless stated.</summary>
    /// <exception cref="ArgumentException">They are not joined.</exception>
    public string Separator { get; init => field = ImportTexts.Separator(value, Choice, nameof(Separator)); } = ImportTexts.Space;
}
