using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>The JSON form of a process as source-generated metadata: it names the keys that are read and writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = DocumentText.MaxDepth,
    NewLine = "\n",
    IndentSize = 2)]
[JsonSerializable(typeof(ProcessRecord))]
internal sealed partial class ProcessJsonContext : JsonSerializerContext
{
    /// <summary>A context that writes one line, for hashing, or many, for people.</summary>
    public static ProcessJsonContext Writing(bool indented) =>
        new(new JsonSerializerOptions(ProcessJsonContext.Default.Options)
        {
            WriteIndented = indented,

            // The text goes into files, not into web pages: letters of all languages stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
}
