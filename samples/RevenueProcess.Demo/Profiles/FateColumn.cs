namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>What became of leads, by the texts of a column. An empty cell is the text <c>""</c>.</summary>
internal sealed record FateColumn
{
    public required string Column { get; init; }

    public required IReadOnlyList<string> Won { get; init; }

    public required IReadOnlyList<string> Lost { get; init; }

    public IReadOnlyList<string>? Open { get; init; }
}
