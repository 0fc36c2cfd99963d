namespace RevenueProcess;

/// <summary>The rows of a file that others look up, by their key. The first row of a key counts.</summary>
/// <param name="source">The file, as the import describes it.</param>
internal sealed class LookupTable(LookupSource source) : INamedRows
{
    private readonly Dictionary<string, string?[]> _rows = new(source.Comparer);
    private string?[] _current = [];

    public LookupSource Source => source;

    public string File => source.File;

    /// <summary>The columns; none until the file is opened.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>How its cells are read; null until the file is opened.</summary>
    public CellRules? Rules { get; private set; }

    public long Line => 1;

    public string? this[int column] => _current[column];

    /// <summary>What rows are found by.</summary>
    public IEnumerable<string> Keys => _rows.Keys;

    public void Open(CellRules rules, IReadOnlyList<string> columns) => (Rules, Columns) = (rules, columns);

    public void Add(string key, INamedRows rows)
    {
        if (!_rows.ContainsKey(key))
        {
            _rows.Add(key, [.. Enumerable.Range(0, Columns.Count).Select(column => rows[column])]);
        }
    }

    /// <summary>Whether there is a row of a key.</summary>
    public bool Has(string key) => _rows.ContainsKey(key);

    /// <summary>What is taken from the row of a key; null where there is no row or nothing in it.</summary>
    public string? Find(string? key, CellReader take)
    {
        if (key is null || !_rows.TryGetValue(key, out var row))
        {
            return null;
        }

        _current = row;
        return take.Value;
    }

    /// <summary>What is found in the end, when what is found is looked up again.</summary>
    public string? Follow(string? key, CellReader take)
    {
        if (Find(key, take) is not { } found)
        {
            return key;
        }

        var (last, seen) = (found, new HashSet<string>(source.Comparer) { key! });
        while (seen.Add(last) && Find(last, take) is { } next)
        {
            last = next;
        }

        return Find(last, take) is null ? last : Circle(last, take).Min(StringComparer.Ordinal);
    }

    private IEnumerable<string> Circle(string start, CellReader take)
    {
        var each = start;
        do
        {
            yield return each;
            each = Find(each, take)!;
        }
        while (each != start);
    }
}
