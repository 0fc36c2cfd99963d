namespace RevenueProcess;

/// <summary>What a record says of the deadline of a visit: when it is due, or that nothing is.</summary>
internal sealed record RecordedDeadline
{
    private static readonly RecordedDeadline _none = new((Deadline?)null);

    private RecordedDeadline(Deadline? deadline) => Deadline = deadline;

    /// <summary>Until when the visit is in time; null where nothing is due.</summary>
    public Deadline? Deadline { get; }

    public static RecordedDeadline Of(Deadline? deadline) => deadline is null ? _none : new RecordedDeadline(deadline);

    /// <summary>The earliest due instant first; then what has none, and at last what says nothing.</summary>
    public static int Compare(RecordedDeadline? one, RecordedDeadline? other)
    {
        var order = (one is null).CompareTo(other is null);
        if (order == 0)
        {
            order = (one?.Deadline is null).CompareTo(other?.Deadline is null);
        }

        if (order == 0 && one?.Deadline is { } here && other?.Deadline is { } there)
        {
            order = here.Due.CompareTo(there.Due);
            order = order == 0 ? string.CompareOrdinal(here.Calendar?.ToString(), there.Calendar?.ToString()) : order;
        }

        return order;
    }
}
