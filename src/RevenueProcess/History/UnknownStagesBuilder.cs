namespace RevenueProcess;

/// <summary>Collects the rows whose stage the process of the log does not have, and gives their texts numbers that do not depend on the order of arrival.</summary>
internal sealed class UnknownStagesBuilder
{
    private readonly TextCodes _texts = new();
    private readonly List<(int Row, int Code)> _rows = [];

    /// <summary>The rows whose stage the version has that they state, and that no plan makes one of the process.</summary>
    public HashSet<int> Unmapped { get; } = [];

    public void Add(int row, string text, bool isUnmapped)
    {
        _rows.Add((row, _texts.CodeOf(text)));
        if (isUnmapped)
        {
            Unmapped.Add(row);
        }
    }

    /// <summary>The texts in ordinal order.</summary>
    public IReadOnlyList<string> Build() => [.. _texts.Values.Order(StringComparer.Ordinal)];

    /// <summary>
    /// Writes the number of each text, counted from <paramref name="known"/>, into the column of stages. Texts that a number no longer fits
    /// share the last one.
    /// </summary>
    public void Number(ushort[] stages, int known, IReadOnlyList<string> texts)
    {
        var numbers = new ushort[texts.Count];
        for (var place = 0; place < texts.Count; place++)
        {
            numbers[_texts.CodeOf(texts[place])] = (ushort)Math.Min(known + place, ushort.MaxValue);
        }

        foreach (var (row, code) in _rows)
        {
            stages[row] = numbers[code];
        }
    }

    /// <summary>How many rows have each text, in ordinal order of the texts; those whose version has the stage are left out.</summary>
    public IReadOnlyList<UnknownStage> Count()
    {
        var counts = new long[_texts.Values.Count];
        foreach (var (_, code) in _rows.Where(one => !Unmapped.Contains(one.Row)))
        {
            counts[code]++;
        }

        return [.. _texts.Values.Select((text, code) => (Text: text, Count: counts[code])).Where(one => one.Count > 0)
            .Select(one => new UnknownStage(one.Text, one.Count)).OrderBy(unknown => unknown.Text, StringComparer.Ordinal)];
    }
}
