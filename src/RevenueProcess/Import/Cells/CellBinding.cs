namespace RevenueProcess;

/// <summary>Finds the cells that an import names in the columns of a file, and lists what is not there.</summary>
/// <param name="rows">The file.</param>
/// <param name="faults">Where faults go; a reader of a cell with a fault is not to be used.</param>
/// <param name="notes">Where texts go that fit two patterns.</param>
/// <param name="lookups">The files to look texts up in.</param>
internal sealed class CellBinding(INamedRows rows, List<Fault> faults, ImportNotes notes, IReadOnlyDictionary<string, LookupTable> lookups)
{
    private const string Delimiters = ";\t|,";

    private readonly Dictionary<(string File, ImportCell By, bool Follows), LookupCount> _counts = [];

    /// <summary>No file to look texts up in.</summary>
    public static IReadOnlyDictionary<string, LookupTable> NoLookups { get; } = new Dictionary<string, LookupTable>(StringComparer.Ordinal);

    /// <summary>A reader of a text.</summary>
    /// <param name="rules">The rules around the cell.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="path">Where the import names it.</param>
    /// <param name="isPart">Whether the import names it among other things there, so that no text can stand for it.</param>
    public CellReader Text(CellRules rules, ImportCell cell, string path, bool isPart = false)
    {
        var own = rules.Within(cell);
        RequireFound(own, cell.Map.Keys, JsonPath.Of(path, ImportKeys.Map));
        return cell switch
        {
            ColumnCell column => new CellReader(own, cell, rows, IndexOf(column, cell.IsPlain && !isPart ? path : JsonPath.Of(path, ImportKeys.Column))),
            PositionCell at => new CellReader(own, cell, rows, IndexOf(at, JsonPath.Of(path, ImportKeys.Position))),
            LookupCell lookup => LookedUp(own, lookup, path),
            _ => new CellReader(own, cell, Combined(own, (CombinedCell)cell, path)),
        };
    }

    /// <summary>Lists the texts that a cell is compared with, and never is since they stand for nothing.</summary>
    /// <param name="rules">The rules of the cell.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="path">Where the import lists them, as keys.</param>
    public void RequireFound(CellRules rules, IEnumerable<string> texts, string path) =>
        faults.AddRange(texts.Where(rules.IsMissing).Select(text => new Fault(FaultCodes.NeverMatches, JsonPath.Of(path, text), ("text", text))));

    /// <summary>A reader of an instant.</summary>
    /// <param name="rules">The rules around the cell.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="path">Where the import names it.</param>
    /// <param name="isPart">Whether the import names it among other things there.</param>
    public StampCells Stamps(CellRules rules, ImportCell cell, string path, bool isPart = false)
    {
        if (cell is not CombinedCell { TakesInstant: true } several)
        {
            return new StampCells([(Text(rules, cell, path, isPart), rules.Within(cell).Instants(cell.Dates))], takesLatest: false, rows, notes);
        }

        var (own, at) = (rules.Within(cell), JsonPath.Of(path, ImportKeys.KeyOf(several.Choice)));
        return new StampCells(
            [.. several.Cells.Select((one, index) => (Text(own, one, JsonPath.Of(at, index)), own.Within(one).Instants(cell.Dates || one.Dates)))],
            several.Choice == CellChoice.Latest,
            rows,
            notes);
    }

    /// <summary>The index of the column that a cell names; -1 where there is no such column.</summary>
    public static int Find(ImportCell cell, IReadOnlyList<string> columns) => cell switch
    {
        PositionCell at when at.Position <= columns.Count => at.Position - 1,
        ColumnCell column when Indices(column, columns) is { } found && found.Length >= (column.Nth ?? 1) => found[(column.Nth ?? 1) - 1],
        _ => -1,
    };

    /// <summary>What a reader of the file knows a cell by: its column; null where it is made of several, or there is no such column.</summary>
    public static string? NameOf(ImportCell cell, IReadOnlyList<string> columns) => Find(cell, columns) is var index and >= 0 ? CellText.Trimmed(columns[index]) : null;

    private static int[] Indices(ColumnCell column, IReadOnlyList<string> columns) =>
        [.. columns.Index().Where(known => CellText.Trimmed(known.Item) == column.Name).Select(known => known.Index)];

