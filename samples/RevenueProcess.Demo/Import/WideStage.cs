namespace RevenueProcess.Samples.Demo.Import;

/// <summary>A stage that a row may have reached.</summary>
internal sealed record WideStage
{
    /// <summary>The id of the stage.</summary>
    public required string Stage { get; init; }

    /// <summary>The column with the date of entry; empty where the stage was not reached.</summary>
    public required string Column { get; init; }

    /// <summary>What must hold of the row besides, for the stage to have been reached.</summary>
    public RowCondition? When { get; init; }

    /// <summary>Whether the column holds dates, be they written as midnights.</summary>
    public bool Dates { get; init; }

    /// <summary>How this column writes dates and times.</summary>
    public IReadOnlyList<string>? Patterns { get; init; }

    public string? Owner { get; init; }

    public string? Value { get; init; }

    public string? Currency { get; init; }

    public string? Reason { get; init; }
}
