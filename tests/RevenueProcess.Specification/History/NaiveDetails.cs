namespace RevenueProcess.Specification.History;

/// <summary>How records compare by what they say beside place and time: what is present comes first, so that what is kept of several says the most.</summary>
internal static class NaiveDetails
{
    /// <summary>Owner, value, attributes.</summary>
    public static int Compare(
        string? owner, decimal? value, IReadOnlyDictionary<string, string> attributes,
        string? otherOwner, decimal? otherValue, IReadOnlyDictionary<string, string> otherAttributes)
    {
        var names = attributes.Keys.Concat(otherAttributes.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return First(
        [
            PresentFirst(owner, otherOwner),
            PresentFirst(value, otherValue),
            .. names.Select(name => PresentFirst(attributes.GetValueOrDefault(name), otherAttributes.GetValueOrDefault(name))),
        ]);
    }

    public static int PresentFirst(string? left, string? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => string.CompareOrdinal(left, right),
    };

    /// <summary>Of equal numbers the one with fewer decimals first: 5, then 5.00.</summary>
    public static int PresentFirst(decimal? left, decimal? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        ({ } one, { } other) => (one, (int)one.Scale).CompareTo((other, other.Scale)),
    };

    public static int First(IEnumerable<int> parts) => parts.FirstOrDefault(part => part != 0);
}
