namespace RevenueProcess;

/// <summary>The optional columns of recorded entries, in the order of arrival.</summary>
internal sealed class LogDetails
{
    /// <summary>The value of <see cref="Sequences"/> for a row without one: it comes first.</summary>
    public const long NoSequence = long.MinValue;

    public required OptionalColumn<long> Sequences { get; init; }

    /// <summary>The values that can be read, are not negative and have the log's currency.</summary>
    public required ValueColumn Values { get; init; }

    public required CodedColumn Owners { get; init; }

    public required CodedColumn Reasons { get; init; }

    public required CodedColumn Triggers { get; init; }

    public required OptionalColumn<int?> Versions { get; init; }

    public required IReadOnlyDictionary<string, CodedColumn> Attributes { get; init; }

    /// <summary>
    /// Orders two rows of one journey that agree in instant, sequence and stage: by owner, value and attributes, then reason,
    /// trigger and version, present ones first, so that what is kept of surplus rows does not depend on the order of arrival.
    /// </summary>
    public int CompareContent(int left, int right)
    {
        var order = CompareText(Owners[left], Owners[right]);
        if (order == 0)
        {
            order = (Values[left], Values[right]) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                var (one, other) => (one!.Value, (int)one.Value.Scale).CompareTo((other!.Value, other.Value.Scale)),
            };
        }

        foreach (var column in Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (order == 0)
            {
                order = CompareText(column.Value[left], column.Value[right]);
            }
        }

        if (order == 0)
        {
            order = CompareText(Reasons[left], Reasons[right]);
        }

        if (order == 0)
        {
            order = CompareText(Triggers[left], Triggers[right]);
        }

        return order == 0 ? Comparer<int>.Default.Compare(Versions[left] ?? int.MaxValue, Versions[right] ?? int.MaxValue) : order;
    }

    private static int CompareText(string? left, string? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => string.CompareOrdinal(left, right),
    };
}
