using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>The scores that the lead definitions of a process stand on.</summary>
[JsonConverter(typeof(ScoresConverter))]
internal sealed record ScoresRecord(IReadOnlyList<LeadDefinition> Definitions);
