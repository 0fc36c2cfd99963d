namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>Whether the receiving team took a lead, by the texts of a column; any other text is a lead that was not offered.</summary>
internal sealed record AnswerColumn
{
    public required string Column { get; init; }

    public required IReadOnlyList<string> Accepted { get; init; }

    public required IReadOnlyList<string> Refused { get; init; }

    /// <summary>The column with the reason of a refusal.</summary>
    public string? Reason { get; init; }
}
