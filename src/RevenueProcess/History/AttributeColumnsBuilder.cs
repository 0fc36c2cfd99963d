namespace RevenueProcess;

/// <summary>Collects a column for each attribute that a row has.</summary>
internal sealed class AttributeColumnsBuilder(AttributeTexts texts)
{
    private readonly Dictionary<string, CodedColumnBuilder> _columns = new(StringComparer.Ordinal);

    public void Set(int row, IReadOnlyDictionary<string, string> attributes)
    {
        if (attributes.Count == 0)
        {
            return; // without asking for an enumerator: most rows of most logs
        }

        foreach (var (name, value) in attributes)
        {
            ColumnOf(name).Set(row, value);
        }
    }

    /// <summary>The columns of all attributes of the log, those among them that none of these rows has.</summary>
    public IReadOnlyDictionary<string, CodedColumn> Build() =>
        texts.Names.ToDictionary(name => name, name => ColumnOf(name).Build(), StringComparer.Ordinal);

    private CodedColumnBuilder ColumnOf(string name)
    {
        if (!_columns.TryGetValue(name, out var column))
        {
            _columns.Add(name, column = new CodedColumnBuilder(texts[name]));
        }

        return column;
    }
}
