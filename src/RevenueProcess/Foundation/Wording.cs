using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RevenueProcess;

/// <summary>How values are worded in explanations, the same in every culture.</summary>
internal static class Wording
{
    /// <summary>Exact, without trailing zeros: equal numbers have one wording.</summary>
    public static string Of(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>In quotes, and always text that can be shown.</summary>
    public static string Of(string text) => $"\"{VisibleText.Of(text)}\"";

    /// <summary>A text in a message: short, with nothing that acts on a terminal, and visible even where it holds nothing that can be seen.</summary>
    public static string Shown(string text) => Characters.Visible(VisibleText.Of(Short(text)));

    public static string Of(bool flag) => flag ? "true" : "false";

    public static string Of(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    public static string Of(LocalDate date) => LocalDatePattern.Iso.Format(date);

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

    /// <summary>How many of something: <c>1 journey</c>, <c>2,000 journeys</c>.</summary>
    public static string Counted(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many ?? one + "s")}");

    public static string Times(int times) =>
        times == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{times} times");

    private static long? Whole(Duration duration, Duration unit)
    {
        long units = (long)(duration / unit);
        return units >= 1 && duration <= IsoDuration.Longest && unit * units == duration ? units : null;
    }

    private static string Count(long number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
