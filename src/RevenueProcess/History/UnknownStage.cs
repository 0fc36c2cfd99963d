namespace RevenueProcess;

/// <summary>A text that entries name as their stage and that is none of the process.</summary>
/// <param name="Text">The text, as the source wrote it; it may be empty.</param>
/// <param name="Count">How many entries have it.</param>
public sealed record UnknownStage(string Text, long Count)
{
    /// <summary>The text, as the source wrote it; it may be empty.</summary>
    public string Text { get; } = Require.NotNull(Text);

    /// <summary>How many entries have it; at least 1.</summary>
    public long Count { get; } = Require.AtLeast(Count, 1);
}
