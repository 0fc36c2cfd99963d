using System.Globalization;

namespace RevenueProcess.Samples.Demo;

/// <summary>
/// Something that was given cannot be used. The message is for people and names the file, the line where one is known, the value, and
/// what was expected; the program prints it and ends with exit code 2. Nothing in it acts on a terminal: what comes from outside is shown escaped.
/// </summary>
public sealed class InputException : Exception
{
    /// <summary>One thing that is wrong, on one line.</summary>
    public InputException(string message)
        : this([message])
    {
    }

    /// <summary>Several things that are wrong, a line each.</summary>
    public InputException(IEnumerable<string> lines)
        : base(string.Join('\n', lines.Select(VisibleText.Of)))
    {
    }

    public static InputException In(string file, string message) => new($"{file}: {message}");

    public static InputException In(string file, long line, string message) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {message}"));

    /// <summary>Names in quotes, the first few of many.</summary>
    internal static string Listed(IEnumerable<string> names)
    {
        var all = names.ToList();
        const int most = 30;
        var shown = string.Join(", ", all.Take(most).Select(name => $"'{name}'"));
        return all.Count switch
        {
            0 => "none",
            > most => string.Create(CultureInfo.InvariantCulture, $"{shown} and {all.Count - most} more"),
            _ => shown,
        };
    }
}
