using System.Globalization;

namespace RevenueProcess;

/// <summary>Reads one column of the current row. <see cref="CellRules"/> makes it.</summary>
public sealed class CellReader
{
    private readonly INamedRows _rows;
    private readonly int _column;
    private readonly string[] _missing;

    internal CellReader(INamedRows rows, int column, IEnumerable<string> missing)
    {
        _rows = rows;
        _column = column;
        _missing = [.. missing];
    }

    /// <summary>The text without spaces around it, empty where there is none.</summary>
    public string Text => _rows[_column]?.Trim() ?? string.Empty;

    /// <summary>The text, or null where the cell is empty or stands for nothing.</summary>
    public string? Value => Text is { Length: > 0 } text && Array.IndexOf(_missing, text) < 0 ? text : null;

    /// <summary>The number; null where there is none, or where it is no number.</summary>
    public decimal? Number => NumberIn(Value);

    /// <summary>The text of a number that cannot be read; null where there is none, or where it can.</summary>
    public string? UnreadNumber => Value is { } text && NumberIn(text) is null ? text : null;

    /// <summary>A number with a point for decimals and no separators between thousands; null where there is none.</summary>
    /// <param name="text">The text.</param>
    public static decimal? NumberIn(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
