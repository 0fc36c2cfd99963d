using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Explanations in System.Text.Json: as they stand in an evaluation.</summary>
internal sealed class ExplanationConverter<T> : JsonConverter<T>
    where T : Explanation
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => ExplanationJsonWriting.Write(writer, value);

    /// <exception cref="JsonException">The value has faults, which are all listed, or is an explanation of another kind.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        try
        {
            var explanation = ExplanationJson.Form.Read(element);
            return explanation as T ?? throw new JsonException($"The explanation is a {explanation.GetType().Name}, no {typeof(T).Name}.");
        }
        catch (InvalidDefinitionException invalid)
        {
            throw new JsonException(invalid.Message, invalid);
        }
    }
}
