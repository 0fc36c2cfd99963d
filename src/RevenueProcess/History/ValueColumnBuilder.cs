namespace RevenueProcess;

/// <summary>Collects the values of rows with the currencies they state.</summary>
internal sealed class ValueColumnBuilder
{
    private readonly OptionalColumnBuilder<decimal?> _values = new(absent: null);
    private readonly CodedColumnBuilder _currencies = new();
    private readonly Dictionary<ValueDoubt, List<int>> _doubts = [];

    public void Set(int row, decimal? value, string? currency, ValueDoubt? doubt)
    {
        if (value is null)
        {
            return;
        }

        _values.Set(row, value);
        _currencies.Set(row, currency);
        if (doubt is not null)
        {
            (_doubts.TryGetValue(doubt, out var rows) ? rows : _doubts[doubt] = []).Add(row);
        }
    }

    public ValueColumn Build() => new(_values.ToArray(), _currencies.Build(), [.. _doubts.Where(doubt => doubt.Key.IsJustified).SelectMany(doubt => doubt.Value)]);
}
