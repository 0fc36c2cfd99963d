namespace RevenueProcess;

/// <summary>Counts the rows of a file that look a text up in another, and those that find it there.</summary>
/// <param name="file">The file.</param>
/// <param name="table">The other file.</param>
/// <param name="follows">Whether what is found is looked up again: then most texts need not be there.</param>
internal sealed class LookupCount(string file, LookupTable table, bool follows)
{
    private const int HardlyAny = 10;
    private const int Sample = 10;

    private readonly HashSet<string> _missed = new(StringComparer.Ordinal);
    private long _line = -1;
    private long _asked;
    private long _found;

    /// <summary>Looks at a text that a row looks up, once for all cells that are taken by it.</summary>
    public void See(string? key, long line)
    {
        if (key is null || line == _line)
        {
            return;
        }

        (_line, _asked) = (line, _asked + 1);
        if (table.Has(key))
        {
            _found++;
        }
        else if (_missed.Count < Sample)
        {
            _missed.Add(key);
        }
    }

    /// <summary>What there is to say.</summary>
    public IEnumerable<Warning> Warnings()
    {
        if (_missed.Count == 0 || (follows ? _found > 0 : _found * HardlyAny >= _asked))
        {
            return [];
        }

        return Same(StringComparer.OrdinalIgnoreCase, static key => key) is { Key: not null } other
            ? [Of(WarningCodes.LookupCase, other.Key, other.Known)]
            : Same(StringComparer.Ordinal, StageTexts.KeyOf) is { Key: not null } similar ? [Of(WarningCodes.LookupMisses, similar.Key, new[] { similar.Known })]
            : [Of(WarningCodes.LookupMisses, _missed.First(), table.Keys.Take(1))];
    }

    /// <summary>A text that was not found and one that is there, which are the same in some way; the default where there are none.</summary>
    private (string Key, string Known) Same(StringComparer comparer, Func<string, string> look)
    {
        var missed = _missed.ToLookup(look, comparer);
        return table.Keys.Where(known => missed.Contains(look(known))).Select(known => (missed[look(known)].First(), known)).FirstOrDefault();
    }

    private Warning Of(string code, string key, object known) =>
        new(code, "$", ("file", file), ("asked", _asked), ("lookup", table.File), ("found", _found), ("key", key), ("known", known));
}
