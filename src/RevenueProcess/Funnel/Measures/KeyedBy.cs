namespace RevenueProcess;

/// <summary>The rows of tables from what was counted by a number that holds both numbers of a key.</summary>
/// <param name="counted">What was counted.</param>
/// <param name="second">How many second numbers there are: a number is the first times that, and the second.</param>
internal sealed class KeyedBy<T>(SparseArray<T> counted, int second = 1)
{
    /// <summary>How many: rows for what is above 0.</summary>
    public Table Counts(Func<T, long> count) => Rows(value => count(value) is > 0 and var some ? some : (long?)null);

    /// <summary>How much: rows for what is there.</summary>
    public Table Amounts(Func<T, decimal?> amount) => Rows(amount);

    /// <summary>Single ages: rows for what has any.</summary>
    public Table Ages(Func<T, AgeBuffer> ages) => Rows(value => ages(value).Ages is { Count: > 0 } some ? some : (AgeRuns?)null);

    private RowsOf<TRow> Rows<TRow>(Func<T, TRow?> valueOf)
        where TRow : struct
    {
        var rows = new List<KeyValuePair<TallyKey, TRow>>();
        foreach (var (number, value) in counted.Pairs)
        {
            if (valueOf(value) is { } row)
            {
                rows.Add(KeyValuePair.Create(new TallyKey(number / second, number % second), row));
            }
        }

        return new RowsOf<TRow>(rows);
    }
}
