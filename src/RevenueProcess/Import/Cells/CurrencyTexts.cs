using System.Collections.Frozen;
using System.Globalization;

namespace RevenueProcess;

/// <summary>Texts beside a number that name a currency: codes of ISO 4217, and signs.</summary>
internal static class CurrencyTexts
{
    /// <summary>The codes in use, and those that gave way to others since 2014.</summary>
    private static readonly FrozenSet<string> _codes = (
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD " +
        "EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL " +
        "LTL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP " +
        "SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VEF VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Signs, and the code that each means; null where several currencies write it.</summary>
    private static readonly FrozenDictionary<string, string?> _signs = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["€"] = "EUR", ["£"] = "GBP", ["₹"] = "INR", ["₽"] = "RUB", ["₺"] = "TRY", ["₪"] = "ILS", ["₫"] = "VND", ["₴"] = "UAH", ["zł"] = "PLN", ["Kč"] = "CZK", ["Ft"] = "HUF",
        ["US$"] = "USD", ["CA$"] = "CAD", ["A$"] = "AUD", ["NZ$"] = "NZD", ["HK$"] = "HKD", ["R$"] = "BRL", ["kr"] = null, ["Kr"] = null, ["Fr"] = null, ["Rs"] = null,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a text names a currency.</summary>
    /// <param name="text">The text, with or without the point of an abbreviation.</param>
    /// <param name="code">The code; null where the text is the sign of several currencies, or of none.</param>
    public static bool IsCurrency(string text, out string? code)
    {
        code = _codes.Contains(text) ? text : null;
        return code is not null || _signs.TryGetValue(text.TrimEnd('.'), out code) || (text.Length == 1 && IsSign(text[0]));
    }

    /// <summary>The code of a currency that a cell of its own names, in any case; null where it is none that is known.</summary>
    public static string? CodeOf(string? text) => text is not null && (IsCurrency(text, out var code) || IsCurrency(text.ToUpperInvariant(), out code)) ? code : null;

    /// <summary>Whether a character is the sign of a currency.</summary>
    public static bool IsSign(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.CurrencySymbol;
}
