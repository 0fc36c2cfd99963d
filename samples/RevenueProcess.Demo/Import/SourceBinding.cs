using NodaTime;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Holds what an import says about one file against the header of that file and the stages of the process.</summary>
/// <param name="Document">The import.</param>
/// <param name="Process">The process the history is of.</param>
/// <param name="Source">The file, as the import describes it.</param>
/// <param name="Path">Where in the import that is.</param>
/// <param name="Table">The file itself.</param>
internal sealed record SourceBinding(ImportDocument Document, ProcessDefinition Process, ImportSource Source, string Path, CsvTable Table)
{
    /// <summary>The column of that name.</summary>
    public CellReader Column(string name, string path, IReadOnlyList<string>? missing = null)
    {
        var at = Table.ColumnOf(name, why => Document.Fault(path, why));
        return new CellReader(Table, at, [.. Document.File.Missing ?? [], .. Source.Missing ?? [], .. missing ?? []]);
    }

    /// <summary>The column of that name, if one is named.</summary>
    public CellReader? OptionalColumn(string? name, string path) => name is null ? null : Column(name, path);

    /// <summary>The stage of that id.</summary>
    public string Stage(string id, string path) => Process.TryFind(id, out var stage)
        ? stage.Id
        : throw Document.Fault(path, $"there is no stage '{id}' in {Process}, which has {InputException.Listed(Process.Stages.Select(known => known.Id))}");

    /// <summary>Where the current row begins, with the text at fault if there is one.</summary>
    public RecordOrigin Origin(string? text = null) => new(Source.File, Table.Line) { Text = text };

    /// <summary>A reader by the patterns nearest to the column: its own, its file's, or the import's.</summary>
    public InstantReader Instants(bool areDates, IReadOnlyList<string>? own = null, string ownPath = "")
    {
        var (patterns, path) = own is not null ? (own, ownPath)
            : Source.Patterns is not null ? (Source.Patterns, JsonLines.Child(Path, "patterns"))
            : (Document.File.Patterns, "$.patterns");
        var reader = InstantReader.Of(patterns, Document.Zone, (index, why) => Document.Fault(JsonLines.Child(path, index), why));
        return areDates ? reader.OfDates(Document.Zone) : reader;
    }

    /// <summary>A condition on the cells of a row.</summary>
    public Func<bool> Condition(RowCondition condition, string path)
    {
        var cell = Column(condition.Column, JsonLines.Child(path, "column"));
        return (condition.Is, condition.In, condition.NotIn) switch
        {
            ({ } one, null, null) => () => cell.Text == one,
            (null, { } some, null) => IsIn(some, expected: true),
            (null, null, { } others) => IsIn(others, expected: false),
            _ => throw Document.Fault(path, "a condition has exactly one of \"is\", \"in\" and \"notIn\""),
        };

        Func<bool> IsIn(IReadOnlyList<string> texts, bool expected)
        {
            var set = texts.ToHashSet(StringComparer.Ordinal);
            return () => set.Contains(cell.Text) == expected;
        }
    }

    /// <summary>Whether a row is wanted at all.</summary>
    public Func<bool> Where()
    {
        var path = JsonLines.Child(Path, "where");
        Func<bool>[] conditions = [.. (Source.Where ?? []).Select((condition, index) => Condition(condition, JsonLines.Child(path, index)))];
        return () => Array.TrueForAll(conditions, condition => condition());
    }
}
