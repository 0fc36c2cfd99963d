namespace RevenueProcess;

/// <summary>Keeps each row of a file for others to look up.</summary>
internal sealed class LookupRows : ImportRows
{
    private readonly LookupTable _table;
    private readonly INamedRows _rows;

    public LookupRows(SourceBinding binding, LookupTable table, CellRules rules, INamedRows rows)
        : base(binding, table.Source.Key, JsonPath.Of(binding.Path, ImportKeys.Key))
    {
        _table = table;
        _rows = rows;
        table.Open(rules, rows.Columns);
    }

    private protected override void Add(string journey) => _table.Add(journey, _rows);

    /// <summary>Rows that are only looked up are no lines of the history.</summary>
    private protected override void SetAside(SetAsideReason reason, string? text = null)
    {
    }
}
