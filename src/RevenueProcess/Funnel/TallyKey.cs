namespace RevenueProcess;

/// <summary>What a count is of, within one table of one measure: each measure says what it means by the three.</summary>
/// <param name="Period">The ticks at which a calendar period starts; 0 where the table is not by period.</param>
/// <param name="First">The first number, often of the stage left.</param>
/// <param name="Second">The second number, often of the stage entered; 0 where there is none.</param>
internal readonly record struct TallyKey(long Period, int First, int Second)
{
    public TallyKey(int first, int second = 0)
        : this(Period: 0, first, second)
    {
    }

    /// <summary>By period, then by the first number, then by the second.</summary>
    public static Comparer<TallyKey> Order { get; } = Comparer<TallyKey>.Create((one, other) =>
        one.Period != other.Period ? one.Period.CompareTo(other.Period)
        : one.First != other.First ? one.First.CompareTo(other.First)
        : one.Second.CompareTo(other.Second));
}
