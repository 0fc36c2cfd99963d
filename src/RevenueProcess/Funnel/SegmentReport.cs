namespace RevenueProcess;

/// <summary>The funnel of the journeys in one segment by an attribute.</summary>
public sealed record SegmentReport(string Attribute, Segment Segment, FunnelSection Section)
{
    /// <summary>The attribute.</summary>
    public string Attribute { get; } = Require.Name(Attribute);

    /// <summary>Its value, the other values together, or none.</summary>
    public Segment Segment { get; } = Segment;

    /// <summary>Their funnel.</summary>
    public FunnelSection Section { get; } = Require.NotNull(Section);
}
