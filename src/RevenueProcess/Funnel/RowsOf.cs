namespace RevenueProcess;

/// <summary>A table whose rows hold one kind of thing, in the order of their keys.</summary>
internal sealed class RowsOf<T> : Table
    where T : struct
{
    private readonly TallyKey[] _keys;
    private readonly T[] _values;

    /// <summary>A table of rows with different keys, in any order.</summary>
    public RowsOf(IReadOnlyCollection<KeyValuePair<TallyKey, T>> rows)
    {
        _keys = [.. rows.Select(row => row.Key)];
        _values = [.. rows.Select(row => row.Value)];
        Array.Sort(_keys, _values, TallyKey.Order);
    }

    /// <summary>The rows, in the order of their keys.</summary>
    public IEnumerable<KeyValuePair<TallyKey, T>> Rows
    {
        get
        {
            for (var row = 0; row < _keys.Length; row++)
            {
                yield return new(_keys[row], _values[row]);
            }
        }
    }

    /// <summary>What the row of a key holds; the default where there is none.</summary>
    public T this[TallyKey key] => Array.BinarySearch(_keys, key, TallyKey.Order) is >= 0 and var row ? _values[row] : default;

    public static RowsOf<T> Sum(IEnumerable<Table> tables, Func<T, T, T> add)
    {
        var sum = new Dictionary<TallyKey, T>();
        foreach (var (key, value) in tables.Cast<RowsOf<T>>().SelectMany(table => table.Rows))
        {
            sum[key] = sum.TryGetValue(key, out var there) ? add(there, value) : value;
        }

        return new RowsOf<T>(sum);
    }
}
