using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Reads the definitions and scores of one document; one that another refers to is read when it is first needed. Scores may have several
/// versions of a name, definitions only where the document allows it; a reference to such a name must say which version.
/// </summary>
internal sealed class DefinitionsReading(List<Fault> faults, bool severalVersions)
{
    /// <summary>
    /// The most nodes of all criteria in a document together, counted through references each time: short text can stand for large criteria.
    /// </summary>
    public const long MaxNodes = 1_000_000;

    private readonly JsonReading _reading = new(faults);
    private readonly List<DefinitionSource> _sources = [];
    private readonly Dictionary<(bool IsScore, string Name), List<DefinitionSource>> _byName = [];
    private readonly Dictionary<(bool IsScore, string Name, int Version), DefinitionSource> _byVersion = [];
    private readonly List<DefinitionSource> _underway = [];
    private long _nodes;

    /// <summary>The definitions without faults, with their places in the document.</summary>
    public IEnumerable<(LeadDefinition Definition, string Path)> Definitions =>
        _sources.Where(source => source.Read is LeadDefinition).Select(source => ((LeadDefinition)source.Read!, source.Path));

    /// <summary>The scores without faults, with their places in the document.</summary>
    public IEnumerable<(Score Score, string Path)> Scores =>
        _sources.Where(source => source.Read is Score).Select(source => ((Score)source.Read!, source.Path));

    public void AddDefinitions(JsonElement array, string path) => Add(array, path, areScores: false);

    public void AddScores(JsonElement array, string path) => Add(array, path, areScores: true);

    public void ReadAll()
    {
        foreach (DefinitionSource source in _sources.OrderBy(source => source.Name is null))
        {
            Read(source);
        }
    }

    private void Add(JsonElement array, string path, bool areScores)
    {
        foreach ((JsonElement element, string at) in _reading.List(array, path) ?? [])
        {
            (string? name, int? version) = HeadOf(element);
            var source = new DefinitionSource(areScores, name, version, element, at);
            if (name is null)
            {
                _sources.Add(source);
                continue;
            }

            if (!_byName.TryGetValue((areScores, name), out List<DefinitionSource>? others))
            {
                _byName.Add((areScores, name), others = []);
            }

            if (others.Count > 0 && !severalVersions && !areScores)
            {
                _reading.Add(FaultCodes.Repeated, JsonPath.Of(at, "name"), ("name", name), ("first", JsonPath.Of(others[0].Path, "name")));
            }
            else if (version is { } stated && !_byVersion.TryAdd((areScores, name, stated), source))
            {
                _reading.Add(FaultCodes.RepeatedVersion, JsonPath.Of(at, "version"), ("name", name), ("version", stated));
            }
            else
            {
                others.Add(source);
                _sources.Add(source);
            }
        }
    }

    private LeadDefinition? ResolveDefinition(string name, int? version, string path) => (LeadDefinition?)Resolve(isScore: false, name, version, path);

    private Score? ResolveScore(string name, int? version, string path) => (Score?)Resolve(isScore: true, name, version, path);

    private object? Resolve(bool isScore, string name, int? version, string path)
    {
        if (_reading.IsFull)
        {
            return null;
        }

        if (!_byName.TryGetValue((isScore, name), out List<DefinitionSource>? found))
        {
            var known = _byName.Keys.Where(key => key.IsScore == isScore).Select(key => key.Name);
            _reading.Add(
                isScore ? FaultCodes.UnknownScore : FaultCodes.UnknownDefinition, path, (isScore ? "score" : "definition", name), ("known", known));
            return null;
        }

        DefinitionSource? source = found[0];
        if (version is not null)
        {
            source = _byVersion.GetValueOrDefault((isScore, name, version.Value));
        }
        else if (found.Count > 1)
        {
            _reading.Add(FaultCodes.AmbiguousVersion, path, ("name", name), ("count", found.Count));
            return null;
        }

        if (source is null)
        {
            _reading.Add(FaultCodes.UnknownVersion, path, ("name", name), ("version", version!.Value));
            return null;
        }

        if (_underway.IndexOf(source) is var start and >= 0)
        {
            _reading.Add(FaultCodes.DefinitionCycle, path, ("cycle", _underway.Skip(start).Append(source).Select(one => one.ToString())));
            return null;
        }

        if (_underway.Count < Criterion.MaxDepth || source.IsDone)
        {
            return Read(source);
        }

        _reading.Add(CriterionLimits.TooDeep(Criterion.MaxDepth + 1, path));
        return null;
    }

    private object? Read(DefinitionSource source)
    {
        if (!source.IsDone)
        {
            _underway.Add(source);
            source.Read = source.IsScore ? ReadScore(source) : ReadDefinition(source);
            source.IsDone = true;
            _underway.RemoveAt(_underway.Count - 1);
        }

        return source.Read;
    }

    private CriterionJson Criteria() => new(_reading, ResolveDefinition, ResolveScore);

    private LeadDefinition? ReadDefinition(DefinitionSource source)
    {
        int before = faults.Count;
        (JsonElement element, string path) = (source.Element, source.Path);
        if (_reading.Object(element, path, "name", "version", "agreedBy", "meaning", "effectiveFrom", "retiredFrom", "when") is not { } members)
        {
            return null;
        }

        DefinitionHead head = DefinitionHead.Read(_reading, members, path, faults);
        Criterion? criterion = _reading.Member(members, "when", path, out JsonElement value)
            ? Criteria().Read(value, JsonPath.Of(path, "when"))
            : null;
        if (criterion is null || !Fits(criterion.Nodes, path))
        {
            return null;
        }

        LeadDefinitionRules.CheckKinds(criterion, path, faults);
        return faults.Count > before || _reading.IsFull
            ? null
            : new(head.Name!, head.Version, head.AgreedBy, head.Meaning, head.EffectiveFrom, criterion, head.RetiredFrom);
    }

    private Score? ReadScore(DefinitionSource source)
    {
        int before = faults.Count;
        ScoreDraft? draft = new ScoreReading(_reading, Criteria(), faults).Read(source.Element, source.Path);
        if (draft is null || faults.Count > before || _reading.IsFull)
        {
            return null;
        }

        var score = new Score(draft);
        return Fits(score.Nodes, source.Path) ? score : null;
    }

    private bool Fits(long more, string path)
    {
        long before = _nodes;
        _nodes += more;
        if (_nodes > MaxNodes && before <= MaxNodes)
        {
            _reading.Add(
                FaultCodes.TooLarge, path, ("count", _nodes), ("unit", "nodes"), ("most", MaxNodes));
        }

        return _nodes <= MaxNodes;
    }

    // Only names that can be referred to; the others are reported when the definition is read.
    private static (string? Name, int? Version) HeadOf(JsonElement element)
    {
        var silent = new JsonReading([]);
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("name", out JsonElement name) || !silent.Name(name, "", out string? text))
        {
            return (null, null);
        }

        return (text, element.TryGetProperty("version", out JsonElement version) && silent.Integer(version, "", out int number) ? number : null);
    }
}
