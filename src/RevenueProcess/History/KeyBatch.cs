namespace RevenueProcess;

/// <summary>Keys of one hash part, copied from their rows and kept in the order of rows.</summary>
internal sealed class KeyBatch
{
    private readonly CharacterPool _pool = new();
    private Key[] _keys = new Key[8];
    private int _count;

    public void Add(ReadOnlySpan<char> key, int hash, int row)
    {
        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, 2 * _count);
        }

        _pool.Append(key);
        _keys[_count++] = new Key(row, hash, _pool.End);
    }

    /// <summary>Looks all keys up, in order, and tells each of their rows the row in which its key was first seen.</summary>
    public void LookUp(KeyTable table, int[] firstRows)
    {
        var start = 0;
        foreach (var key in _keys.AsSpan(0, _count))
        {
            firstRows[key.Row] = table.FirstRowOf(_pool[start, key.End], key.Hash, key.Row);
            start = key.End;
        }
    }

    public void Clear()
    {
        _pool.Clear();
        _count = 0;
    }

    private readonly record struct Key(int Row, int Hash, int End);
}