    private Func<string> Combined(CellRules rules, CombinedCell cell, string path)
    {
        var at = JsonPath.Of(path, ImportKeys.KeyOf(cell.Choice));
        CellReader[] cells = [.. cell.Cells.Select((one, index) => Text(rules, one, JsonPath.Of(at, index)))];
        var texts = cells.Select(one => one.Value).OfType<string>();
        return cell.Choice == CellChoice.First ? () => texts.FirstOrDefault(string.Empty) : () => string.Join(cell.Separator, texts);
    }

    private CellReader LookedUp(CellRules rules, LookupCell cell, string path)
    {
        var by = Text(rules, cell.By, JsonPath.Of(path, ImportKeys.By));
        if (!lookups.TryGetValue(cell.File, out var table))
        {
            faults.Add(new(FaultCodes.UnknownLookup, JsonPath.Of(path, ImportKeys.Lookup), ("file", cell.File), ("known", lookups.Keys)));
            return by;
        }

        if (table.Rules is not { } there)
        {
            // A file to look up in looks texts up in those before it, and not in itself.
            if (lookups.ContainsKey(rows.File))
            {
                faults.Add(new(FaultCodes.UnknownLookup, JsonPath.Of(path, ImportKeys.Lookup), ("file", cell.File), ("known", lookups.Values.Where(other => other.Rules is not null).Select(other => other.File))));
                return by;
            }

            throw new InvalidOperationException(
                $"The rows of '{Wording.Shown(cell.File)}' must be added before those of '{Wording.Shown(rows.File)}', which looks texts up there; {nameof(HistoryImport.Files)} has the files in that order.");
        }

        var take = new CellBinding(table, faults, notes, NoLookups).Text(there, cell.Take, JsonPath.Of(path, ImportKeys.Take));
        var count = CountOf(table, cell);
        return new CellReader(rules, cell, Find, by);

        string Find()
        {
            var key = by.Value;
            count.See(key, rows.Line);
            return (cell.Follows ? table.Follow(key, take) : table.Find(key, take)) ?? string.Empty;
        }
    }

    /// <summary>A count of the texts that a cell looks up, whatever is taken by it.</summary>
    private LookupCount CountOf(LookupTable table, LookupCell cell)
    {
        var key = (table.File, cell.By, cell.Follows);
        return _counts.TryGetValue(key, out var count) ? count : _counts[key] = notes.CountLookups(rows.File, table, cell.Follows);
    }

    private int IndexOf(ColumnCell column, string path)
    {
        var found = Indices(column, rows.Columns);
        switch (found.Length, column.Nth)
        {
            case (0, _):
                AddUnknown(column, path);
                return 0;
            case (> 1, null):
                faults.Add(new(FaultCodes.RepeatedColumn, path, ("column", column.Name), ("file", rows.File), ("count", found.Length)));
                return 0;
            case (_, { } nth) when nth > found.Length:
                faults.Add(new(FaultCodes.UnknownOccurrence, path, ("nth", nth), ("column", column.Name), ("file", rows.File), ("count", found.Length)));
                return 0;
            default:
                return found[(column.Nth ?? 1) - 1];
        }
    }

    /// <summary>Says that there is no such column; of a file that seems to be opened in a wrong way, once.</summary>
    private void AddUnknown(ColumnCell column, string path)
    {
        var header = rows.Columns is [var only] ? only : string.Empty;
        if (Delimiters.MaxBy(each => header.Count(sign => sign == each)) is var delimiter && header.Contains(delimiter, StringComparison.Ordinal))
        {
            AddOnce(new(
                FaultCodes.WrongDelimiter, path, ("column", column.Name), ("file", rows.File), ("header", header),
                ("delimiter", DocumentText.Member(writer => writer.WriteString(ImportKeys.Delimiter, delimiter.ToString())))));
        }
        else if (header.Contains(' ', StringComparison.Ordinal))
        {
            AddOnce(new(FaultCodes.TitleAbove, path, ("column", column.Name), ("file", rows.File), ("header", header)));
        }
        else
        {
            faults.Add(new(FaultCodes.UnknownColumn, path, ("column", column.Name), ("file", rows.File), ("known", rows.Columns)));
        }
    }

    private void AddOnce(Fault fault)
    {
        if (!faults.Exists(known => known.Code == fault.Code))
        {
            faults.Add(fault);
        }
    }

    private int IndexOf(PositionCell cell, string path)
    {
        if (cell.Position > rows.Columns.Count)
        {
            faults.Add(new(FaultCodes.UnknownPosition, path, ("position", cell.Position), ("file", rows.File), ("count", rows.Columns.Count)));
            return 0;
        }

        return cell.Position - 1;
    }
}
