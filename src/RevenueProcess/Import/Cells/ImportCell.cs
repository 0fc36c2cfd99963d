using System.Diagnostics.CodeAnalysis;

namespace RevenueProcess;

/// <summary>
/// Where a text of a row comes from, and what is done to it before it means anything. A closed hierarchy: <see cref="ColumnCell"/>,
/// <see cref="PositionCell"/>, <see cref="CombinedCell"/> and <see cref="LookupCell"/>. A text stands for the column of that name.
/// </summary>
/// <remarks>
/// In order: spaces around the text go; what is <see cref="Missing"/> is nothing; <see cref="Length"/> and <see cref="Lowers"/> change the
/// text; <see cref="Map"/> replaces it.
/// </remarks>
public abstract record ImportCell
{
    private protected ImportCell()
    {
    }

    /// <summary>Texts that stand for nothing here, besides those of the file and an empty cell.</summary>
    public IReadOnlyList<string> Missing { get; init => field = ImportTexts.WellFormed(value, nameof(Missing)); } = ValueList<string>.Empty;

    /// <summary>How many characters from the start count, at least 1; all unless stated.</summary>
    public int? Length { get; init => field = value is { } some ? Require.AtLeast(some, 1, nameof(Length)) : null; }

    /// <summary>Whether the text is taken in lower case.</summary>
    public bool Lowers { get; init; }

    /// <summary>Spellings to replace. A text that is not listed stands for itself; one that is replaced by nothing stands for nothing.</summary>
    /// <exception cref="ArgumentException">No cell can be one of the spellings: it is empty or has spaces around it.</exception>
    public IReadOnlyDictionary<string, string> Map { get; init => field = ImportTexts.Spellings(value, nameof(Map)); } = ValueMap<string>.Empty;

    /// <summary>Whether texts are compared without regard to case, here besides where the import or the file says so.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>How this cell writes dates and times, where it is read as one; as in its file where it is null.</summary>
    /// <exception cref="ArgumentException">A text is no pattern.</exception>
    public IReadOnlyList<string>? Patterns { get; init => field = value is null ? null : ImportTexts.Patterns(value, nameof(Patterns)); }

    /// <summary>Whether the cell holds dates, be they written as midnights, where it is read as an instant.</summary>
    public bool Dates { get; init; }

    /// <summary>How this cell writes numbers, where it is read as one; as in its file where it is null.</summary>
    public NumberFormat? Numbers { get; init; }

    /// <summary>Whether it is the column of a name and nothing else, which a text can stand for.</summary>
    internal bool IsPlain => this is ColumnCell column && column == new ColumnCell(column.Name);

    /// <summary>Whether it can be read as a text: nothing in it is about instants or numbers.</summary>
    internal bool IsText => IsNumber && Numbers is null;

    /// <summary>Whether it can be read as a number: nothing in it is about instants.</summary>
    internal bool IsNumber => this is { Patterns: null, Dates: false } && IsPlace;

    /// <summary>Whether it can be read as an instant: nothing in it is about numbers.</summary>
    internal bool IsInstant => Numbers is null && (this is CombinedCell { TakesInstant: true } several ? several.Cells.All(cell => cell.Numbers is null && cell.IsPlace) : IsPlace);

    private bool IsPlace => this is not CombinedCell several || (!several.TakesInstant && several.Cells.All(cell => cell.IsText));

    /// <summary>The column of that name; nothing where there is no name.</summary>
    /// <param name="column">What the header of the file calls it.</param>
    [return: NotNullIfNotNull(nameof(column))]
    public static implicit operator ImportCell?(string? column) => column is null ? null : new ColumnCell(column);
}
