namespace RevenueProcess;

/// <summary>A number without the currency, the minus and the parentheses around it.</summary>
/// <param name="Digits">What is left: digits and the signs between them.</param>
/// <param name="IsBelowZero">Whether what was around it says that it is below zero.</param>
/// <param name="Currency">The code of the currency that was beside it; null where there was none, or a sign of several.</param>
internal readonly record struct BareNumber(string Digits, bool IsBelowZero, string? Currency)
{
    /// <summary>The number of a text; null where something beside it is no currency, or two currencies are.</summary>
    public static BareNumber? Of(string text)
    {
        var rest = new BareNumber(text, IsBelowZero: false, Currency: null).WithoutCurrency();
        if (rest is { Digits: ['(', .. var inside, ')'] } bracketed)
        {
            rest = (bracketed with { Digits = inside, IsBelowZero = true }).WithoutCurrency();
        }

        return rest switch
        {
            { Digits: [var first, .. var after] } before when IsMinus(first) => (before with { Digits = after, IsBelowZero = !before.IsBelowZero }).WithoutCurrency(),
            { Digits: [.. var until, var last] } behind when IsMinus(last) => (behind with { Digits = until, IsBelowZero = !behind.IsBelowZero }).WithoutCurrency(),
            _ => rest,
        };
    }

    private BareNumber? WithoutCurrency()
    {
        var (text, from, to) = (Digits, 0, Digits.Length);
        while (from < to && IsBeside(text, from))
        {
            from++;
        }

        while (to > from && IsBeside(text, to - 1))
        {
            to--;
        }

        if (from == 0 && to == text.Length)
        {
            return this;
        }

        var currency = Currency;
        foreach (var word in $"{text[..from]} {text[to..]}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!CurrencyTexts.IsCurrency(word, out var code) || (code is not null && currency is not null && code != currency))
            {
                return null;
            }

            currency ??= code;
        }

        return this with { Digits = text[from..to], Currency = currency };
    }

    /// <summary>Whether a character can stand beside a number and is none of it: spaces, letters with the point of an abbreviation, and signs of currencies.</summary>
    private static bool IsBeside(string text, int at) =>
        char.IsWhiteSpace(text[at]) || char.IsLetter(text[at]) || CurrencyTexts.IsSign(text[at]) || (text[at] == '.' && at > 0 && char.IsLetter(text[at - 1]));

    private static bool IsMinus(char character) => character is '-' or '\u2212';
}
