namespace RevenueProcess;

/// <summary>A cell that says something about journeys, to compare them by.</summary>
/// <param name="Name">What reports call it.</param>
public sealed record AttributeColumn(string Name)
{
    /// <summary>What reports call it.</summary>
    public string Name { get; init => field = Require.Name(value, nameof(Name)); } = Require.Name(Name);

    /// <summary>Its cell; where it is null, the column of that name.</summary>
    public ImportCell? Cell { get; init => field = ImportTexts.TextOrNone(value, nameof(Cell)); }
}
