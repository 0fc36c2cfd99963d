namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Something that holds of a row or not: exactly one of the three is stated. An empty cell is the text <c>""</c>.</summary>
internal sealed record RowCondition
{
    public required string Column { get; init; }

    /// <summary>The cell is this.</summary>
    public string? Is { get; init; }

    /// <summary>The cell is one of these.</summary>
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>The cell is none of these.</summary>
    public IReadOnlyList<string>? NotIn { get; init; }
}
