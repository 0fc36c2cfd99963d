namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>One file with facts about leads.</summary>
internal abstract record ProfileSource
{
    /// <summary>The file's name, relative to the data folder.</summary>
    public required string File { get; init; }

    /// <summary>What stands between cells; a comma unless stated.</summary>
    public string? Delimiter { get; init; }

    /// <summary>How dates and times are written in this file.</summary>
    public IReadOnlyList<string>? Patterns { get; init; }

    /// <summary>Texts that stand for nothing in this file, besides an empty cell.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>The column that tells its rows apart.</summary>
    public required string Key { get; init; }

    /// <summary>What leads are.</summary>
    public IReadOnlyList<ProfileAttribute>? Attributes { get; init; }

    /// <summary>What leads did.</summary>
    public IReadOnlyList<ProfileSignal>? Signals { get; init; }
}
