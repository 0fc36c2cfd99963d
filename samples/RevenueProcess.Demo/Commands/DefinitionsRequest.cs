namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>What evidence was asked for.</summary>
internal sealed record DefinitionsRequest(PastLeadsRequest Past, string? Compare, Output Output);
