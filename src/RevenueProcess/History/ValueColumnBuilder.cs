namespace RevenueProcess;

/// <summary>Collects the values of rows with the currencies they state.</summary>
internal sealed class ValueColumnBuilder
{
    private readonly OptionalColumnBuilder<decimal?> _values = new(absent: null);
    private readonly CodedColumnBuilder _currencies = new();

    public void Set(int row, decimal? value, string? currency)
    {
        if (value is not null)
        {
            _values.Set(row, value);
            _currencies.Set(row, currency);
        }
    }

    public ValueColumn Build() => new(_values.ToArray(), _currencies.Build());
}
