using System.Globalization;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Sizes as people write them: <c>512</c>, <c>64K</c>, <c>4M</c>, <c>16G</c>, each letter 1,024 times the one before.</summary>
internal static class Size
{
    private const string Units = "KMG";
    private const int Unit = 10;

    /// <summary>The size; null if the text is none, or more than fits.</summary>
    public static long? Read(string text)
    {
        var power = text.Length > 0 ? Units.IndexOf(char.ToUpperInvariant(text[^1]), StringComparison.Ordinal) + 1 : 0;
        return long.TryParse(power > 0 ? text[..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= long.MaxValue >> (power * Unit)
            ? count << (power * Unit)
            : null;
    }

    /// <summary>The size in the largest unit of which it is a whole number.</summary>
    public static string Of(long size)
    {
        var power = 0;
        while (power < Units.Length && size > 0 && size % 1024 == 0)
        {
            (size, power) = (size / 1024, power + 1);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{size}{(power == 0 ? string.Empty : Units[power - 1])}");
    }
}
