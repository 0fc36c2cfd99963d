using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace RevenueProcess;

/// <summary>
/// Durations as ISO 8601 text such as <c>P30D</c> or <c>PT12H30M</c>, exact to the nanosecond. Weeks and days are 7 × 24 and 24 hours;
/// years and months have no fixed length and are not accepted.
/// </summary>
internal static class IsoDuration
{
    /// <summary>The longest duration a criterion may look back: 100 years of 365.25 days.</summary>
    public static readonly Duration Longest = Duration.FromDays(36_525);

    public static bool IsWindow(Duration duration) => duration > Duration.Zero && duration <= Longest;

    // The days stand apart: a period of hours and less cannot hold the longest durations.
    public static string Format(Duration duration)
    {
        var days = Duration.FromDays(duration.Days);
        string rest = PeriodPattern.NormalizingIso.Format(Period.FromNanoseconds((duration - days).ToInt64Nanoseconds()));
        return duration.Days == 0 ? rest
            : duration == days ? FormattableString.Invariant($"P{duration.Days}D")
            : FormattableString.Invariant($"P{duration.Days}D{rest[1..]}");
    }

    public static bool TryParse(string text, [NotNullWhen(true)] out Duration? duration)
    {
        duration = null;
        try
        {
            var parsed = PeriodPattern.NormalizingIso.Parse(text);
            // Weeks count as 7 days here; only what has a fixed length is a duration.
            if (!parsed.Success || parsed.Value.Years != 0 || parsed.Value.Months != 0)
            {
                return false;
            }

            duration = parsed.Value.ToDuration();
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
