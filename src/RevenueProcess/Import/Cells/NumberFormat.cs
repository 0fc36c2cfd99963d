using System.Globalization;

namespace RevenueProcess;

/// <summary>
/// How numbers are written: which sign begins the decimals, and which stands between groups of three digits. Signs and codes of currencies
/// around a number are no part of it, and with any other word beside it a text is no number; one in parentheses, or with a minus before or after it, is below zero.
/// </summary>
public sealed record NumberFormat
{
    private const string DecimalSigns = ".,";
    private const string GroupSigns = ".,' \u00a0\u202f_’";

    private NumberFormat(char decimalSign, char? groupSign)
    {
        DecimalSign = decimalSign;
        GroupSign = groupSign;
    }

    /// <summary>A point for decimals and nothing between groups: <c>1234.5</c>.</summary>
    public static NumberFormat Plain { get; } = new('.', groupSign: null);

    /// <summary>The sign that begins the decimals: a point or a comma.</summary>
    public char DecimalSign { get; }

    /// <summary>The sign between groups of digits; null where there is none. A space stands for the spaces that do not break, too.</summary>
    public char? GroupSign { get; }

    /// <summary>The format in which a number with decimals is written like <c>1.234,5</c>.</summary>
    /// <param name="example">The number 1234.5 as the format writes it.</param>
    /// <exception cref="ArgumentException">It is not written in any format.</exception>
    public static NumberFormat Like(string example) => LikeOrNull(Require.NotNull(example))
        ?? throw new ArgumentException($"{nameof(example)} is '{Wording.Shown(example)}'; it must be the number 1234.5 as it is written there, such as '1.234,5' or '1234,5'.", nameof(example));

    /// <summary>The number 1234.5 in this format.</summary>
    public override string ToString() => $"1{GroupSign}234{DecimalSign}5";

    /// <summary>The number; null where the text is none in this format.</summary>
    /// <param name="text">The text, with or without a sign or code of a currency.</param>
    public decimal? Read(string? text) => text is null ? null : ReadAmount(text)?.Number;

    /// <summary>The number, and the code of the currency that stands beside it if that is known; null where the text is none in this format.</summary>
    internal (decimal Number, string? Currency)? ReadAmount(string text) =>
        this == Plain && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain) ? (plain, null)
        : BareNumber.Of(text) is { } bare && Ungrouped(bare.Digits) is { } number && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read)
        ? (bare.IsBelowZero ? -read : read, bare.Currency)
        : null;

    /// <summary>The format of an example; null where it is none.</summary>
    internal static NumberFormat? LikeOrNull(string example) => example switch
    {
        ['1', '2', '3', '4', var sign, '5'] when DecimalSigns.Contains(sign) => new(sign, groupSign: null),
        ['1', var group, '2', '3', '4', var sign, '5'] when DecimalSigns.Contains(sign) && GroupSigns.Contains(group) && group != sign => new(sign, group),
        _ => null,
    };

    /// <summary>The digits with a point for decimals; null where groups are none of three digits.</summary>
    private string? Ungrouped(string text)
    {
        if (text.Length == 0 || !char.IsAsciiDigit(text[^1]))
        {
            return null;
        }

        var decimals = text.IndexOf(DecimalSign, StringComparison.Ordinal);
        var groups = (decimals < 0 ? text : text[..decimals]).Split(GroupSign ?? '\0');
        if (GroupSign == ' ' && groups is [var only])
        {
            groups = only.Split('\u00a0', '\u202f');
        }

        if (groups.Length > 1 && (groups[0].Length is < 1 or > 3 || groups.Skip(1).Any(group => group.Length != 3)))
        {
            return null;
        }

        var (whole, rest) = (string.Concat(groups), decimals < 0 ? string.Empty : text[(decimals + 1)..]);
        return !whole.All(char.IsAsciiDigit) || !rest.All(char.IsAsciiDigit) ? null : decimals < 0 ? whole : $"{whole}.{rest}";
    }
}
