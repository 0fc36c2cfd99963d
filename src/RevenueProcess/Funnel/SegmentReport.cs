namespace RevenueProcess;

/// <summary>The funnel of the journeys that share the value of an attribute.</summary>
public sealed record SegmentReport(string Attribute, string? Value, FunnelSection Section)
{
    /// <summary>The attribute.</summary>
    public string Attribute { get; } = Require.Name(Attribute);

    /// <summary>Its value; null for the journeys that have none.</summary>
    public string? Value { get; } = Value;

    /// <summary>Their funnel.</summary>
    public FunnelSection Section { get; } = Require.NotNull(Section);
}
