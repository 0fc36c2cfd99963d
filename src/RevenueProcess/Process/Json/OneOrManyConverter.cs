using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Writes a list of one text as the text alone.</summary>
internal sealed class OneOrManyConverter : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Processes are read by ProcessReading, which lists all faults.");

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        if (value is [var only])
        {
            writer.WriteStringValue(only);
            return;
        }

        writer.WriteStartArray();
        foreach (var text in value)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
