namespace RevenueProcess;

/// <summary>The value of a set of journeys, and how many of them have none.</summary>
public sealed record ValueSum(decimal Total, long Missing, long Zero)
{
    /// <summary>The sum of the values stated.</summary>
    public decimal Total { get; } = Total;

    /// <summary>How many journeys have no value; at least 0.</summary>
    public long Missing { get; } = Require.AtLeast(Missing, 0);

    /// <summary>How many have the value 0; at least 0.</summary>
    public long Zero { get; } = Require.AtLeast(Zero, 0);

    /// <summary>No journey, no value.</summary>
    public static ValueSum None { get; } = new(0, 0, 0);

    /// <summary>The sum over two disjoint sets of journeys.</summary>
    /// <exception cref="OverflowException">The total does not fit a decimal, or a count does not fit a long.</exception>
    public static ValueSum operator +(ValueSum left, ValueSum right)
    {
        Require.NotNull(left);
        Require.NotNull(right);
        return new ValueSum(
            Sums.Of(left.Total, right.Total, "the total value"), Sums.Of([left.Missing, right.Missing], nameof(Missing)), Sums.Of([left.Zero, right.Zero], nameof(Zero)));
    }
}
