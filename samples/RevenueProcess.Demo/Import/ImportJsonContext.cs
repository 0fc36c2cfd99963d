using System.Text.Json.Serialization;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>The JSON form of an import file, without reflection. Unknown and repeated keys are refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowOutOfOrderMetadataProperties = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ImportFile))]
internal sealed partial class ImportJsonContext : JsonSerializerContext;
