using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>Reads the definitions of one document; a definition that another refers to is read when it is first needed.</summary>
internal sealed class LeadDefinitionReading(List<Fault> faults)
{
    private readonly JsonReading reading = new(faults);
    private readonly Dictionary<string, (JsonElement Element, string Path)> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LeadDefinition?> done = new(StringComparer.Ordinal);
    private readonly List<string> underway = [];

    public IReadOnlyDictionary<string, LeadDefinition> ReadAll(JsonElement array, string path)
    {
        var nameless = new List<(JsonElement Element, string Path)>();
        foreach ((JsonElement element, string at) in reading.List(array, path) ?? [])
        {
            if (!JsonKeys.Check(element, at, reading))
            {
                continue;
            }

            if (NameOf(element) is not { } name)
            {
                nameless.Add((element, at));
            }
            else if (!sources.TryAdd(name, (element, at)))
            {
                reading.Add(FaultCodes.Repeated, JsonPath.Of(at, "name"), $"the definition {Wording.Of(name)} occurs twice; a name occurs once");
            }
        }

        foreach (string name in sources.Keys)
        {
            Read(name);
        }

        foreach ((JsonElement element, string at) in nameless)
        {
            Read(element, at);
        }

        return done.Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!, StringComparer.Ordinal);
    }

    private LeadDefinition? Resolve(string name, string path)
    {
        if (!sources.ContainsKey(name))
        {
            reading.Add(FaultCodes.UnknownDefinition, path, $"there is no definition {Wording.Of(name)}; known are {Wording.Of(sources.Keys)}");
            return null;
        }

        if (underway.IndexOf(name) is var start and >= 0)
        {
            string cycle = string.Join(" → ", underway.Skip(start).Append(name).Select(Wording.Of));
            reading.Add(FaultCodes.DefinitionCycle, path, $"the definitions refer to each other in a cycle: {cycle}");
            return null;
        }

        if (underway.Count < Criterion.MaxDepth || done.ContainsKey(name))
        {
            return Read(name);
        }

        reading.Add(CriterionLimits.TooDeep(Criterion.MaxDepth + 1, path));
        return null;
    }

    private LeadDefinition? Read(string name)
    {
        if (done.TryGetValue(name, out LeadDefinition? known))
        {
            return known;
        }

        underway.Add(name);
        (JsonElement element, string path) = sources[name];
        LeadDefinition? read = Read(element, path);
        underway.Remove(name);
        done[name] = read;
        return read;
    }

    private LeadDefinition? Read(JsonElement element, string path)
    {
        int before = faults.Count;
        if (reading.Object(element, path, "name", "version", "agreedBy", "meaning", "effectiveFrom", "when") is not { } members)
        {
            return null;
        }

        string? name = null;
        int version = 1;
        var effectiveFrom = Instant.MinValue;
        string? meaning = "";
        if (reading.Member(members, "name", path, out JsonElement value) && !reading.Name(value, JsonPath.Of(path, "name"), out name))
        {
            name = null;
        }

        if (reading.Member(members, "version", path, out value) && !reading.Integer(value, JsonPath.Of(path, "version"), out version))
        {
            version = 1;
        }

        if (members.TryGetValue("meaning", out value))
        {
            reading.Text(value, JsonPath.Of(path, "meaning"), out meaning);
        }

        if (members.TryGetValue("effectiveFrom", out value))
        {
            reading.Instant(value, JsonPath.Of(path, "effectiveFrom"), out effectiveFrom);
        }

        List<string> teams = Teams(members, path);
        LeadDefinitionRules.CheckHead(name ?? "unnamed", version, teams, meaning ?? "", path, faults);

        Criterion? criterion = reading.Member(members, "when", path, out value)
            ? new CriterionJson(reading, Resolve).Read(value, JsonPath.Of(path, "when"))
            : null;
        if (criterion is not null)
        {
            LeadDefinitionRules.CheckKinds(criterion, path, faults);
        }

        return criterion is null || faults.Count > before
            ? null
            : new(name!, version, teams, meaning!, effectiveFrom, criterion);
    }

    private List<string> Teams(Dictionary<string, JsonElement> members, string path)
    {
        var teams = new List<string>();
        if (!members.TryGetValue("agreedBy", out JsonElement list))
        {
            return teams;
        }

        foreach ((JsonElement element, string at) in reading.List(list, JsonPath.Of(path, "agreedBy")) ?? [])
        {
            if (reading.Text(element, at, out string? team))
            {
                teams.Add(team);
            }
        }

        return teams;
    }

    // Only names that can be referred to; the others are reported when the definition is read.
    private static string? NameOf(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("name", out JsonElement name))
        {
            return null;
        }

        return new JsonReading([]).Name(name, "", out string? text) ? text : null;
    }
}
