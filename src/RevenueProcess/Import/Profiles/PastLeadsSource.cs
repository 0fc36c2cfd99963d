namespace RevenueProcess;

/// <summary>One file or table with facts about past leads. A closed hierarchy: <see cref="LeadsSource"/> and <see cref="JoinedSource"/>.</summary>
public abstract record PastLeadsSource : TableSource
{
    private protected PastLeadsSource(string file, ImportCell key)
        : base(file) => Key = ImportTexts.Text(key, nameof(Key));

    /// <summary>What tells its rows apart.</summary>
    public ImportCell Key { get; init => field = ImportTexts.Text(value, nameof(Key)); }

    /// <summary>What its rows say about leads, each fact once: attributes, then signals.</summary>
    /// <exception cref="ArgumentException">Two facts have one name.</exception>
    public IReadOnlyList<FactCell> Facts { get; init => field = ProfileTexts.EachOnce(value, nameof(Facts)); } = ValueList<FactCell>.Empty;
}
