using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Events in System.Text.Json: as <see cref="JourneyEventJson"/> writes them, asked for as an event or as one kind of it.</summary>
internal sealed class JourneyEventConverter<T> : JsonConverter<T>
    where T : JourneyEvent
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JourneyEventJson.Form.Write(writer, value);

    /// <exception cref="JsonException">The value has faults, which are all listed, or is another kind of event.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        try
        {
            return JourneyEventJson.Form.Read(element) as T ?? throw new JsonException($"The event is not of kind {typeof(T).Name}.");
        }
        catch (InvalidDefinitionException invalid)
        {
            throw new JsonException(invalid.Message, invalid);
        }
    }
}
