using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Vocabularies in System.Text.Json: as <see cref="DefinitionsJson"/> writes them.</summary>
internal sealed class VocabularyConverter : JsonConverter<Vocabulary>
{
    public override void Write(Utf8JsonWriter writer, Vocabulary value, JsonSerializerOptions options) => DefinitionsJson.Write(writer, value);

    /// <exception cref="JsonException">The document has faults, which are all listed.</exception>
    public override Vocabulary Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        try
        {
            return DefinitionsJson.Read(element);
        }
        catch (InvalidDefinitionException invalid)
        {
            throw new JsonException(invalid.Message, invalid);
        }
    }
}
