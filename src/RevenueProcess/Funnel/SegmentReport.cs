namespace RevenueProcess;

/// <summary>The funnel of the journeys that share the value of an attribute.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Value">Its value; null for the journeys that have none.</param>
/// <param name="Section">Their funnel.</param>
public sealed record SegmentReport(string Attribute, string? Value, FunnelSection Section);
