using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Writes lead definitions in their own JSON form.</summary>
internal sealed class DefinitionsConverter : JsonConverter<DefinitionsRecord>
{
    public override DefinitionsRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Processes are read by ProcessReading, which lists all faults.");

    public override void Write(Utf8JsonWriter writer, DefinitionsRecord value, JsonSerializerOptions options) =>
        LeadDefinitionJson.WriteAll(writer, value.Definitions);
}
