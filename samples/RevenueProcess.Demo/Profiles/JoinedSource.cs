namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>A file that says more about what a column of the leads refers to.</summary>
internal sealed record JoinedSource : ProfileSource
{
    /// <summary>The column of the leads file that holds the key; the key's own name unless stated.</summary>
    public string? On { get; init; }

    /// <summary>Spellings to replace in that column.</summary>
    public IReadOnlyDictionary<string, string>? Map { get; init; }
}
