namespace RevenueProcess;

/// <summary>A column that says something about journeys, to compare them by.</summary>
/// <param name="Name">What reports call it.</param>
public sealed record AttributeColumn(string Name)
{
    /// <summary>What reports call it.</summary>
    public string Name { get; init => field = Require.Name(value, nameof(Name)); } = Require.Name(Name);

    /// <summary>Its column; the name unless stated.</summary>
    public string? Column { get; init => field = value is null ? null : Require.WellFormed(value, nameof(Column)); }

    /// <summary>Spellings to replace.</summary>
    /// <exception cref="ArgumentException">A spelling has spaces around it, so that no cell can be it.</exception>
    public IReadOnlyDictionary<string, string> Map { get; init => field = ImportTexts.Map(value, nameof(Map)); } = ValueMap<string>.Empty;

    /// <summary>Texts that stand for nothing in this column, besides those of its file and an empty cell.</summary>
    public IReadOnlyList<string> Missing { get; init => field = ImportTexts.WellFormed(value, nameof(Missing)); } = ValueList<string>.Empty;
}
