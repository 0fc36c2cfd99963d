using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Writes the scores that definitions stand on in their own JSON form.</summary>
internal sealed class ScoresConverter : JsonConverter<ScoresRecord>
{
    public override ScoresRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Processes are read by ProcessReading, which lists all faults.");

    public override void Write(Utf8JsonWriter writer, ScoresRecord value, JsonSerializerOptions options) =>
        LeadDefinitionJson.WriteScores(writer, References.Of(value.Definitions));
}
