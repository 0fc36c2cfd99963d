using System.Globalization;

namespace RevenueProcess;

/// <summary>What counts of the text of a cell.</summary>
internal static class CellText
{
    /// <summary>
    /// The text without what cannot be seen at its ends: spaces of any kind, and marks of no width such as a byte order mark. Nothing is left of a text in
    /// which nothing can be seen.
    /// </summary>
    public static string Trimmed(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        if (!CanBeSpace(text[0]) && !CanBeSpace(text[^1]))
        {
            return text;
        }

        var (from, to) = (0, text.Length);
        while (from < to && IsSpace(text[from]))
        {
            from++;
        }

        while (to > from && IsSpace(text[to - 1]))
        {
            to--;
        }

        return Characters.AreBlank(text.AsSpan(from, to - from)) ? string.Empty : text[from..to];
    }

    /// <summary>The first characters of a longer text; a surrogate pair is not cut in half.</summary>
    public static string Start(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>Whether a text can be the whole text of a cell.</summary>
    public static bool CanBeCell(string text) => Trimmed(text).Length == text.Length;

    /// <summary>Whether it is worth a closer look; what is no space at all is told at once.</summary>
    private static bool CanBeSpace(char character) => character is <= ' ' or > '~';

    private static bool IsSpace(char character) => char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
