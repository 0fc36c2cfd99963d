using System.Numerics;
using NodaTime;

namespace RevenueProcess;

/// <summary>Times as whole grains of a frame, in which ages are kept.</summary>
internal static class Grains
{
    /// <summary>A time in whole grains, rounded down; the highest age where it is longer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is below 0.</exception>
    public static uint In(Duration age, Duration grain)
    {
        Require.AtLeast(age, Duration.Zero);
        return (uint)BigInteger.Min(uint.MaxValue, age.ToBigIntegerNanoseconds() / grain.ToBigIntegerNanoseconds());
    }
}
