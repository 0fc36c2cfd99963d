using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// Lead definitions, and the scores they stand on, as JSON lists. Definitions refer to each other and to scores by name, in any order.
/// </summary>
internal static class LeadDefinitionJson
{
    /// <summary>The definitions that have no faults, by name. All faults are added to the list, with paths that begin with the given one.</summary>
    public static IReadOnlyDictionary<string, LeadDefinition> ReadAll(
        JsonElement? array, string path, List<Fault> faults, JsonElement? scores = null, string scoresPath = "")
    {
        var reading = new DefinitionsReading(faults, severalVersions: false);
        if (scores is { } list)
        {
            reading.AddScores(list, scoresPath);
        }

        if (array is { } definitions)
        {
            reading.AddDefinitions(definitions, path);
        }

        reading.ReadAll();
        return reading.Definitions.ToDictionary(one => one.Definition.Name, one => one.Definition, StringComparer.Ordinal);
    }

    /// <summary>Writes the definitions, and those that they refer to, as a list; each after those that it refers to.</summary>
    /// <exception cref="ArgumentException">Two different definitions have one name; <see cref="NameClash"/> tells beforehand.</exception>
    public static void WriteAll(Utf8JsonWriter writer, IEnumerable<LeadDefinition> definitions)
    {
        var references = References.Of(definitions);
        if (NameClash(references.Definitions) is var (first, second))
        {
            throw new ArgumentException(
                $"{first} and {second} are different definitions of one name; a document holds one of a name.", nameof(definitions));
        }

        WriteDefinitions(writer, references.Definitions, references);
    }

    /// <summary>Writes the definitions as a list.</summary>
    public static void WriteDefinitions(Utf8JsonWriter writer, IEnumerable<LeadDefinition> definitions, References references)
    {
        writer.WriteStartArray();
        foreach (LeadDefinition definition in definitions)
        {
            Write(writer, definition, references);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the scores as a list.</summary>
    public static void WriteScores(Utf8JsonWriter writer, IEnumerable<Score> scores, References references)
    {
        writer.WriteStartArray();
        foreach (Score score in scores)
        {
            ScoreJsonWriting.Write(writer, score, references);
        }

        writer.WriteEndArray();
    }

    /// <summary>Two different definitions of one name, which cannot stand in one document; null when there are none.</summary>
    public static (LeadDefinition First, LeadDefinition Second)? NameClash(IEnumerable<LeadDefinition> definitions)
    {
        var byName = new Dictionary<string, LeadDefinition>(StringComparer.Ordinal);
        foreach (LeadDefinition definition in definitions)
        {
            if (!byName.TryAdd(definition.Name, definition) && !byName[definition.Name].Equals(definition))
            {
                return (byName[definition.Name], definition);
            }
        }

        return null;
    }

    private static void Write(Utf8JsonWriter writer, LeadDefinition definition, References references)
    {
        writer.WriteStartObject();
        DefinitionHead.Write(
            writer, definition.Name, definition.Version, definition.AgreedBy, definition.Meaning, definition.EffectiveFrom, definition.RetiredFrom);
        writer.WritePropertyName("when");
        CriterionJsonWriting.Write(writer, definition.Criterion, references);
        writer.WriteEndObject();
    }
}
