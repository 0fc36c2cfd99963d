namespace RevenueProcess;

/// <summary>
/// How rows compare by what they say, present before absent, so that nothing depends on the order of arrival and what is kept of surplus rows
/// says the most.
/// </summary>
internal static class RowContent
{
    /// <summary>By owner, value and attributes.</summary>
    public static int Compare(int one, int other, CodedColumn owners, ValueColumn values, IReadOnlyDictionary<string, CodedColumn> attributes)
    {
        var order = Compare(owners[one], owners[other]);
        if (order == 0)
        {
            order = Compare(values[one], values[other]);
        }

        if (order != 0 || attributes.Count == 0)
        {
            return order;
        }

        return attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Compare(pair.Value[one], pair.Value[other]))
            .FirstOrDefault(compared => compared != 0);
    }

    /// <summary>Texts by ordinal; an absent one comes last.</summary>
    public static int Compare(string? one, string? other) => (one, other) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => string.CompareOrdinal(one, other),
    };

    private static int Compare(decimal? one, decimal? other) => (one, other) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        var (left, right) => (left!.Value, (int)left.Value.Scale).CompareTo((right!.Value, right.Value.Scale)),
    };
}
