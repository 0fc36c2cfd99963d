using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// The random draws of one simulated lead. They depend only on the seed of the run and the number of the lead.
/// </summary>
/// <remarks>Each draw continues the sequence, so the order of the draws matters. Not safe for several threads at once.</remarks>
public sealed class SimulationDraw
{
    private readonly Xoshiro256StarStar _random;

    internal SimulationDraw(int seed, int number)
    {
        _random = new Xoshiro256StarStar(StreamOf(seed, number), threadSafe: false);
        Number = number;
    }

    /// <summary>The number of the lead in its run, from 1.</summary>
    public int Number { get; }

    /// <summary>When the lead arrives, which is when its journey starts. A signal may have a later time: it counts from then on.</summary>
    public Instant Arrival { get; internal set; }

    /// <summary>A number in <c>[0, 1)</c>, uniformly.</summary>
    public double Uniform() => _random.NextDouble();

    /// <summary>Whether something with this probability happens.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside <c>[0, 1]</c>.</exception>
    public bool Chance(double probability) => Uniform() < Require.Between(probability, 0.0, 1.0);

    /// <summary>A whole number in the closed range <c>[low, high]</c>, uniformly.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="high"/> is below <paramref name="low"/>.</exception>
    public int Between(int low, int high)
    {
        Require.AtLeast(high, low);
        return (int)(low + (long)(Uniform() * ((long)high - low + 1)));
    }

    /// <summary>One of the items, each equally often.</summary>
    /// <exception cref="ArgumentException">There are no items.</exception>
    public T OneOf<T>(params ReadOnlySpan<T> items) =>
        items.IsEmpty ? throw new ArgumentException("There is nothing to draw from.", nameof(items)) : items[Between(0, items.Length - 1)];

    /// <summary>One of the items, as often as its weight is in proportion to the others.</summary>
    /// <exception cref="ArgumentException">A weight is negative or infinite, or none is above 0.</exception>
    public T Weighted<T>(params ReadOnlySpan<(T Item, double Weight)> items)
    {
        Span<double> weights = items.Length <= 32 ? stackalloc double[items.Length] : new double[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            weights[i] = items[i].Weight;
        }

        return items[WeightedIndex(weights)].Item;
    }

    /// <summary>A normally distributed number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The deviation is negative or not finite.</exception>
    public double Normal(double mean, double deviation) => Normal(_random, mean, Finite(deviation, 0));

    /// <summary>An exponentially distributed number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not above 0.</exception>
    public double Exponential(double mean) => MathNet.Numerics.Distributions.Exponential.Sample(_random, 1 / Finite(mean, double.Epsilon));

    /// <summary>A log-normally distributed number with that mean and standard deviation (of the number itself, not of its logarithm).</summary>
    /// <remarks>σ² = ln(1 + (deviation ÷ mean)²) and μ = ln mean − σ² ÷ 2.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not above 0, or the deviation negative.</exception>
    public double LogNormal(double mean, double deviation)
    {
        var ratio = Finite(deviation, 0) / Finite(mean, double.Epsilon);
        var variance = Math.Log(1 + (ratio * ratio));
        return Math.Exp(Normal(_random, Math.Log(mean) - (variance / 2), Math.Sqrt(variance)));
    }

    /// <summary>How often something happens in a time in which it happens <paramref name="mean"/> times on average (Poisson).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not above 0.</exception>
    public int Times(double mean) => Poisson.Sample(_random, Finite(mean, double.Epsilon));

    /// <summary>An instant in <c>[from, until)</c>, uniformly, on a whole tick after <paramref name="from"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public Instant Between(Instant from, Instant until)
    {
        Require.AtLeast(until, from);
        return Within(from, until, Uniform());
    }

    /// <summary>The instant that lies the given share of the way from one to the other.</summary>
    internal static Instant Within(Instant from, Instant until, double share) =>
        from + Duration.FromTicks((long)((until - from).TotalTicks * share));

    /// <summary>The index of a weight, as often as it is in proportion to the others.</summary>
    internal int WeightedIndex(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        var last = -1;
        for (var i = 0; i < weights.Length; i++)
        {
            if (Finite(weights[i], 0) > 0)
            {
                total += weights[i];
                last = i;
            }
        }

        if (last < 0)
        {
            throw new ArgumentException("There is nothing to draw from: no weight is above 0.", nameof(weights));
        }

        var mark = Uniform() * Finite(total, 0);
        for (var i = 0; i < last; i++)
        {
            mark -= weights[i];
            if (mark < 0)
            {
                return i;
            }
        }

        return last;
    }

    private static double Normal(Xoshiro256StarStar random, double mean, double deviation) =>
        MathNet.Numerics.Distributions.Normal.Sample(random, mean, deviation);

    private static double Finite(double value, double least) =>
        value >= least && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, Invariant($"The value is {value}; it must be finite and at least {least}."));

    /// <summary>
    /// The generator's own seed: for one seed a permutation of the numbers, so no two leads of a run share their chance; from one seed
    /// to another without pattern.
    /// </summary>
    private static int StreamOf(int seed, int number)
    {
        unchecked
        {
            return (int)Scatter(Scatter((uint)number + Scatter((uint)seed ^ 0x9E3779B9)) ^ Scatter((uint)seed + 0x85EBCA6B));
        }
    }

    /// <summary>The 32-bit finalizer of MurmurHash3: one to one, and every bit of the input stirs every bit of the output.</summary>
    private static uint Scatter(uint value)
    {
        unchecked
        {
            value = (value ^ (value >> 16)) * 0x85EBCA6B;
            value = (value ^ (value >> 13)) * 0xC2B2AE35;
            return value ^ (value >> 16);
        }
    }
}
