using System.Globalization;
using System.Runtime.CompilerServices;

namespace RevenueProcess;

/// <summary>Sums that never wrap: one too large is refused by its name.</summary>
internal static class Sums
{
    /// <summary>The sum of counts.</summary>
    public static long Of(ReadOnlySpan<long> counts, [CallerMemberName] string name = "")
    {
        Int128 sum = 0;
        foreach (var count in counts)
        {
            sum += count;
        }

        return sum <= long.MaxValue && sum >= long.MinValue
            ? (long)sum
            : throw new OverflowException(string.Create(CultureInfo.InvariantCulture, $"{name} is {sum}; it must be at most {long.MaxValue}."));
    }

    /// <summary>The sum of two values.</summary>
    public static decimal Of(decimal one, decimal other, [CallerMemberName] string name = "")
    {
        try
        {
            return one + other;
        }
        catch (OverflowException overflow)
        {
            throw new OverflowException(
                string.Create(CultureInfo.InvariantCulture, $"{name} is {one} + {other}; it must be at most {decimal.MaxValue}."), overflow);
        }
    }
}
