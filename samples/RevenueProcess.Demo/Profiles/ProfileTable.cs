using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>Holds what a profiles file says about one file against the header of that file.</summary>
internal sealed class ProfileTable : IDisposable
{
    private readonly ProfilesDocument _document;
    private readonly CellRules _rules;
    private readonly CsvTable _table;
    private readonly FactCells[] _facts;

    public ProfileTable(ProfilesDocument document, ProfileSource source, string path, DataFolder folder)
    {
        _document = document;
        _rules = document.Rules.Within(document.PatternsIn(source.Patterns, JsonLines.Child(path, "patterns")), source.Missing);
        var delimiter = source.Delimiter switch
        {
            null => ',',
            [var only] when char.IsAscii(only) => only,
            var other => throw document.Fault(JsonLines.Child(path, "delimiter"), $"the delimiter is '{other}'; it must be one ASCII character, such as ';'"),
        };
        _table = folder.Open(source.File, new CsvForm(delimiter));
        try
        {
            Key = Column(source.Key, JsonLines.Child(path, "key"));
            _facts =
            [
                .. (source.Attributes ?? []).Select((attribute, index) => Attribute(attribute, JsonLines.Child(JsonLines.Child(path, "attributes"), index))),
                .. (source.Signals ?? []).Select((signal, index) => Signal(signal, JsonLines.Child(JsonLines.Child(path, "signals"), index))),
            ];
        }
        catch
        {
            _table.Dispose();
            throw;
        }
    }

    /// <summary>The key of the current row.</summary>
    public CellReader Key { get; }

    /// <summary>The facts that rows give, and where the profiles file names each.</summary>
    public IEnumerable<(Fact Fact, string Path)> Facts => _facts.Select(cells => (cells.Fact, cells.Path));

    public bool Read() => _table.Read();

    /// <summary>The values of the current row; an absent one is left out.</summary>
    /// <exception cref="InputException">A cell cannot be read as what it must be.</exception>
    public void AddTo(LeadFacts facts)
    {
        foreach (var cells in _facts)
        {
            if (cells.Read() is { } value && !facts.Add(value))
            {
                throw Wrong($"'{cells.Fact}' has another value than in an earlier row with the key '{Key.Text}'");
            }
        }
    }

    /// <summary>The column of that name.</summary>
    public CellReader Column(string name, string path, IReadOnlyList<string>? missing = null) =>
        _document.Column(_rules.Within(patterns: null, missing), _table, name, path);

    /// <summary>A reader by the patterns nearest to the column: its own, its file's, or those of all files.</summary>
    public InstantReader Instants(IReadOnlyList<string>? own = null, string ownPath = "") =>
        _rules.Within(_document.PatternsIn(own, ownPath), missing: null).Instants();

    /// <summary>Something wrong with the current row.</summary>
    public InputException Wrong(string message) => _table.Wrong(message);

    public void Dispose() => _table.Dispose();

    private FactCells Attribute(ProfileAttribute attribute, string path)
    {
        var cell = Column(attribute.Column ?? attribute.Name, JsonLines.Child(path, attribute.Column is null ? "name" : "column"), attribute.Missing);
        var name = Named(attribute.Name, path);
        return new FactCells(
            attribute.Kind switch
            {
                AttributeKind.Number => Fact.Number(name),
                AttributeKind.Flag => Fact.Flag(name),
                AttributeKind.Instant => Fact.Instant(name),
                AttributeKind.TextSet => Fact.TextSet(name),
                _ => Fact.Text(name),
            },
            path, this, cell, attribute.Map, Instants(attribute.Patterns, JsonLines.Child(path, "patterns")), attribute.Separator ?? ";");
    }

    private FactCells Signal(ProfileSignal signal, string path) => new(
        Fact.Signal(Named(signal.Name, path)),
        path,
        this,
        Column(signal.Column ?? signal.Name, JsonLines.Child(path, signal.Column is null ? "name" : "column"), signal.Missing),
        map: null,
        Instants(signal.Patterns, JsonLines.Child(path, "patterns")),
        separator: ";");

    private string Named(string name, string path) =>
        string.IsNullOrWhiteSpace(name) ? throw _document.Fault(JsonLines.Child(path, "name"), "the name is blank") : name;
}
