namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>The file with a row for each lead.</summary>
internal sealed record LeadsSource : ProfileSource
{
    /// <summary>The column with the instant at which the lead was judged.</summary>
    public string? DecidedAt { get; init; }

    public required FateColumn Fate { get; init; }

    /// <summary>The answer of the team that leads were offered to.</summary>
    public AnswerColumn? Answer { get; init; }
}
