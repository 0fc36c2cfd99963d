using System.Globalization;
using System.Runtime.InteropServices;

namespace RevenueProcess;

/// <summary>The bounds of a confidence interval, closed: <c>[Low, High]</c>, in the unit of the number it belongs to.</summary>
/// <remarks>
/// <see cref="High"/> may be positive infinity: the data reached no upper bound. Neither bound is ever NaN. The default value is
/// the bounds <c>[0, 0]</c>. Equal when both bounds are equal.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Bounds
{
    /// <summary>Makes bounds.</summary>
    /// <param name="low">The lower bound, finite.</param>
    /// <param name="high">The upper bound, at least <paramref name="low"/>; infinity if no upper bound was reached.</param>
    /// <exception cref="ArgumentException">A bound is NaN, the lower one is infinite, or they are in the wrong order.</exception>
    public Bounds(double low, double high)
    {
        if (!double.IsFinite(low) || !(low <= high))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The bounds are [{low}, {high}]; low must be finite and at most high."),
                nameof(low));
        }

        Low = low;
        High = high;
    }

    /// <summary>The lower bound.</summary>
    public double Low { get; }

    /// <summary>The upper bound; positive infinity where none was reached.</summary>
    public double High { get; }

    /// <summary>High − Low.</summary>
    public double Width => High - Low;

    /// <summary>Whether a value lies in <c>[Low, High]</c>, bounds included.</summary>
    /// <param name="value">A value in the unit of the bounds.</param>
    /// <returns>True if it does; false for NaN.</returns>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>The bounds in invariant digits; an upper bound that was not reached prints as <c>∞)</c>.</summary>
    /// <returns>A text such as <c>[0.1, 0.25]</c>.</returns>
    public override string ToString() => Shown(1, "0.####");

    /// <summary>The bounds times a factor, in a number format.</summary>
    internal string Shown(double factor, string format)
    {
        var low = (Low * factor).ToString(format, CultureInfo.InvariantCulture);
        return double.IsPositiveInfinity(High)
            ? $"[{low}, ∞)"
            : $"[{low}, {(High * factor).ToString(format, CultureInfo.InvariantCulture)}]";
    }
}
