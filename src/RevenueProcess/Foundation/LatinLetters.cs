using System.Collections.Frozen;
using System.Text;

namespace RevenueProcess;

/// <summary>
/// Composes Latin letters and the marks behind them: <c>e</c> and U+0301 become <c>é</c>. A program without culture data (in invariant
/// globalization mode) cannot normalise text otherwise; with it, the runtime has composed all letters already and nothing is left to do.
/// </summary>
internal static class LatinLetters
{
    private static readonly FrozenDictionary<(char Letter, char Mark), char> _composed = Of(
        ('\u0300', "AEIOUaeiouNn", "ÀÈÌÒÙàèìòùǸǹ"),
        ('\u0301', "AEIOUYaeiouyCcLlNnRrSsZz", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹź"),
        ('\u0302', "AEIOUaeiouCcGgHhJjSsWwYy", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ"),
        ('\u0303', "ANOanoIiUu", "ÃÑÕãñõĨĩŨũ"),
        ('\u0304', "AaEeIiOoUu", "ĀāĒēĪīŌōŪū"),
        ('\u0306', "AaEeGgIiOoUu", "ĂăĔĕĞğĬĭŎŏŬŭ"),
        ('\u0307', "CcEeGgIZz", "ĊċĖėĠġİŻż"),
        ('\u0308', "AEIOUaeiouyY", "ÄËÏÖÜäëïöüÿŸ"),
        ('\u030a', "AaUu", "ÅåŮů"),
        ('\u030b', "OoUu", "ŐőŰű"),
        ('\u030c', "CcDdEeLlNnRrSsTtZz", "ČčĎďĚěĽľŇňŘřŠšŤťŽž"),
        ('\u0327', "CcGgKkLlNnRrSsTt", "ÇçĢģĶķĻļŅņŖŗŞşŢţ"),
        ('\u0328', "AaEeIiUu", "ĄąĘęĮįŲų"));

    public static string Compose(string text)
    {
        var composed = new StringBuilder(text.Length);
        foreach (var each in text)
        {
            if (composed.Length > 0 && _composed.TryGetValue((composed[^1], each), out var letter))
            {
                composed[^1] = letter;
            }
            else
            {
                composed.Append(each);
            }
        }

        return composed.ToString();
    }

    private static FrozenDictionary<(char Letter, char Mark), char> Of(params ReadOnlySpan<(char Mark, string Letters, string Composed)> rows)
    {
        var all = new Dictionary<(char Letter, char Mark), char>();
        foreach (var (mark, letters, composed) in rows)
        {
            for (var i = 0; i < letters.Length; i++)
            {
                all.Add((letters[i], mark), composed[i]);
            }
        }

        return all.ToFrozenDictionary();
    }
}
