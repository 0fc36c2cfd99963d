namespace RevenueProcess;

/// <summary>Some of what a measure counted: a row for each key that occurred. It adds over disjoint sets of journeys.</summary>
internal abstract class Table
{
    /// <summary>The rows of several tables of one kind, together.</summary>
    public static Table Sum(TableKind kind, IEnumerable<Table> tables) => kind switch
    {
        TableKind.Counts => RowsOf<long>.Sum(tables, (one, other) => one + other),
        TableKind.Amounts => RowsOf<decimal>.Sum(tables, (one, other) => Sums.Of(one, other, "the total value")),
        _ => RowsOf<AgeRuns>.Sum(tables, (one, other) => one.Join(other)),
    };
}
