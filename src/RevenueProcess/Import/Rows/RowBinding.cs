using NodaTime;

namespace RevenueProcess;

/// <summary>Holds what a document says about one file against the columns of that file, and lists what does not fit.</summary>
/// <param name="source">The file, as the document describes it.</param>
/// <param name="path">Where in the document that is.</param>
/// <param name="rules">How its cells are read.</param>
/// <param name="rows">The file itself.</param>
/// <param name="notes">What a reader should know of the files.</param>
/// <param name="lookups">The files to look texts up in.</param>
/// <param name="faults">Where faults go.</param>
internal class RowBinding(
    TableSource source, string path, CellRules rules, INamedRows rows, ImportNotes notes, IReadOnlyDictionary<string, LookupTable> lookups, List<Fault> faults)
{
    private readonly Dictionary<string, UnreadFlags> _flags = new(StringComparer.Ordinal);

    private protected CellBinding Cells { get; } = new(rows, faults, notes, lookups);

    public string Path => path;

    public string File => rows.File;

    public CellRules Rules => rules;

    public DateTimeZone Zone => rules.Zone;

    /// <summary>A reader of a text.</summary>
    public CellReader Text(ImportCell cell, string at, bool isPart = false) => Cells.Text(rules, cell, at, isPart);

    /// <summary>A reader of a text, if a cell is named.</summary>
    public CellReader? OptionalText(ImportCell? cell, string at) => cell is null ? null : Text(cell, at);

    /// <summary>A reader of a number, if a cell is named.</summary>
    public CellReader? OptionalNumber(ImportCell? cell, string at)
    {
        var reader = OptionalText(cell, at);
        if (reader is not null && (cell!.Numbers ?? source.Numbers) is null && rules.Numbers == NumberFormat.Plain)
        {
            reader.Doubts = notes.DoubtsOf(rows.File);
        }

        return reader;
    }

    /// <summary>A reader of an instant.</summary>
    public StampCells Stamps(ImportCell cell, string at, bool isPart = false) => Cells.Stamps(rules, cell, at, isPart);

    /// <summary>A reader of an instant, if a cell is named.</summary>
    public StampCells? OptionalStamps(ImportCell? cell, string at) => cell is null ? null : Stamps(cell, at);

    /// <summary>Where the current row begins, with the text at fault if there is one.</summary>
    public RecordOrigin Origin(string? text = null) => new(rows.File, rows.Line) { Text = text };

    /// <summary>What the texts of a cell mean.</summary>
    public Dictionary<string, T> Meanings<T>(ImportCell cell, string at, params ReadOnlySpan<(string Key, IReadOnlyList<string> Texts, T Meaning)> lists)
    {
        var meanings = new Dictionary<string, T>(ComparerOf(cell));
        foreach (var (key, texts, meaning) in lists)
        {
            Cells.RequireFound(RulesOf(cell), texts, JsonPath.Of(at, key));
            foreach (var text in texts)
            {
                meanings.TryAdd(text, meaning);
            }
        }

        return meanings;
    }

    /// <summary>The text of the current row of which a condition does not hold; null where it holds.</summary>
    public Func<string?> Refused(RowCondition condition, string at)
    {
        var cell = Text(condition.Cell, at, isPart: true);
        if (condition.Texts.Count > 0 && condition.Texts.All(RulesOf(condition.Cell).IsMissing))
        {
            faults.Add(new(FaultCodes.NeverMatches, at, ("text", condition.Texts[0])));
        }

        var (texts, excludes) = (condition.Texts.ToHashSet(ComparerOf(condition.Cell)), condition.Excludes);
        var flags = condition.Asks is null ? null : FlagsOf(CellBinding.NameOf(condition.Cell, rows.Columns) ?? at);
        return () =>
        {
            var text = cell.Value ?? string.Empty;
            flags?.See(text, rows.Line);
            return texts.Contains(text) != excludes ? null : text;
        };
    }

    /// <summary>Where the texts go of a column that should say yes or no, whichever of its conditions looks at them.</summary>
    private UnreadFlags FlagsOf(string column) => _flags.TryGetValue(column, out var flags) ? flags : _flags[column] = notes.SeeFlags(rows.File, column);

    /// <summary>The text for which the current row is not wanted; null where it is.</summary>
    public Func<string?> Unwanted()
    {
        var at = JsonPath.Of(path, ImportKeys.Where);
        Func<string?>[] conditions = [.. source.Where.Select((condition, index) => Refused(condition, JsonPath.Of(at, index)))];
        return () =>
        {
            foreach (var refused in conditions)
            {
                if (refused() is { } text)
                {
                    return text;
                }
            }

            return null;
        };
    }

    private protected StringComparer ComparerOf(ImportCell? cell) => RulesOf(cell).Comparer;

    private protected CellRules RulesOf(ImportCell? cell) => cell is null ? rules : rules.Within(cell);
}
