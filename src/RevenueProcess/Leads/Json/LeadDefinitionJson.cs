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

    /// <summary>Writes the definitions, and the scores where there are any, as the lists that documents have.</summary>
    public static void WriteLists(Utf8JsonWriter writer, IEnumerable<LeadDefinition> definitions, IEnumerable<Score> scores, References references)
    {
        writer.WritePropertyName("definitions");
        WriteDefinitions(writer, definitions, references);
        if (references.Scores.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("scores");
        foreach (Score score in scores)
        {
            ScoreJsonWriting.Write(writer, score, references);
        }

        writer.WriteEndArray();
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
