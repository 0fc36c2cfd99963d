namespace RevenueProcess;

/// <summary>What was counted of the journeys of one cohort and segment: their number, and the tables of each measure of the frame.</summary>
internal sealed record TallyCell(long Journeys, IReadOnlyList<Table[]> Tables)
{
    /// <summary>Several cells together; of none, the cell of no journeys.</summary>
    public static TallyCell Sum(IReadOnlyList<Measure> measures, IReadOnlyCollection<TallyCell> cells) => cells.Count == 1 ? cells.First() : new(
        Sums.Of([.. cells.Select(cell => cell.Journeys)], "the number of journeys"),
        [.. measures.Select((measure, at) => SumOf(measure, [.. cells.Select(cell => cell.Tables[at])]))]);

    /// <summary>The tables of one measure of several cells, together.</summary>
    public static Table[] SumOf(Measure measure, IReadOnlyCollection<Table[]> tables) => tables.Count == 1 ? tables.First()
        : [.. measure.Tables.Select((schema, at) => Table.Sum(schema.Kind, tables.Select(table => table[at])))];
}
