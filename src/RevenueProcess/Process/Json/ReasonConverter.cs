using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Writes a reason as its code, or as an object where there is more to say.</summary>
internal sealed class ReasonConverter : JsonConverter<ReasonRecord>
{
    public override ReasonRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Processes are read by ProcessReading, which lists all faults.");

    public override void Write(Utf8JsonWriter writer, ReasonRecord value, JsonSerializerOptions options)
    {
        if (!value.NoDecision)
        {
            writer.WriteStringValue(value.Code);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(ReasonRecord.CodeKey, value.Code);
        writer.WriteBoolean(ReasonRecord.NoDecisionKey, true);
        writer.WriteEndObject();
    }
}
