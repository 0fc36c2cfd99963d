using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>Numbers as people read them, in invariant digits. What is undefined is a dash, never 0.</summary>
internal static class Shown
{
    public const string Undefined = "–";

    private const double HoursOfDay = 24;
    private const double MinutesOfDay = 24 * 60;
    private const double SecondsOfDay = 24 * 60 * 60;

    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>An amount with its currency, where one is stated.</summary>
    public static string Money(decimal amount, string? currency) => $"{Amount(amount)} {currency}".TrimEnd();

    /// <summary>What people call a stage; a dash where there is none.</summary>
    public static string Stage(Stage? stage) => stage?.Name ?? Undefined;

    /// <summary>A count in a table where most are 0: 0 is a dot, so that the others stand out.</summary>
    public static string Sparse(long count) => count == 0 ? "·" : Count(count);

    public static string Amount(decimal amount) => amount.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Share(double? share) => share is { } value ? Percent(value) + " %" : Undefined;

    /// <summary>A share with its interval: <c>10.5 % [9.9, 11.2]</c>.</summary>
    public static string Share(Rate? rate) => rate is null ? Undefined : Share(rate.Value, rate.Interval);

    /// <inheritdoc cref="Share(Rate?)"/>
    public static string Share(Estimate estimate) => Share(estimate.Value, estimate.Interval);

    /// <summary>A multiple with its interval: <c>1.25 [1.10, 1.40]</c>.</summary>
    public static string Ratio(Estimate estimate) => estimate is not { Value: { } value, Interval: { } around }
        ? estimate.Value is { } only ? Two(only) : Undefined
        : $"{Two(value)} [{Two(around.Low)}, {Two(around.High)}]";

    /// <summary>A share with its counts: <c>10.5 % (842 of 8,000)</c>.</summary>
    public static string Counted(Rate? rate) =>
        rate is null ? Undefined : $"{Share(rate.Value)} ({Count(rate.Numerator)} of {Count(rate.Denominator)})";

    /// <summary>An estimated time in the unit that suits it: <c>5.2 h [4.8, 5.6]</c>.</summary>
    public static string Time(Estimate days)
    {
        if (days.Value is not { } value)
        {
            return days.Interval is { } bounds ? $"{Undefined} {Bracketed(bounds, UnitOf(bounds.Low))}" : Undefined;
        }

        var unit = UnitOf(value);
        var interval = days.Interval is { } around ? $" {Bracketed(around, unit)}" : string.Empty;
        return $"{In(value, unit)} {unit.Name}{interval}";
    }

    /// <summary>The median of some times in words: <c>half left within 5.2 h [4.8, 5.6]</c>.</summary>
    /// <param name="median">The median.</param>
    /// <param name="over">What is said of those whose time is over.</param>
    /// <param name="grain">The grain of times, which are rounded down.</param>
    public static string Half(Estimate median, string over, Duration grain) => median.Value switch
    {
        null when median.Total == 0 => "none was under observation",
        null => $"fewer than half {over} so far",
        0 when grain > Duration.FromSeconds(1) => $"more than half {over} in less than {Time(grain)}",
        0 => $"more than half {over} at once",
        _ => $"half {over} within {Time(median)}",
    };

    /// <summary>A time in the unit that suits it.</summary>
    public static string Time(Duration? time)
    {
        if (time is not { } value)
        {
            return Undefined;
        }

        var unit = UnitOf(value.TotalDays);
        return $"{In(value.TotalDays, unit)} {unit.Name}";
    }

    /// <summary>An instant on the clocks of a zone.</summary>
    public static string Moment(Instant instant, DateTimeZone zone) =>
        zone == DateTimeZone.Utc
            ? LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss 'UTC'").Format(instant.InUtc().LocalDateTime)
            : $"{OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss o<m>").Format(instant.InZone(zone).ToOffsetDateTime())} in {zone.Id}";

    private static string Share(double? value, Bounds? interval) =>
        value is null ? Undefined
        : interval is { } around ? $"{Share(value)} [{Percent(around.Low)}, {Percent(around.High)}]"
        : Share(value);

    /// <summary>A number with one decimal.</summary>
    public static string Number(double? number) => number is { } value ? value.ToString("#,0.0", CultureInfo.InvariantCulture) : Undefined;

    /// <summary>A number with two decimals.</summary>
    public static string Two(double number) => number.ToString("#,0.00", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Bracketed(Bounds interval, (string Name, double PerDay) unit) =>
        double.IsFinite(interval.High) ? $"[{In(interval.Low, unit)}, {In(interval.High, unit)}]" : $"[{In(interval.Low, unit)}, ∞)";

    private static string In(double days, (string Name, double PerDay) unit) => (days * unit.PerDay).ToString("#,0.0", CultureInfo.InvariantCulture);

    private static (string Name, double PerDay) UnitOf(double days) =>
        days >= 2 ? ("d", 1)
        : days * HoursOfDay >= 2 ? ("h", HoursOfDay)
        : days * MinutesOfDay >= 2 ? ("min", MinutesOfDay)
        : days == 0 ? ("d", 1)
        : ("s", SecondsOfDay);
}
