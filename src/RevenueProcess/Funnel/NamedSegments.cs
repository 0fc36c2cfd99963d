namespace RevenueProcess;

/// <summary>Which values of an attribute have a segment of their own, where there are more than a frame allows: those that most journeys have.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Values">The values, in ordinal order.</param>
/// <param name="Others">How many other values there are; their journeys are together in <see cref="Segment.Other"/>.</param>
public sealed record NamedSegments(string Attribute, IReadOnlyList<string> Values, long Others)
{
    /// <summary>The attribute.</summary>
    public string Attribute { get; } = Require.Name(Attribute);

    /// <summary>The values, in ordinal order.</summary>
    public IReadOnlyList<string> Values { get; } = Require.AllPresent(Require.AllPresent(Values).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>How many other values there are; at least 0.</summary>
    public long Others { get; } = Require.AtLeast(Others, 0);
}
