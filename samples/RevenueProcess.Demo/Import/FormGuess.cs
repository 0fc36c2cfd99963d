using System.Text;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Guesses how a file of separated values is written, by how it begins.</summary>
internal static class FormGuess
{
    private const string Delimiters = ",;\t|";
    private const string OlderEncoding = "windows-1252";
    private const int Lines = 30;
    private const int LongestLook = 1 << 20;

    /// <summary>The encoding that its bytes are text in, the delimiter that its first lines have most evenly, and the first of them that has as many as most: the header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How large it may be.</param>
    public static CsvForm Of(string path, InputLimits limits)
    {
        var text = BeginOf(path, encoding: null, limits);
        var lines = (text ?? BeginOf(path, OlderEncoding, limits) ?? string.Empty).Split('\n').Take(Lines).ToList();
        var (delimiter, usual) = Delimiters.Select(each => (Delimiter: each, Usual: Usual(lines, each)))
            .MaxBy(one => one.Usual.Count == 0 ? 0 : one.Usual.Lines);
        return new CsvForm(delimiter)
        {
            Encoding = text is null ? OlderEncoding : null,
            SkipLines = HeaderOf(lines, delimiter, lines.FindIndex(line => CountOf(line, delimiter) == usual.Count)),
            ShowsRagged = true,
        };
    }

    /// <summary>How a file begins; null where that is no text in the encoding, or the file is damaged, which whoever reads it is told.</summary>
    private static string? BeginOf(string path, string? encoding, InputLimits limits)
    {
        using var file = InputFile.Open(path);
        using var begin = new MemoryStream();
        var block = new byte[1 << 16];
        try
        {
            using var text = FileText.Of(file, path, encoding, limits);
            while (begin.Length < LongestLook && text.Read(block) is var read and > 0)
            {
                begin.Write(block, 0, read);
            }

            return Encoding.UTF8.GetString(begin.ToArray());
        }
        catch (Exception unread) when (unread is InputException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>How often a line has the delimiter as a rule, and how many lines follow it.</summary>
    private static (int Count, int Lines) Usual(List<string> lines, char delimiter) => lines.Select(line => CountOf(line, delimiter)).GroupBy(count => count)
        .Select(same => (same.Key, same.Count())).OrderByDescending(same => same.Item2).ThenByDescending(same => same.Key).FirstOrDefault();

    /// <summary>
    /// Which line is the header: the first that is like most; or the one above it, where those have empty cells behind its last one, as spreadsheets write them.
    /// </summary>
    private static int HeaderOf(List<string> lines, char delimiter, int first)
    {
        if (first <= 0)
        {
            return 0;
        }

        var above = CountOf(lines[first - 1], delimiter);
        return above > 0 && lines.Skip(first).All(line => CountOf(line.TrimEnd(delimiter, '\r', ' '), delimiter) <= above) ? first - 1 : first;
    }

    private static int CountOf(string line, char delimiter)
    {
        var (count, isQuoted) = (0, false);
        foreach (var each in line)
        {
            isQuoted ^= each == '"';
            count += each == delimiter && !isQuoted ? 1 : 0;
        }

        return count;
    }
}
