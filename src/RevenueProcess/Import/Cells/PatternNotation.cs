using System.Text;

namespace RevenueProcess;

/// <summary>Patterns of dates as other systems write them: <c>DD.MM.YYYY</c>, <c>dd/mm/yyyy</c>, <c>%d.%m.%Y</c>.</summary>
internal static class PatternNotation
{
    private static readonly Dictionary<char, string> _percent = new()
    {
        ['Y'] = "uuuu", ['y'] = "yy", ['m'] = "MM", ['d'] = "dd", ['b'] = "MMM", ['B'] = "MMMM", ['H'] = "HH", ['I'] = "hh", ['M'] = "mm", ['S'] = "ss", ['p'] = "tt",
    };

    /// <summary>The pattern that a text in another notation means; null where nothing is known that it could mean.</summary>
    public static string? Meant(string text)
    {
        var pattern = text.Contains('%', StringComparison.Ordinal) ? OfPercents(text) : OfLetters(text);
        return pattern != text && InstantReader.IsPattern(pattern) ? pattern : null;
    }

    /// <summary>The patterns that one may mean which says years without their century: with two digits, or with four.</summary>
    public static IEnumerable<string> WithYears(string pattern) =>
        new[] { "yy", "uuuu" }.Select(year => string.Concat(Runs(pattern).Select(run => run[0] == 'u' ? year : run))).Where(InstantReader.IsPattern);

    private static string OfPercents(string text)
    {
        var pattern = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            pattern.Append(text[at] == '%' && at + 1 < text.Length && _percent.TryGetValue(text[at + 1], out var letters) ? letters : text[at].ToString());
            at += text[at] == '%' ? 1 : 0;
        }

        return pattern.ToString();
    }

    private static string OfLetters(string text)
    {
        var (runs, pattern) = (Runs(text.Replace("AM/PM", "tt", StringComparison.OrdinalIgnoreCase)).ToList(), new List<string>());
        var isHalfDay = runs.Exists(run => run is ['t' or 'a' or 'A', ..]);
        foreach (var run in runs)
        {
            var isMinute = pattern.Exists(IsHour) && !pattern.Exists(known => known[0] == 'm');
            pattern.Add(run[0] switch
            {
                'Y' or 'y' or 'u' => run.Length > 2 ? "uuuu" : "yy",
                'D' => run.ToLowerInvariant(),
                'm' when !isMinute => new string('M', run.Length),
                'M' when isMinute && pattern.Exists(known => known[0] == 'M') => new string('m', run.Length),
                'h' when !isHalfDay => new string('H', run.Length),
                'S' => new string(run.Length > 2 ? 'f' : 's', run.Length),
                'a' or 'A' => "tt",
                'T' => "'T'",
                _ => run,
            });
        }

        return string.Concat(pattern);
    }

    private static bool IsHour(string run) => run[0] is 'H' or 'h';

    /// <summary>The text in parts of one letter each, as often as it stands there.</summary>
    private static IEnumerable<string> Runs(string text)
    {
        for (int from = 0, to; from < text.Length; from = to)
        {
            to = from + 1;
            while (to < text.Length && text[to] == text[from])
            {
                to++;
            }

            yield return text[from..to];
        }
    }
}
