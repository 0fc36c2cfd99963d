namespace RevenueProcess;

/// <summary>Holds what an import says about one file against the columns of that file, and lists what does not fit.</summary>
/// <param name="source">The file, as the import describes it.</param>
/// <param name="path">Where in the import that is.</param>
/// <param name="rules">How its cells are read.</param>
/// <param name="rows">The file itself.</param>
/// <param name="builder">What its rows are added to.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class SourceBinding(ImportSource source, string path, CellRules rules, INamedRows rows, StageLogBuilder builder, List<Fault> faults)
{
    public string Path => path;

    public StageLogBuilder Builder => builder;

    /// <summary>The column of that name.</summary>
    public CellReader Column(string name, string at, IReadOnlyList<string>? missing = null) =>
        rules.Within(patterns: null, missing).Column(rows, name, at, faults);

    /// <summary>The column of that name, if one is named.</summary>
    public CellReader? OptionalColumn(string? name, string at) => name is null ? null : Column(name, at);

    /// <summary>Where the current row begins, with the text at fault if there is one.</summary>
    public RecordOrigin Origin(string? text = null) => new(rows.File, rows.Line) { Text = text };

    /// <summary>A reader by the patterns nearest to the column: its own, its file's, or the import's.</summary>
    public InstantReader Instants(bool areDates, IReadOnlyList<string>? own = null) => rules.Within(own, missing: null).Instants(areDates);

    /// <summary>Whether a condition holds of the current row.</summary>
    public Func<bool> Condition(RowCondition condition, string at)
    {
        var cell = Column(condition.Column, JsonPath.Of(at, ImportKeys.Column));
        var (texts, excludes) = (condition.Texts.ToHashSet(StringComparer.Ordinal), condition.Excludes);
        return () => texts.Contains(cell.Text) != excludes;
    }

    /// <summary>Whether the current row is wanted at all.</summary>
    public Func<bool> Where()
    {
        var at = JsonPath.Of(path, ImportKeys.Where);
        Func<bool>[] conditions = [.. source.Where.Select((condition, index) => Condition(condition, JsonPath.Of(at, index)))];
        return () => Array.TrueForAll(conditions, condition => condition());
    }

    /// <summary>What the current row says about its journey.</summary>
    public AttributeCells Attributes()
    {
        var at = JsonPath.Of(path, ImportKeys.Attributes);
        return new AttributeCells(
            [
                .. source.Attributes.Select((attribute, index) => (
                    attribute.Name,
                    Column(attribute.Column ?? attribute.Name, JsonPath.Of(JsonPath.Of(at, index), attribute.Column is null ? ImportKeys.Name : ImportKeys.Column), attribute.Missing),
                    attribute.Map.ToDictionary(StringComparer.Ordinal))),
            ]);
    }
}
