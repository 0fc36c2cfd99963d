using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>
/// Lets System.Text.Json write and read a kind of thing in its stored form, so that serialising an object that holds one does what is
/// expected. It needs no reflection over the thing.
/// </summary>
internal abstract class StoredConverter<T>(StoredForm<T> form) : JsonConverter<T>
    where T : class
{
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => form.Write(writer, value);

    /// <exception cref="JsonException">The value has faults, which are all listed.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        try
        {
            return form.Read(element);
        }
        catch (InvalidDefinitionException invalid)
        {
            throw new JsonException(invalid.Message, invalid);
        }
    }
}
