namespace RevenueProcess;

/// <summary>The cell of a column, by its position.</summary>
/// <param name="Position">The position in the file, from 1.</param>
public sealed record PositionCell(int Position) : ImportCell
{
    /// <summary>The position in the file, from 1.</summary>
    public int Position { get; init => field = Require.AtLeast(value, 1, nameof(Position)); } = Require.AtLeast(Position, 1);
}
