using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Reads the lead definitions that a command was given.</summary>
internal static class LeadDefinitionsFile
{
    /// <summary>The definitions of a file: by name, and for each name by version.</summary>
    /// <exception cref="InputException">The file cannot be read, or the definitions have faults.</exception>
    public static IReadOnlyList<LeadDefinition> Read(string path)
    {
        var definitions = ReadAll(path);
        if (definitions.FirstOrDefault(one => one.CustomNames.Count > 0) is { } custom)
        {
            throw InputException.In(path, $"{custom} asks for {InputException.Listed(custom.CustomNames)}, custom conditions that only the program of a host can supply");
        }

        return definitions;
    }

    private static List<LeadDefinition> ReadAll(string path)
    {
        var file = JsonFile.Open(path);
        return [.. file.Refusing(() => DefinitionsJson.Read(file.Utf8)).Definitions.OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Version)];
    }

    /// <summary>Makes sure that the profiles have what the definitions compare; otherwise they would never be met, and nobody would know why.</summary>
    /// <exception cref="InputException">They do not; all that is missing is listed.</exception>
    public static void RequireFacts(string path, IEnumerable<LeadDefinition> definitions, IReadOnlyList<Fact> facts)
    {
        var known = facts.ToDictionary(fact => fact.Name, StringComparer.Ordinal);
        var faults = definitions
            .SelectMany(definition => definition.Leaves.SelectMany(FactsOf).Select(fact => (Definition: definition, Fact: fact)))
            .Distinct()
            .Where(one => !one.Fact.Equals(known.GetValueOrDefault(one.Fact.Name)))
            .Select(one => $"{path}: {one.Definition} compares '{one.Fact}' as {one.Fact.Kind}; " + (known.TryGetValue(one.Fact.Name, out var other)
                ? $"the profiles make it {other.Kind}"
                : $"the profiles do not have it, but {InputException.Listed(known.Keys)}"))
            .ToList();
        if (faults.Count > 0)
        {
            throw new InputException(faults);
        }
    }

    private static IEnumerable<Fact> FactsOf(LeafCriterion leaf) => leaf switch
    {
        FactCriterion comparison => [comparison.Fact],
        ScoreCriterion score => score.Score.Engagement.Select(points => (Fact)points.Signal).Concat(
            score.Score.Fit.SelectMany(points => LeadDefinition.Named("fit", 1).When(points.Criterion).Leaves.SelectMany(FactsOf))),
        _ => [],
    };
}
