using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>
/// Keeps System.Text.Json from writing what has no JSON by itself: definitions, scores and criteria refer to each other by name, so only a
/// document of all of them can be read back.
/// </summary>
internal sealed class PartOfDefinitionsConverter<T> : JsonConverter<T>
{
    private static readonly string _why =
        $"A {typeof(T).Name} has no JSON by itself, because it may refer to others by name. Use DefinitionsJson.Write and DefinitionsJson.Read with a Vocabulary that holds it.";

    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException(_why);

    /// <exception cref="NotSupportedException">Always.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException(_why);
}
