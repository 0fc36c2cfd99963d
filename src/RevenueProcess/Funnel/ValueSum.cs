namespace RevenueProcess;

/// <summary>The value of a set of journeys, with what is missing from it.</summary>
/// <param name="Total">The sum of the present values.</param>
/// <param name="Missing">How many journeys have no value.</param>
/// <param name="Zero">How many have the value 0.</param>
public sealed record ValueSum(decimal Total, long Missing, long Zero)
{
    /// <summary>No journey, no value.</summary>
    public static ValueSum None { get; } = new(0, 0, 0);

    /// <summary>The sum over two disjoint sets of journeys.</summary>
    public static ValueSum operator +(ValueSum left, ValueSum right)
    {
        Require.NotNull(left);
        Require.NotNull(right);
        return new ValueSum(left.Total + right.Total, left.Missing + right.Missing, left.Zero + right.Zero);
    }

    internal ValueSum With(decimal? value) => value switch
    {
        null => this with { Missing = Missing + 1 },
        0 => this with { Zero = Zero + 1 },
        { } present => this with { Total = Total + present },
    };
}
