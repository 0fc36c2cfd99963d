using static System.FormattableString;

namespace RevenueProcess;

/// <summary>One line of a movement: how many journeys, and what they are worth.</summary>
/// <param name="Journeys">How many; at least 0.</param>
/// <param name="Value">Their value together, an absent one as 0; of an increase or a decrease, by how much.</param>
/// <param name="WithoutValue">How many of them have no value; at least 0.</param>
public sealed record MovementLine(long Journeys, decimal Value, long WithoutValue)
{
    /// <summary>How many; at least 0.</summary>
    public long Journeys { get; } = Require.AtLeast(Journeys, 0);

    /// <summary>Their value together, an absent one as 0; of an increase or a decrease, by how much.</summary>
    public decimal Value { get; } = Value;

    /// <summary>How many of them have no value; at least 0.</summary>
    public long WithoutValue { get; } = Require.AtLeast(WithoutValue, 0);

    /// <summary>The two lines together.</summary>
    /// <exception cref="OverflowException">A sum is too large.</exception>
    public static MovementLine operator +(MovementLine left, MovementLine right) => new(
        Sums.Of([Require.NotNull(left).Journeys, Require.NotNull(right).Journeys], nameof(Journeys)),
        Sums.Of(left.Value, right.Value, "the total value"),
        Sums.Of([left.WithoutValue, right.WithoutValue], nameof(WithoutValue)));

    /// <summary>The line as <c>12 worth 3,400</c>.</summary>
    public override string ToString() => Invariant($"{Journeys:#,0} worth {Value:#,0.##}");
}
