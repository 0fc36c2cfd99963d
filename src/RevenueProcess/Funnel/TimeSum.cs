using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>Time added up over many journeys, exact to the tick of 100 ns; more than a <see cref="Duration"/> can hold.</summary>
/// <param name="Ticks">The time in ticks of 100 ns; at least 0.</param>
public sealed record TimeSum(decimal Ticks)
{
    /// <summary>No time.</summary>
    public static TimeSum None { get; } = new(0);

    /// <summary>The time in ticks of 100 ns; at least 0.</summary>
    public decimal Ticks { get; } = Require.AtLeast(Ticks, 0m);

    /// <summary>The time in days of 24 hours, rounded to a <see cref="double"/>.</summary>
    public double Days => (double)(Ticks / NodaConstants.TicksPerDay);

    /// <summary>The two together.</summary>
    /// <exception cref="OverflowException">The sum does not fit a decimal.</exception>
    public static TimeSum operator +(TimeSum left, TimeSum right) =>
        new(Sums.Of(Require.NotNull(left).Ticks, Require.NotNull(right).Ticks, "the time together"));

    /// <summary>All of them together.</summary>
    internal static TimeSum Of(IEnumerable<TimeSum> parts) => parts.Aggregate(None, (sum, part) => sum + part);

    /// <summary>Which share of a whole this time is, from 0 to 1 for a part of it; null where the whole is no time.</summary>
    public double? ShareOf(TimeSum whole) => Require.NotNull(whole).Ticks == 0 ? null : (double)(Ticks / whole.Ticks);

    /// <summary>The time as <c>1,234.5 days</c>.</summary>
    public override string ToString() => Invariant($"{Days:#,0.0} days");
}
