using System.Globalization;
using System.Text;

namespace RevenueProcess;

/// <summary>
/// Texts from outside as a terminal or a log may show them. What would act there rather than be seen is written by its number
/// (<c>\u001B</c>): control characters, ends of lines, marks that turn the direction of writing, and lone surrogates.
/// </summary>
public static class VisibleText
{
    /// <summary>The text on one line, with nothing in it that acts. A text that has nothing of the kind is returned as it is.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text)
    {
        Require.NotNull(text);
        var first = FirstThatActs(text);
        if (first < 0)
        {
            return text;
        }

        var shown = new StringBuilder(text, 0, first, text.Length + 5);
        for (var at = first; at < text.Length; at++)
        {
            if (IsPair(text, at))
            {
                shown.Append(text[at]).Append(text[++at]);
            }
            else if (char.IsSurrogate(text[at]) || Acts(text[at]))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[at]:X4}");
            }
            else
            {
                shown.Append(text[at]);
            }
        }

        return shown.ToString();
    }

    private static bool Acts(char character) => character switch
    {
        < ' ' or (>= '\u007f' and <= '\u009f') => true,
        < '\u061c' => false,
        '\u061c' or '\u200e' or '\u200f' or '\ufeff' => true,
        >= '\u2028' and <= '\u202e' => true,
        >= '\u2066' and <= '\u2069' => true,
        >= '\ufff9' and <= '\ufffb' => true,
        _ => false,
    };

    private static int FirstThatActs(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (IsPair(text, at))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]) || Acts(text[at]))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
