using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Lead definitions as a JSON list. Definitions refer to each other by name, in any order; a name occurs once in a document.
/// </summary>
internal static class LeadDefinitionJson
{
    /// <summary>
    /// How deep JSON must be allowed to nest for the deepest criterion, inside a document that nests 16 deep itself; the default of
    /// System.Text.Json, 64, is too little. Each criterion takes an object and a list.
    /// </summary>
    public const int JsonDepth = (2 * Criterion.MaxDepth) + 16;

    /// <summary>The definitions that have no faults, by name. All faults are added to the list, with paths that begin with the given one.</summary>
    public static IReadOnlyDictionary<string, LeadDefinition> ReadAll(JsonElement array, string path, List<Fault> faults) =>
        new LeadDefinitionReading(faults).ReadAll(array, path);

    /// <summary>Writes the definitions, and those that they refer to, as a list; each after those that it refers to.</summary>
    /// <exception cref="ArgumentException">Two different definitions have one name; <see cref="NameClash"/> tells beforehand.</exception>
    public static void WriteAll(Utf8JsonWriter writer, IEnumerable<LeadDefinition> definitions)
    {
        var all = definitions.WithReferences();
        if (NameClash(all) is var (first, second))
        {
            throw new ArgumentException(
                $"{first} and {second} are different definitions of one name; a document holds one of a name.", nameof(definitions));
        }

        writer.WriteStartArray();
        foreach (LeadDefinition definition in all)
        {
            Write(writer, definition);
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

    private static void Write(Utf8JsonWriter writer, LeadDefinition definition)
    {
        writer.WriteStartObject();
        writer.WriteString("name", definition.Name);
        writer.WriteNumber("version", definition.Version);
        if (definition.AgreedBy.Count > 0)
        {
            writer.WriteStartArray("agreedBy");
            foreach (string team in definition.AgreedBy)
            {
                writer.WriteStringValue(team);
            }

            writer.WriteEndArray();
        }

        if (definition.Meaning.Length > 0)
        {
            writer.WriteString("meaning", definition.Meaning);
        }

        if (definition.EffectiveFrom != Instant.MinValue)
        {
            writer.WriteString("effectiveFrom", Wording.Of(definition.EffectiveFrom));
        }

        writer.WritePropertyName("when");
        CriterionJsonWriting.Write(writer, definition.Criterion);
        writer.WriteEndObject();
    }
}
