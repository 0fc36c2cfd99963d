namespace RevenueProcess;

/// <summary>Says that a lead of one log is a lead of another: a row of an id map.</summary>
/// <param name="From">The id of the journey in the first log.</param>
/// <param name="To">The id of the journey in the second log.</param>
public sealed record LeadLink(string From, string To)
{
    /// <summary>The id of the journey in the first log.</summary>
    public string From { get; } = Require.NotNull(From);

    /// <summary>The id of the journey in the second log.</summary>
    public string To { get; } = Require.NotNull(To);
}
