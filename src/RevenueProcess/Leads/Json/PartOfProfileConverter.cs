using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Keeps System.Text.Json from writing facts and their values, which have a JSON form only in a profile.</summary>
internal sealed class PartOfProfileConverter<T> : JsonConverter<T>
{
    private static readonly string _why =
        $"A {typeof(T).Name} has no JSON by itself. Use LeadProfileJson.Write and LeadProfileJson.Read with a LeadProfile that holds it.";

    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException(_why);

    /// <exception cref="NotSupportedException">Always.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException(_why);
}
