namespace RevenueProcess;

/// <summary>The cell of a column, by its name.</summary>
/// <param name="Name">What the header of the file calls it.</param>
public sealed record ColumnCell(string Name) : ImportCell
{
    /// <summary>What the header of the file calls it.</summary>
    public string Name { get; init => field = Require.WellFormed(value, nameof(Name)); } = Require.WellFormed(Name);

    /// <summary>Which of several columns of that name, from 1; where it is null, the name must be unique.</summary>
    public int? Nth { get; init => field = value is { } some ? Require.AtLeast(some, 1, nameof(Nth)) : null; }
}
