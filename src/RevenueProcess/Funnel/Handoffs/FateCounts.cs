namespace RevenueProcess;

/// <summary>What was handed over, by what became of it: how many, and what they are worth. The parts sum to all, exactly, in number and in value.</summary>
public sealed record FateCounts
{
    private readonly long[] _counts;
    private readonly ValueSum[] _values;

    /// <param name="counts">How many by fate; place 0 stays empty.</param>
    /// <param name="values">What they are worth, by fate.</param>
    internal FateCounts(long[] counts, ValueSum[] values) => (_counts, _values) = (counts, values);

    /// <summary>All together.</summary>
    public long Total => Sums.Of(_counts);

    /// <summary>What all are worth.</summary>
    public ValueSum TotalValue => _values.Aggregate(ValueSum.None, (sum, value) => sum + value);

    /// <summary>How many came to a fate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fate.</exception>
    public long this[HandoffFate fate] => _counts[(int)Require.Defined(fate)];

    /// <summary>What those are worth.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fate.</exception>
    public ValueSum Value(HandoffFate fate) => _values[(int)Require.Defined(fate)];

    /// <summary>The share of all that came to a fate so far. What still waits is in the denominator: <see cref="FateTimes"/> says what will become of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fate.</exception>
    public Rate ShareOf(HandoffFate fate) => Rate.Of(this[fate], Total);

    /// <summary>Whether both count the same.</summary>
    public bool Equals(FateCounts? other) => other is not null && _counts.AsSpan().SequenceEqual(other._counts) && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Total, _counts[(int)HandoffFate.Accepted]);

    /// <summary>The fates that occurred, in words: <c>80 accepted, 10 refused, 30 waiting</c>.</summary>
    public override string ToString() => string.Join(", ", HandoffFates.All.Where(fate => this[fate] > 0)
        .Select(fate => FormattableString.Invariant($"{this[fate]:#,0} {HandoffFates.WordOf(fate)}")).DefaultIfEmpty("none"));

    /// <summary>The counts of tables whose keys end with a fate.</summary>
    internal static FateCounts Of(Func<HandoffFate, long> counts, Func<HandoffFate, ValueSum> values) => new(
        [0, .. HandoffFates.All.Select(counts)], [ValueSum.None, .. HandoffFates.All.Select(values)]);
}
