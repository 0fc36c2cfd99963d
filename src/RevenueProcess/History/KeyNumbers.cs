namespace RevenueProcess;

/// <summary>
/// Numbers the distinct keys of a column 0, 1, 2… in the order of first sight. Millions of keys are scattered over memory, and looking each up in
/// one large table would wait for memory most of the time. So the keys are copied, block by block, into a batch for each part of their
/// hashes; then each part looks its batch up in a table of its own, which fits a processor's cache.
/// </summary>
internal static class KeyNumbers
{
    private const int HashBits = 5;
    private const int HashParts = 1 << HashBits;
    private const int BlockRows = 1 << 20;
    private const int ManyRows = 50_000;

    /// <summary>What tells a key from others.</summary>
    public delegate ReadOnlySpan<char> CharactersOf<T>(ref readonly T key);

    /// <summary>Gives each row the number of its key.</summary>
    /// <returns>By number, the row in which the key was first seen.</returns>
    public static List<int> Of<T>(ReadOnlySpan<T> keys, CharactersOf<T> charactersOf, int[] numbers, int degree)
    {
        var block = new T[Math.Min(keys.Length, BlockRows)];
        var threads = Shares.Of(block.Length, ManyRows, degree).Parts;
        var tables = Filled(HashParts, () => new KeyTable());
        var batches = Filled(threads, () => Filled(HashParts, () => new KeyBatch()));
        for (var start = 0; start < keys.Length; start += block.Length)
        {
            var (firstRow, count) = (start, Math.Min(block.Length, keys.Length - start));
            keys.Slice(firstRow, count).CopyTo(block);
            new Shares(count, threads).ForEach((thread, from, to) => Part(block, from, to, firstRow, charactersOf, batches[thread]));
            new Shares(HashParts, threads).ForEach((_, from, to) => LookUp(tables, from, to, batches, numbers));
        }

        return Rank(numbers);
    }

    /// <summary>Copies the keys of a range, each to the batch of its hash part.</summary>
    private static void Part<T>(T[] block, int from, int to, int firstRow, CharactersOf<T> charactersOf, KeyBatch[] batches)
    {
        Array.ForEach(batches, batch => batch.Clear());
        unchecked // hashes, and rows, which fit an array
        {
            for (var at = from; at < to; at++)
            {
                var key = charactersOf(ref block[at]);
                var hash = string.GetHashCode(key, StringComparison.Ordinal);
                batches[(int)((uint)hash >> (32 - HashBits))].Add(key, hash, firstRow + at);
            }
        }
    }

    private static void LookUp(KeyTable[] tables, int from, int to, KeyBatch[][] batches, int[] firstRows)
    {
        for (var part = from; part < to; part++)
        {
            foreach (var ofThread in batches)
            {
                ofThread[part].LookUp(tables[part], firstRows);
            }
        }
    }

    /// <summary>Turns the row in which each row's key was first seen into the number of the key.</summary>
    private static List<int> Rank(int[] rows)
    {
        unchecked // rows, which fit an array
        {
            var firstRows = new List<int>();
            for (var row = 0; row < rows.Length; row++)
            {
                if (rows[row] == row)
                {
                    rows[row] = firstRows.Count;
                    firstRows.Add(row);
                }
                else
                {
                    rows[row] = rows[rows[row]];
                }
            }

            return firstRows;
        }
    }

    private static TItem[] Filled<TItem>(int count, Func<TItem> make) => [.. Enumerable.Range(0, count).Select(_ => make())];
}
