namespace RevenueProcess;

/// <summary>A column that rows may lack: it ends with the last row that has a value.</summary>
internal sealed class OptionalColumn<T>(T[] values, T absent)
{
    /// <summary>Whether no row has a value.</summary>
    public bool IsEmpty => values.Length == 0;

    public T this[int row] => row < values.Length ? values[row] : absent;
}
