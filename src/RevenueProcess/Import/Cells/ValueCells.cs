namespace RevenueProcess;

/// <summary>Reads the value of a row and its currency: the one that a cell of its own says, else the one that stands beside the number.</summary>
/// <param name="value">The value, if a cell is named.</param>
/// <param name="currency">Its currency, if a cell is named.</param>
/// <param name="stated">The currency of values that state none.</param>
internal sealed class ValueCells(CellReader? value, CellReader? currency, string? stated)
{
    private readonly string? _statedCode = CurrencyTexts.CodeOf(stated);

    /// <summary>What the current row says. A number beside another currency than its cell of currencies says cannot be read.</summary>
    public ReadNumber Read()
    {
        var (read, column) = (value?.Number() ?? default, currency?.Value);
        return column is null ? read with { Currency = read.Currency == _statedCode ? null : read.Currency }
            : read.Currency is { } own && CurrencyTexts.CodeOf(column) is { } code && code != own ? new ReadNumber(Value: null, $"{value!.Value} / {column}", Doubt: null, column)
            : read with { Currency = column };
    }
}
