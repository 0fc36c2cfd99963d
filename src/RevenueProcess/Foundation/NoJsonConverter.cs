using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Keeps System.Text.Json from writing what has no JSON by itself, and says what to write instead.</summary>
/// <param name="instead">What to use instead, in a sentence.</param>
internal abstract class NoJsonConverter<T>(string instead) : JsonConverter<T>
{
    /// <exception cref="NotSupportedException">Always.</exception>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw Refusal();

    /// <exception cref="NotSupportedException">Always.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw Refusal();

    private NotSupportedException Refusal() => new($"A {typeof(T).Name} has no JSON by itself. {instead}");
}
