namespace RevenueProcess;

/// <summary>Holds what an import of history says about one file against the columns of that file, and lists what does not fit.</summary>
/// <param name="source">The file, as the import describes it.</param>
/// <param name="path">Where in the import that is.</param>
/// <param name="rules">How its cells are read.</param>
/// <param name="rows">The file itself.</param>
/// <param name="work">What the files of the import share.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class SourceBinding(ImportSource source, string path, CellRules rules, INamedRows rows, ImportWork work, List<Fault> faults)
    : RowBinding(source, path, rules, rows, work.Notes, work.Lookups, faults)
{
    private readonly IReadOnlyList<AttributeColumn> _attributes = source.Attributes;

    public ImportWork Work { get; } = work;

    /// <summary>What the texts of a cell stand for: the stages that the import says, then those of the process by their ids.</summary>
    public Dictionary<string, string> Stages(ImportCell? cell, IReadOnlyDictionary<string, string> stages)
    {
        Cells.RequireFound(RulesOf(cell), stages.Keys, JsonPath.Of(Path, ImportKeys.Stages));
        return StagesOf(Work.Process, stages, ComparerOf(cell));
    }

    /// <summary>The stages that an import says, then those of a process by their ids.</summary>
    public static Dictionary<string, string> StagesOf(ProcessDefinition process, IReadOnlyDictionary<string, string> stages, StringComparer comparer)
    {
        var lookup = ImportTexts.Lookup(stages, comparer);
        foreach (var stage in process.Stages)
        {
            lookup.TryAdd(stage.Id, stage.Id);
        }

        return lookup;
    }

    /// <summary>A reader of a value and its currency, if cells are named.</summary>
    /// <param name="value">The cell of the value.</param>
    /// <param name="currency">The cell of its currency.</param>
    /// <param name="path">Where the import names the cells, by their keys.</param>
    public ValueCells Value(ImportCell? value, ImportCell? currency, string path) =>
        Value(OptionalNumber(value, JsonPath.Of(path, ImportKeys.Value)), OptionalText(currency, JsonPath.Of(path, ImportKeys.Currency)));

    /// <summary>A reader of a value and its currency, as cells tell them.</summary>
    public ValueCells Value(CellReader? value, CellReader? currency) => new(value, currency, Work.Currency);

    /// <summary>What the texts of a cell of properties stand for.</summary>
    public Dictionary<string, ChangedProperty> Properties(ImportCell? cell, IReadOnlyDictionary<string, ChangedProperty> properties)
    {
        Cells.RequireFound(RulesOf(cell), properties.Keys, JsonPath.Of(Path, ImportKeys.Properties));
        return ImportTexts.Lookup(properties, ComparerOf(cell));
    }

    /// <summary>What the current row says about its journey.</summary>
    public AttributeCells Attributes()
    {
        var at = JsonPath.Of(Path, ImportKeys.Attributes);
        return new AttributeCells(
            [
                .. _attributes.Select((attribute, index) => (
                    attribute.Name,
                    attribute.Cell is { } cell ? Text(cell, JsonPath.Of(at, index), isPart: true) : Text(attribute.Name, JsonPath.Of(JsonPath.Of(at, index), ImportKeys.Name)))),
            ]);
    }
}
