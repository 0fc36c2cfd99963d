using System.Globalization;

namespace RevenueProcess;

/// <summary>A number estimated from data of which some is censored, with its interval and the counts behind it.</summary>
/// <remarks>
/// Undefined (no value) where the data cannot tell; never NaN. An undefined estimate may still have an interval: a median that was not
/// reached can have a lower bound. Equal when value, interval, unit and counts are equal.
/// </remarks>
public sealed record Estimate
{
    private Estimate(double? value, Bounds? interval, EstimateUnit unit, long events, long competing, long censored)
    {
        Value = value;
        Interval = interval;
        Unit = unit;
        Events = events;
        Competing = competing;
        Censored = censored;
    }

    /// <summary>The estimated value, in <see cref="Unit"/>; null if the data cannot tell.</summary>
    public double? Value { get; }

    /// <summary>The confidence interval, in <see cref="Unit"/>; null where it is not defined.</summary>
    public Bounds? Interval { get; }

    /// <summary>What value and interval are measured in.</summary>
    public EstimateUnit Unit { get; }

    /// <summary>How many subjects ended by the event asked about.</summary>
    public long Events { get; }

    /// <summary>How many ended by another event.</summary>
    public long Competing { get; }

    /// <summary>How many had not ended when observation stopped.</summary>
    public long Censored { get; }

    /// <summary>Events + competing + censored; at most <see cref="long.MaxValue"/>.</summary>
    public long Total => Events + Competing + Censored;

    /// <summary>Makes an estimate.</summary>
    /// <param name="value">The value, finite; null if undefined.</param>
    /// <param name="interval">The interval; null if undefined.</param>
    /// <param name="unit">What both are measured in.</param>
    /// <param name="events">Subjects that ended by the event asked about; at least 0.</param>
    /// <param name="competing">Subjects that ended by another event; at least 0.</param>
    /// <param name="censored">Subjects that had not ended; at least 0.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The value is not finite, a count is negative, or the three together are above <see cref="long.MaxValue"/>.
    /// </exception>
    public static Estimate Of(double? value, Bounds? interval, EstimateUnit unit, long events, long competing, long censored)
    {
        if (value is { } number)
        {
            Require.Between(number, double.MinValue, double.MaxValue, nameof(value));
        }

        return new Estimate(
            value,
            interval,
            Require.Defined(unit),
            Require.AtLeast(events, 0),
            Require.Between(competing, 0, long.MaxValue - events),
            Require.Between(censored, 0, long.MaxValue - events - competing));
    }

    /// <summary>The same estimate in another unit: value and interval times a factor; the counts stay.</summary>
    /// <param name="factor">How many of the new unit one of the old is; above 0 and finite.</param>
    /// <param name="unit">The new unit.</param>
    /// <returns>The scaled estimate.</returns>
    /// <exception cref="ArgumentException">The factor is not above 0 and finite, or the value or the lower bound in the new unit is not finite.</exception>
    public Estimate Scaled(double factor, EstimateUnit unit)
    {
        Require.StrictlyBetween(factor, 0, double.PositiveInfinity);
        return Of(
            Value * factor,
            Interval is { } bounds ? new Bounds(bounds.Low * factor, bounds.High * factor) : null,
            unit,
            Events,
            Competing,
            Censored);
    }

    /// <summary>The value in its unit, the interval, and the counts, in invariant digits.</summary>
    /// <returns>
    /// A text such as <c>31.2 % [30.4, 32.0], 20,000 in all, 4,118 still open</c> or <c>1.8 days [1.7, 1.9], 204 censored</c>;
    /// <c>undefined</c> in place of the value if there is none.
    /// </returns>
    public override string ToString()
    {
        var (factor, name, format) = Unit switch
        {
            EstimateUnit.Share => (100, " %", "#,0.0"),
            EstimateUnit.Days => (1, " days", "#,0.0"),
            EstimateUnit.Ratio => (1, string.Empty, "#,0.00"),
            _ => (1, string.Empty, "#,0.0"),
        };
        var value = Value is { } number
            ? (number * factor).ToString(format, CultureInfo.InvariantCulture) + name
            : "undefined";
        var interval = Interval is { } bounds ? " " + bounds.Shown(factor, format) : string.Empty;
        return value + interval + Counts();
    }

    private string Counts()
    {
        var isOfAll = Unit is EstimateUnit.Share or EstimateUnit.Ratio;
        var all = isOfAll || Value is null
            ? string.Create(CultureInfo.InvariantCulture, $", {Total:#,0} in all")
            : string.Empty;
        var open = isOfAll ? "still open" : "censored";
        return isOfAll && Censored == 0
            ? all
            : string.Create(CultureInfo.InvariantCulture, $"{all}, {Censored:#,0} {open}");
    }
}
