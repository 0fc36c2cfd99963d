namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>A column of dates on which leads did something.</summary>
internal sealed record ProfileSignal
{
    /// <summary>What definitions call it.</summary>
    public required string Name { get; init; }

    /// <summary>The column with the date; empty where it did not happen. The name unless stated.</summary>
    public string? Column { get; init; }

    /// <summary>Texts that stand for nothing in this column, besides an empty cell.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>How dates and times are written in this column.</summary>
    public IReadOnlyList<string>? Patterns { get; init; }
}
