using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>
/// Lets System.Text.Json write and read a kind of thing in its stored form, so that serialising an object that holds one does what is
/// expected. It needs no reflection over the thing.
/// </summary>
/// <param name="write">Writes the form.</param>
/// <param name="read">Reads it; throws <see cref="InvalidDefinitionException"/> for what has faults.</param>
/// <typeparam name="TAny">Everything that has the form.</typeparam>
/// <typeparam name="T">The kind of it that is asked for; the same where there is only one.</typeparam>
internal abstract class StoredConverter<TAny, T>(Action<Utf8JsonWriter, TAny> write, Func<JsonElement, TAny> read) : JsonConverter<T>
    where TAny : class
    where T : class, TAny
{
    protected StoredConverter(StoredForm<TAny> form)
        : this(form.Write, element => form.Read(element))
    {
    }

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);

    /// <exception cref="JsonException">The value has faults, which are all listed, or is of another kind.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        try
        {
            var any = read(element);
            return any as T ?? throw new JsonException($"The value is a {any.GetType().Name}, no {typeof(T).Name}.");
        }
        catch (InvalidDefinitionException invalid)
        {
            throw new JsonException(invalid.Message, invalid);
        }
    }
}
