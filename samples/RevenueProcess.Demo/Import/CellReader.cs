using System.Globalization;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Reads one column of the current row.</summary>
internal sealed class CellReader(CsvTable table, int column, string[] missing)
{
    /// <summary>The text, empty where there is none.</summary>
    public string Text => table[column];

    /// <summary>The text, or null where the cell is empty or stands for nothing.</summary>
    public string? Value => Text is { Length: > 0 } text && Array.IndexOf(missing, text) < 0 ? text : null;

    /// <summary>The amount; null where there is none, or where it is no number.</summary>
    public decimal? Amount => decimal.TryParse(Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    /// <summary>The text of an amount that is no number; null where there is none, or where it is one.</summary>
    public string? UnreadAmount => Amount is null ? Value : null;

    /// <summary>Reads a whole number; null where there is none.</summary>
    /// <exception cref="InputException">The cell is no whole number.</exception>
    public long? Whole() => Value is not { } text ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw InputException.In(table.Path, table.Line, $"the sequence is '{text}'; it must be a whole number");
}
