namespace RevenueProcess.Samples.Demo.Import;

/// <summary>An attribute of journeys.</summary>
internal sealed record AttributeSource
{
    /// <summary>What reports call it.</summary>
    public required string Name { get; init; }

    /// <summary>Its column; the name unless stated.</summary>
    public string? Column { get; init; }

    /// <summary>Spellings to replace.</summary>
    public IReadOnlyDictionary<string, string>? Map { get; init; }

    /// <summary>Texts that stand for nothing, besides an empty cell.</summary>
    public IReadOnlyList<string>? Missing { get; init; }
}
