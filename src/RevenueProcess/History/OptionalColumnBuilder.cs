namespace RevenueProcess;

/// <summary>Collects a column that rows may lack. It takes no room until a row has a value.</summary>
internal sealed class OptionalColumnBuilder<T>(T absent)
{
    private readonly List<T> _values = [];

    /// <summary>Gives a row a value; rows come in ascending order.</summary>
    public void Set(int row, T value)
    {
        while (_values.Count < row)
        {
            _values.Add(absent);
        }

        _values.Add(value);
    }

    public T[] ToArray() => [.. _values];

    public OptionalColumn<T> Build() => new(ToArray(), absent);
}
