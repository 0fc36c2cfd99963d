using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Keeps System.Text.Json from writing what a host does not store: journeys and decisions, which its events say.</summary>
internal sealed class NotStoredConverter<T> : JsonConverter<T>
{
    private static readonly string _why =
        $"A {typeof(T).Name} has no JSON. Store the events of each move with JourneyEventJson, and fold them to get the journey back.";

    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException(_why);

    /// <exception cref="NotSupportedException">Always.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException(_why);
}
