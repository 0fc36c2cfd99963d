using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RevenueProcess;

/// <summary>How values are worded in explanations, the same in every culture; and which texts can be names and values.</summary>
internal static class Wording
{
    /// <summary>Exact, without trailing zeros: equal numbers have one wording.</summary>
    public static string Of(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>In quotes, and always text that can be written: a surrogate that stands alone is shown as U+FFFD.</summary>
    public static string Of(string text) => $"\"{(IsWellFormed(text) ? text : string.Concat(text.EnumerateRunes()))}\"";

    public static string Of(bool flag) => flag ? "true" : "false";

    public static string Of(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    public static string Of(IEnumerable<string> texts) => string.Join(", ", texts.Select(Of));

    /// <summary>As many of the texts as a person reads.</summary>
    public static string Some(IReadOnlyCollection<string> texts) =>
        texts.Count <= 20 ? Of(texts.Select(Short)) : $"{Of(texts.Take(20).Select(Short))} and {Of(texts.Count - 20)} more";

    /// <summary>A text that may be long, shortened for a message.</summary>
    public static string Short(string text) =>
        text.Length <= 100 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[98]) ? 98 : 99), "…");

    public static string Of(Duration duration) => duration switch
    {
        _ when Whole(duration, Duration.FromDays(1)) is { } days => Count(days, "day"),
        _ when Whole(duration, Duration.FromHours(1)) is { } hours => Count(hours, "hour"),
        _ when Whole(duration, Duration.FromMinutes(1)) is { } minutes => Count(minutes, "minute"),
        _ => IsoDuration.Format(duration),
    };

    public static string Times(int times) =>
        times == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{times} times");

    public static string RequireName(string name, string what, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        return IsName(name)
            ? name
            : throw new ArgumentException($"{what} was {Of(name)}; it must be well-formed text that is not blank.", parameter);
    }

    public static string RequireText(string text, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        return IsWellFormed(text)
            ? text
            : throw new ArgumentException($"The text {Of(text)} is not well-formed Unicode: a surrogate stands alone.", parameter);
    }

    public static bool IsName(string? name) => !string.IsNullOrWhiteSpace(name) && IsWellFormed(name);

    /// <summary>No lone surrogate: only such texts survive JSON unchanged.</summary>
    public static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    private static long? Whole(Duration duration, Duration unit)
    {
        long units = (long)(duration / unit);
        return units >= 1 && duration <= IsoDuration.Longest && unit * units == duration ? units : null;
    }

    private static string Count(long number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
