using System.Globalization;
using System.Text;

namespace RevenueProcess;

/// <summary>Which texts can stand as names and values.</summary>
internal static class Characters
{
    /// <summary>No lone surrogate: only such texts survive JSON unchanged.</summary>
    public static bool AreWellFormed(string text)
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

    /// <summary>Whether the text can be a name or an id: well-formed, with something that can be seen.</summary>
    public static bool AreName(string text) => AreWellFormed(text) && !AreBlank(text);

    /// <summary>Whether nothing in the text can be seen: it is empty, or holds only spaces, controls, format characters and other invisible ones.</summary>
    public static bool AreBlank(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsInvisible(rune))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// What a text looks like to a reader who is not careful: without regard to case, Unicode normalisation, invisible characters and spaces
    /// at the ends. Texts that look alike have the same. Normalised is what the host can (all text, or Latin letters in invariant mode).
    /// </summary>
    public static string Looks(string text)
    {
        var seen = string.Concat(text.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator || !IsInvisible(rune)));
        return LatinLetters.Compose(seen.Trim().Normalize(NormalizationForm.FormC)).ToUpperInvariant();
    }

    /// <summary>A blank text with its characters by number (<c>\u200B</c>), so that they can be seen; other texts as they are.</summary>
    public static string Visible(string text) =>
        text.Length > 0 && AreBlank(text) ? string.Concat(text.Select(each => each == ' ' ? " " : $"\\u{(int)each:X4}")) : text;

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator => true,

        // What Unicode calls default ignorable without a category that says so: joiners, Hangul and Khmer fillers, variation selectors; and the empty braille pattern.
        _ => rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164
            or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0000 and <= 0xE0FFF),
    };
}
