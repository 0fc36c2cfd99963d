using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// Criteria as JSON. A combination is <c>{"all": […]}</c>, <c>{"any": […]}</c>, <c>{"atLeast": 2, "of": […]}</c>, <c>{"not": {…}}</c> or
/// <c>{"meets": "definition"}</c>; <c>{"score": "score", "atLeast": 60}</c> compares a score, <c>{"custom": "condition"}</c> asks the host;
/// a comparison names its fact under the kind: <c>{"number": "employees", "atLeast": 50}</c>.
/// </summary>
internal sealed class CriterionJson(JsonReading reading, Func<string, int?, string, LeadDefinition?> resolve, Func<string, int?, string, Score?> resolveScore)
{
    /// <summary>The keys that tell how criteria are combined, or that something else than a fact is compared.</summary>
    public static readonly string[] Combinations = ["all", "any", "not", "of", "meets", "score", "custom"];

    private readonly ComparisonJson _comparisons = new(reading);
    private readonly ScoreComparisonJson _scores = new(reading, resolveScore);
    private int _nodes;

    /// <summary>The criterion, or null when it has faults, which are then listed.</summary>
    /// <remarks>Every node is counted before it is made, so data can neither exhaust the stack nor the memory.</remarks>
    public Criterion? Read(JsonElement element, string path) => Read(element, path, depth: 1);

    private Criterion? Read(JsonElement element, string path, int depth)
    {
        if (depth > Criterion.MaxDepth)
        {
            reading.Add(CriterionLimits.TooDeep(depth, path));
            return null;
        }

        if (++_nodes > Criterion.MaxNodes)
        {
            if (_nodes == Criterion.MaxNodes + 1)
            {
                reading.Add(CriterionLimits.TooLarge(_nodes, path));
            }

            return null;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            reading.Object(element, path);
            return null;
        }

        string[] found = [.. Combinations.Where(key => element.TryGetProperty(key, out _))];
        return found switch
        {
            [] => _comparisons.Read(element, path),
            ["all"] => Group(element, path, "all", depth),
            ["any"] => Group(element, path, "any", depth),
            ["of"] => AtLeast(element, path, depth),
            ["not"] => Not(element, path, depth),
            ["meets"] => Meets(element, path),
            ["score"] => _scores.Read(element, path),
            ["custom"] => Custom(element, path),
            _ => Ambiguous(path, found),
        };
    }

    private Criterion? Group(JsonElement element, string path, string key, int depth)
    {
        var members = reading.Object(element, path, key)!;
        if (Children(members[key], JsonPath.Of(path, key), depth) is not { } children || !Fits(children, path))
        {
            return null;
        }

        return key == "all" ? Criterion.AllOf(children) : Criterion.AnyOf(children);
    }

    private Criterion? AtLeast(JsonElement element, string path, int depth)
    {
        var members = reading.Object(element, path, "atLeast", "of")!;
        int needed = 0;
        string at = JsonPath.Of(path, "atLeast");
        bool counted = reading.Member(members, "atLeast", path, out JsonElement number) && reading.Integer(number, at, out needed);
        int count = members["of"].ValueKind == JsonValueKind.Array ? members["of"].GetArrayLength() : 0;
        if (counted && count > 0 && (needed < 1 || needed > count))
        {
            reading.Add(FaultCodes.OutOfRange, at, ("number", needed), ("low", 1), ("high", count));
            counted = false;
        }

        return Children(members["of"], JsonPath.Of(path, "of"), depth) is { } children && counted && Fits(children, path)
            ? Criterion.AtLeastOf(needed, children)
            : null;
    }

    private Criterion? Not(JsonElement element, string path, int depth)
    {
        var members = reading.Object(element, path, "not")!;
        return Read(members["not"], JsonPath.Of(path, "not"), depth + 1) is { } inner && Fits([inner], path) ? Criterion.Not(inner) : null;
    }

    private Criterion? Meets(JsonElement element, string path)
    {
        var members = reading.Object(element, path, "meets", "version")!;
        string at = JsonPath.Of(path, "meets");
        return reading.Name(members["meets"], at, out string? name)
            && reading.Version(members, path, out int? version)
            && resolve(name, version, at) is { } definition
            && Fits([definition.Criterion], path)
                ? Criterion.Meets(definition)
                : null;
    }

    private Criterion? Custom(JsonElement element, string path)
    {
        var members = reading.Object(element, path, "custom")!;
        return reading.Name(members["custom"], JsonPath.Of(path, "custom"), out string? name) ? Criterion.Custom(name) : null;
    }

    private List<Criterion>? Children(JsonElement list, string path, int depth)
    {
        if (reading.NonEmptyList(list, path) is not { } elements)
        {
            return null;
        }

        List<Criterion?> children = [.. elements.Select(item => Read(item.Element, item.Path, depth + 1))];
        return children.Contains(null) ? null : [.. children.Select(child => child!)];
    }

    // Definitions that are referred to count as often as they are referred to, so small text can stand for large criteria.
    private bool Fits(IReadOnlyList<Criterion> children, string path)
    {
        var beyond = CriterionLimits.Faults(1 + children.Max(child => child.Depth), 1 + children.Sum(child => (long)child.Nodes), path);
        foreach (Fault fault in beyond)
        {
            reading.Add(fault);
        }

        return beyond.Count == 0;
    }

    private Criterion? Ambiguous(string path, string[] found)
    {
        reading.Add(FaultCodes.ExclusiveKeys, path, ("keys", found));
        return null;
    }
}
