namespace RevenueProcess;

/// <summary>Reads the attributes that a row gives its journey. An absent one is left out: it is neither empty nor the text "unknown".</summary>
internal sealed class AttributeCells((string Name, CellReader Cell)[] attributes)
{
    private readonly List<KeyValuePair<string, string>> _read = new(attributes.Length);

    public IReadOnlyDictionary<string, string> Read()
    {
        _read.Clear();
        foreach (var (name, cell) in attributes)
        {
            if (cell.Value is { } text)
            {
                _read.Add(new(name, text));
            }
        }

        return _read.Count == 0 ? ValueMap<string>.Empty : new ValueMap<string>(_read);
    }
}
