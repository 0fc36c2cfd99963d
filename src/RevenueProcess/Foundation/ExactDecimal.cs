using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// Numbers of JSON as decimals that hold exactly what was written: at most <see cref="MostDecimals"/> decimals, and no more digits than a
/// decimal has. Nothing is rounded: a definition stands for what was written, and so does its hash.
/// </summary>
internal static class ExactDecimal
{
    /// <summary>The most decimals; as many digits as this are always held.</summary>
    public const int MostDecimals = 28;

    /// <summary>Whether the decimal that was read from a JSON number is exactly that number.</summary>
    public static bool Is(JsonElement element, decimal read)
    {
        var written = JsonMarshal.GetRawUtf8Value(element);
        return (written.Length <= MostDecimals && !written.ContainsAny("eE"u8))
            || Significant(Encoding.ASCII.GetString(written)) == Significant(read.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The digits without zeros at either end, and the power of ten that the last of them stands for; the sign is never lost.</summary>
    private static (string Digits, long Power) Significant(string number)
    {
        var split = number.AsSpan().IndexOfAny('e', 'E');
        var mantissa = (split < 0 ? number : number[..split]).TrimStart('-');
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var kept = digits.TrimEnd('0');
        if (kept.Length == 0)
        {
            return ("", 0);
        }

        // An exponent that no long holds is none that a decimal has.
        var exponent = 0L;
        return split >= 0 && !long.TryParse(number.AsSpan(split + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
            ? (kept, long.MinValue)
            : (kept, exponent - decimals + (digits.Length - kept.Length));
    }
}
