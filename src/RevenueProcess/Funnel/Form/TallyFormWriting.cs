using NodaTime;

namespace RevenueProcess;

/// <summary>Makes the form of a tally, in its one order: cells by cohort and segments, rows by cell and key, ages ascending.</summary>
internal static class TallyFormWriting
{
    public static TallyForm FormOf(FunnelTally tally)
    {
        var names = new TallyFormNames(tally.Process, tally.Frame);
        var cells = Ordered(tally.Cells).ToArray();
        var tables = tally.Frame.Measures.SelectMany((measure, at) => measure.Tables.Select((schema, table) =>
            TableOf(schema, names, [.. cells.Select(cell => cell.Value.Tables[at][table])])));
        return new TallyForm
        {
            Frame = tally.Frame,
            Read = tally.Read,
            Cells = [.. cells.Select(cell => new TallyFormCell(InstantOf(cell.Key.Cohort), cell.Key.Segments, cell.Value.Journeys))],
            Tables = [.. tables],
        };
    }

    private static IEnumerable<KeyValuePair<CellKey, TallyCell>> Ordered(IReadOnlyDictionary<CellKey, TallyCell> cells)
    {
        var ordered = cells.OrderBy(cell => cell.Key.Cohort ?? long.MinValue);
        for (var at = 0; at < (cells.Count == 0 ? 0 : cells.First().Key.Segments.Count); at++)
        {
            var segment = at;
            ordered = ordered.ThenBy(cell => cell.Key.Segments[segment], Segment.Order);
        }

        return ordered;
    }

    private static TallyFormTable TableOf(TableSchema schema, TallyFormNames names, Table[] tables) => schema.Kind switch
    {
        TableKind.Counts => TableOf(schema, names, Rows<long>(tables), (table, values) => table with { Counts = ValueList<long>.Owning(values) }),
        TableKind.Amounts => TableOf(schema, names, Rows<decimal>(tables), (table, values) => table with { Amounts = ValueList<decimal>.Owning(values) }),
        _ => TableOf(schema, names, Rows<AgeRuns>(tables), (table, values) => table with { Ages = [.. values.Select(ages => ValueList<uint>.Owning(AgeRuns.Sorted(ages)))] }),
    };

    private static List<(int Cell, TallyKey Key, T Value)> Rows<T>(Table[] tables)
        where T : struct =>
        [.. tables.SelectMany((table, cell) => ((RowsOf<T>)table).Rows.Select(row => (cell, row.Key, row.Value)))];

    private static TallyFormTable TableOf<T>(
        TableSchema schema, TallyFormNames names, List<(int Cell, TallyKey Key, T Value)> rows, Func<TallyFormTable, T[], TallyFormTable> withValues)
    {
        var keys = new Dictionary<string, IReadOnlyList<string?>>(StringComparer.Ordinal);
        for (var at = 0; at < schema.Axes.Count; at++)
        {
            var axis = schema.Axes[at];
            var words = rows.ConvertAll(row => names.Words(axis, at == 0 ? row.Key.First : row.Key.Second));
            foreach (var (column, name) in TallyFormNames.ColumnsOf(axis).Index())
            {
                keys.Add(name, words.ConvertAll(word => word[column]));
            }
        }

        var table = new TallyFormTable
        {
            Name = schema.Name,
            Cells = rows.ConvertAll(row => row.Cell),
            Periods = schema.IsByPeriod ? rows.ConvertAll(row => Instant.FromUnixTimeTicks(row.Key.Period)) : null,
            Keys = keys,
        };
        return withValues(table, [.. rows.Select(row => row.Value)]);
    }

    private static Instant? InstantOf(long? ticks) => ticks is { } some ? Instant.FromUnixTimeTicks(some) : null;
}
