using NodaTime;

namespace RevenueProcess;

/// <summary>Holds what an import says about one file against the columns of that file, and lists what does not fit.</summary>
/// <param name="source">The file, as the import describes it.</param>
/// <param name="path">Where in the import that is.</param>
/// <param name="rules">How its cells are read.</param>
/// <param name="rows">The file itself.</param>
/// <param name="work">What the files of the import share.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class SourceBinding(ImportSource source, string path, CellRules rules, INamedRows rows, ImportWork work, List<Fault> faults)
{
    private readonly CellBinding _cells = new(rows, faults, work);

    public string Path => path;

    public string File => rows.File;

    public CellRules Rules => rules;

    public DateTimeZone Zone => rules.Zone;

    public ImportWork Work => work;

    /// <summary>A reader of a text.</summary>
    public CellReader Text(ImportCell cell, string at, bool isPart = false) => _cells.Text(rules, cell, at, isPart);

    /// <summary>A reader of a text, if a cell is named.</summary>
    public CellReader? OptionalText(ImportCell? cell, string at) => cell is null ? null : Text(cell, at);

    /// <summary>A reader of a number, if a cell is named.</summary>
    public CellReader? OptionalNumber(ImportCell? cell, string at)
    {
        var reader = OptionalText(cell, at);
        if (reader is not null && (cell!.Numbers ?? source.Numbers) is null && rules.Numbers == NumberFormat.Plain)
        {
            reader.Doubts = work.Notes.DoubtsOf(rows.File);
        }

        return reader;
    }

    /// <summary>A reader of an instant.</summary>
    public StampCells Stamps(ImportCell cell, string at, bool isPart = false) => _cells.Stamps(rules, cell, at, isPart);

    /// <summary>A reader of an instant, if a cell is named.</summary>
    public StampCells? OptionalStamps(ImportCell? cell, string at) => cell is null ? null : Stamps(cell, at);

    /// <summary>Where the current row begins, with the text at fault if there is one.</summary>
    public RecordOrigin Origin(string? text = null) => new(rows.File, rows.Line) { Text = text };

    /// <summary>What the texts of a cell stand for: the stages that the import says, then those of the process by their ids.</summary>
    public Dictionary<string, string> Stages(ImportCell? cell, IReadOnlyDictionary<string, string> stages)
    {
        _cells.RequireFound(RulesOf(cell), stages.Keys, JsonPath.Of(path, ImportKeys.Stages));
        var lookup = ImportTexts.Lookup(stages, ComparerOf(cell));
        foreach (var stage in work.Process.Stages)
        {
            lookup.TryAdd(stage.Id, stage.Id);
        }

        return lookup;
    }

    /// <summary>What the texts of a cell of properties stand for.</summary>
    public Dictionary<string, ChangedProperty> Properties(ImportCell? cell, IReadOnlyDictionary<string, ChangedProperty> properties)
    {
        _cells.RequireFound(RulesOf(cell), properties.Keys, JsonPath.Of(path, ImportKeys.Properties));
        return ImportTexts.Lookup(properties, ComparerOf(cell));
    }

    /// <summary>The text of the current row of which a condition does not hold; null where it holds.</summary>
    public Func<string?> Refused(RowCondition condition, string at)
    {
        var cell = Text(condition.Cell, at, isPart: true);
        if (condition.Texts.Count > 0 && condition.Texts.All(rules.Within(condition.Cell).IsMissing))
        {
            faults.Add(new(FaultCodes.NeverMatches, at, ("text", condition.Texts[0])));
        }

        var (texts, excludes) = (condition.Texts.ToHashSet(ComparerOf(condition.Cell)), condition.Excludes);
        return () => (cell.Value ?? string.Empty) is var text && texts.Contains(text) != excludes ? null : text;
    }

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

    /// <summary>What the current row says about its journey.</summary>
    public AttributeCells Attributes()
    {
        var at = JsonPath.Of(path, ImportKeys.Attributes);
        return new AttributeCells(
            [
                .. source.Attributes.Select((attribute, index) => (
                    attribute.Name,
                    attribute.Cell is { } cell ? Text(cell, JsonPath.Of(at, index), isPart: true) : Text(attribute.Name, JsonPath.Of(JsonPath.Of(at, index), ImportKeys.Name)))),
            ]);
    }

    private StringComparer ComparerOf(ImportCell? cell) => RulesOf(cell).IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private CellRules RulesOf(ImportCell? cell) => cell is null ? rules : rules.Within(cell);
}
