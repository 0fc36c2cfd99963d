using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>The lead definitions of a process, which have a JSON form of their own.</summary>
[JsonConverter(typeof(DefinitionsConverter))]
internal sealed record DefinitionsRecord(IReadOnlyList<LeadDefinition> Definitions);
