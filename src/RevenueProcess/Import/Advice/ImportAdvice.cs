namespace RevenueProcess;

/// <summary>What to add to an import, so that more of what it reads can be used. <see cref="ImportAdvisor"/> gives it.</summary>
/// <param name="Reason">Why something is put aside today.</param>
/// <param name="Json">The member to add to the file's part of the import, as JSON.</param>
public sealed record ImportAdvice(SetAsideReason Reason, string Json)
{
    /// <summary>Why something is put aside today.</summary>
    public SetAsideReason Reason { get; } = Require.Defined(Reason);

    /// <summary>The member to add to the file's part of the import, as JSON.</summary>
    public string Json { get; } = Require.Name(Json);

    /// <summary>The file to whose part it belongs, where the import has several and it is known.</summary>
    public string? File { get; init => field = value is null ? null : Require.Name(value, nameof(File)); }

    /// <summary>The column to whose cell it belongs, where that says it itself; null where it belongs to the file.</summary>
    public string? Column { get; init; }

    /// <summary>Whether it takes the place of the member of that name, and holds what that holds.</summary>
    public bool Replaces { get; init; }

    /// <summary>"unparsable instant: add "patterns": ["dd.MM.uuuu"]".</summary>
    public override string ToString()
    {
        var (file, column) = (File is null ? string.Empty : $" in {File}", Column is null ? string.Empty : $" for '{Column}'");
        return $"{SetAside.TextOf(Reason)}{file}: {(Replaces ? "instead of what is there" : "add")}{column}{(Replaces ? "," : string.Empty)} {Json}";
    }
}
