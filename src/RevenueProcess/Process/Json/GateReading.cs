using System.Text.Json;

namespace RevenueProcess;

/// <summary>Reads the gates of transitions: the names of lead definitions of the same document.</summary>
internal sealed class GateReading
{
    // Stands for a definition that could not be read: the row is conditional, but the process will not be built.
    private static readonly LeadDefinition _unreadable = LeadDefinition.Named("(unreadable)", 1).When(Fact.Flag("(unreadable)").IsTrue);

    private readonly JsonReading _reading;
    private readonly IReadOnlyDictionary<string, LeadDefinition> _definitions;
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);

    public GateReading(JsonReading reading, JsonMembers process, List<Fault> faults)
    {
        _reading = reading;
        var definitions = process.Find(ProcessKeys.Definitions);
        _definitions = LeadDefinitionJson.ReadAll(
            definitions, process.PathOf(ProcessKeys.Definitions), faults, process.Find(ProcessKeys.Scores), process.PathOf(ProcessKeys.Scores));
        if (definitions is { ValueKind: JsonValueKind.Array } array)
        {
            _declared.UnionWith(array.EnumerateArray().Select(NameOf).OfType<string>());
        }
    }

    /// <summary>The definitions without faults.</summary>
    public IEnumerable<LeadDefinition> Definitions => _definitions.Values;

    /// <summary>The gate that asks for these definitions.</summary>
    public Gate Of(IReadOnlyList<(string Name, string Path)> names) => Gate.AllOf([.. names.Select(name => Resolve(name.Name, name.Path))]);

    /// <summary>A gate that stands for one that could not be read.</summary>
    public static Gate Unreadable { get; } = Gate.AllOf(_unreadable);

    private LeadDefinition Resolve(string name, string path)
    {
        if (_definitions.TryGetValue(name, out var definition))
        {
            return definition;
        }

        if (!_declared.Contains(name) && !_reading.IsFull)
        {
            _reading.Add(FaultCodes.UnknownDefinition, path, ("definition", name), ("known", _declared.Order(StringComparer.Ordinal)));
        }

        return _unreadable;
    }

    private static string? NameOf(JsonElement definition) =>
        definition.ValueKind == JsonValueKind.Object
        && definition.TryGetProperty("name", out var name)
        && new JsonReading([]).Text(name, "", out var text)
            ? text
            : null;
}
