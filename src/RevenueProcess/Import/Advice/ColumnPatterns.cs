using NodaTime;

namespace RevenueProcess;

/// <summary>How columns write dates and times.</summary>
internal static class ColumnPatterns
{
    private static readonly string[] _days = ["d.M.uuuu", "M/d/uuuu", "d/M/uuuu", "d-M-uuuu", "d.M.yy", "M/d/yy", "d/M/yy", "d-M-yy", "d/MMM/yy", "d/MMM/uuuu", "d-MMM-yy", "d-MMM-uuuu", "d MMM uuuu", "MMM d, uuuu"];
    private static readonly string[] _times = ["", " H:mm", " H:mm:ss", " h:mm tt", " h:mm:ss tt"];

    private static readonly string[] _written = [StampPattern.Iso, .. _days.SelectMany(_ => _times, (day, time) => day + time)];

    /// <summary>Numbers that are instants from 2000 to 2039.</summary>
    private static readonly (string Pattern, decimal From, decimal To)[] _numbered =
    [
        (StampPattern.UnixMilliseconds, 946_684_800_000, 2_208_988_800_000), (StampPattern.UnixSeconds, 946_684_800, 2_208_988_800), (StampPattern.SheetDays, 36_526, 51_136),
    ];

    private static readonly Dictionary<string, InstantReader> _readers = _written.ToDictionary(pattern => pattern, pattern => InstantReader.Of([pattern], DateTimeZone.Utc), StringComparer.Ordinal);

    /// <summary>
    /// The patterns that read most texts, as many lists as there are that read as many; each goes on with patterns for what is left. Nothing where
    /// no pattern reads any.
    /// </summary>
    public static IEnumerable<IReadOnlyList<string>> ReadingMost(IReadOnlyCollection<string> texts)
    {
        var fits = _written.Concat(_numbered.Select(one => one.Pattern)).Select(pattern => (Pattern: pattern, Left: texts.Where(text => !Reads(pattern, text)).ToList())).ToList();
        var least = fits.Min(one => one.Left.Count);
        return least == texts.Count ? [] : fits.Where(one => one.Left.Count == least).Select(one => (IReadOnlyList<string>)[one.Pattern, .. ReadingMost(one.Left).FirstOrDefault([])]);
    }

    /// <summary>The patterns that read as many of some texts as any do; of one, the one that reads most of the others, too. None where these do not read enough.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="least">The share of them that must be read.</param>
    /// <param name="areOfTime">Whether numbers may be instants, too.</param>
    public static IReadOnlyList<string> Reading(IReadOnlyCollection<string> texts, double least, bool areOfTime)
    {
        IEnumerable<string> patterns = areOfTime ? [.. _written, .. _numbered.Select(one => one.Pattern)] : _written;
        var fits = patterns.Select(pattern => (Pattern: pattern, Left: texts.Where(text => !Reads(pattern, text)).ToList())).ToList();
        var best = fits.Where(one => one.Left.Count == fits.Min(other => other.Left.Count)).ToList();
        if (best.Count > 1 && IsEnough(best[0].Left.Count))
        {
            return [.. best.Select(one => one.Pattern)];
        }

        var (first, left) = best[0];
        var second = fits.Select(one => (one.Pattern, Left: left.Count(text => !Reads(one.Pattern, text)))).MinBy(one => one.Left);
        return !IsEnough(second.Left) ? [] : second.Left < left.Count ? [first, second.Pattern] : [first];

        bool IsEnough(int count) => texts.Count - count >= least * texts.Count;
    }

    /// <summary>Whether a text is a date or a time that is written as no number.</summary>
    public static bool IsWritten(string text) => !text.All(char.IsAsciiDigit) && _written.Any(pattern => Reads(pattern, text));

    private static bool Reads(string pattern, string text) => _readers.TryGetValue(pattern, out var reader)
        ? reader.TryRead(text, out _)
        : NumberFormat.Plain.Read(text) is { } number && _numbered.First(one => one.Pattern == pattern) is var (_, from, to) && number >= from && number <= to;
}
