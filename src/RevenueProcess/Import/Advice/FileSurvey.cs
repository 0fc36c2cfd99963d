namespace RevenueProcess;

/// <summary>Looks at the rows of a file and says what is in each of its columns: what an import reads there, what is missing and what cannot be read.</summary>
public sealed class FileSurvey
{
    private readonly string _file;
    private readonly ColumnSurvey[] _columns;

    /// <summary>A survey of a file that an import describes.</summary>
    /// <param name="rows">The rows of the file. The host goes from row to row, and calls <see cref="See"/> for each.</param>
    /// <param name="map">The import.</param>
    /// <param name="source">The file, one of <see cref="ImportMap.Files"/>.</param>
    /// <param name="process">The process.</param>
    public FileSurvey(INamedRows rows, ImportMap map, ImportSource source, ProcessDefinition process)
    {
        Require.NotNull(rows);
        Require.NotNull(map);
        Require.NotNull(source);
        Require.NotNull(process);
        _file = source.File;
        var rules = map.Rules.Within(source);
        var taken = source is LookupSource lookup ? ColumnUse.OfTaken(map, lookup, rules) : [];
        var uses = ColumnUse.Of(source, rules).Concat(taken).ToLookup(use => CellBinding.Find(use.Cell, rows.Columns));
        _columns = [.. rows.Columns.Select((name, index) => Survey(CellText.Trimmed(name), index, [.. uses[index]]))];

        ColumnSurvey Survey(string name, int index, ColumnUse[] of)
        {
            // A column may serve as a stage and in a condition: what is read more strictly counts.
            var use = of.MinBy(one => one.Kind);
            var own = use is null ? rules : use.Rules;
            var cell = new CellReader(use is null ? rules : own.Within(use.Cell), use?.Cell ?? new PositionCell(index + 1), rows, index);
            var instants = use is { Kind: ColumnKind.Instant, Cell.Dates: false } ? own.Within(use.Cell).Instants() : null;
            return new ColumnSurvey(
                name, cell, [.. of.Select(one => one.Role).Distinct(StringComparer.Ordinal)], use is null ? null : new ColumnShape(use.Kind, use.Reads(source, process)), instants, process);
        }
    }

    /// <summary>Looks at the current row.</summary>
    public void See()
    {
        foreach (var column in _columns)
        {
            column.See();
        }
    }

    /// <summary>What was seen so far.</summary>
    public FileAccount Account() => new(_file, new ValueList<ColumnAccount>(_columns.Select(column => column.Account())));
}
