using System.Text.Json.Serialization;

namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>The JSON form of a profiles file, without reflection. Unknown and repeated keys are refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ProfilesFile))]
internal sealed partial class ProfilesJsonContext : JsonSerializerContext;
