using System.Globalization;

namespace RevenueProcess;

/// <summary>Paths of JSON values, for faults.</summary>
internal static class JsonPath
{
    public static string Of(string parent, int index) => string.Create(CultureInfo.InvariantCulture, $"{parent}[{index}]");

    /// <summary><c>parent.key</c>, or <c>parent['odd key']</c> when the key is not a plain word; a long key is shortened.</summary>
    public static string Of(string parent, string key) =>
        Plain(parent, Wording.Short(key));

    private static string Plain(string parent, string key) =>
        key.Length > 0 && key.All(char.IsAsciiLetterOrDigit)
            ? $"{parent}.{key}"
            : $"{parent}['{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";
}
