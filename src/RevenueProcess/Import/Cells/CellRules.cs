using NodaTime;

namespace RevenueProcess;

/// <summary>How cells are read: in which zone, by which patterns, and what stands for nothing. Imports say it for all files, a file or a cell.</summary>
public sealed record CellRules
{
    /// <summary>The zone of dates and local times; UTC unless stated.</summary>
    public DateTimeZone Zone { get; init => field = Require.NotNull(value, nameof(Zone)); } = DateTimeZone.Utc;

    /// <summary>How dates and times are written, patterns of NodaTime tried in order; ISO 8601 where there is none.</summary>
    /// <exception cref="ArgumentException">A text is no pattern.</exception>
    public IReadOnlyList<string> Patterns { get; init => field = ImportTexts.Patterns(value, nameof(Patterns)); } = ValueList<string>.Empty;

    /// <summary>Texts that stand for nothing, besides an empty cell.</summary>
    public IReadOnlyList<string> Missing { get; init => field = ImportTexts.WellFormed(value, nameof(Missing)); } = ValueList<string>.Empty;

    /// <summary>Whether texts are compared without regard to case.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>How numbers are written; plainly unless stated.</summary>
    public NumberFormat Numbers { get; init => field = Require.NotNull(value, nameof(Numbers)); } = NumberFormat.Plain;

    /// <summary>The rules of a part, whose own patterns go before and whose own missing texts are added.</summary>
    /// <param name="patterns">The patterns of the part; null where it states none.</param>
    /// <param name="missing">What stands for nothing there; null where it states nothing.</param>
    /// <param name="ignoresCase">Whether texts are compared without regard to case there.</param>
    /// <exception cref="ArgumentException">A text of the patterns is none.</exception>
    public CellRules Within(IReadOnlyList<string>? patterns, IReadOnlyList<string>? missing, bool ignoresCase = false) => this with
    {
        Patterns = patterns is null ? Patterns : ImportTexts.Patterns(patterns, nameof(patterns)),
        Missing = missing is null ? Missing : [.. Missing, .. ImportTexts.WellFormed(missing, nameof(missing))],
        IgnoresCase = IgnoresCase || ignoresCase,
    };

    /// <summary>Whether a text that is not empty stands for nothing.</summary>
    internal bool IsMissing(string text) => text.Length > 0 && Missing.Contains(text, Comparer);

    /// <summary>A reader of dates and times.</summary>
    /// <param name="areDates">Whether only midnights are read, as the days that they begin.</param>
    public InstantReader Instants(bool areDates = false)
    {
        var reader = Patterns.Count == 0 ? InstantReader.Iso(Zone) : InstantReader.Of(Patterns, Zone);
        return areDates ? reader.OfDates() : reader;
    }

    /// <summary>A reader of a cell.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="cell">The cell; a text stands for the column of that name.</param>
    /// <param name="path">Where a document names it, for the fault.</param>
    /// <exception cref="InvalidDefinitionException">There is no such column, or more than one.</exception>
    /// <exception cref="ArgumentException">The cell says something that only instants have.</exception>
    public CellReader Cell(INamedRows rows, ImportCell cell, string path)
    {
        var faults = new List<Fault>();
        var reader = new CellBinding(Require.NotNull(rows), faults, new ImportNotes(), CellBinding.NoLookups).Text(this, ImportTexts.Text(cell, nameof(cell)), Require.NotNull(path));
        return faults.Count == 0 ? reader : throw new InvalidDefinitionException(faults);
    }

    /// <summary>How texts are compared.</summary>
    internal StringComparer Comparer => IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The rules of a file.</summary>
    internal CellRules Within(TableSource source) => Within(source.Patterns, source.Missing, source.IgnoresCase) with { Numbers = source.Numbers ?? Numbers };

    /// <summary>The rules of a cell.</summary>
    internal CellRules Within(ImportCell cell) => Within(cell.Patterns, cell.Missing, cell.IgnoresCase) with { Numbers = cell.Numbers ?? Numbers };
}
