namespace RevenueProcess;

/// <summary>What a table of a measure holds, and what its keys mean.</summary>
/// <param name="Name">Its name in the form of a tally.</param>
/// <param name="Kind">What its rows hold.</param>
/// <param name="Axes">What the numbers of a key mean: the first and the second, as far as there are any.</param>
internal sealed record TableSchema(string Name, TableKind Kind, params IReadOnlyList<TableAxis> Axes)
{
    /// <summary>Whether the rows are by calendar period.</summary>
    public bool IsByPeriod { get; init; }
}
