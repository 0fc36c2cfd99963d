namespace RevenueProcess;

/// <summary>Where a record was read: what a person needs to find it again.</summary>
/// <param name="File">The file or table.</param>
/// <param name="Line">The line it begins on, from 1.</param>
public sealed record RecordOrigin(string File, long Line)
{
    /// <summary>The file or table.</summary>
    public string File { get; init => field = Require.Name(value, nameof(File)); } = Require.Name(File);

    /// <summary>The line it begins on, from 1.</summary>
    public long Line { get; init => field = Require.AtLeast(value, 1, nameof(Line)); } = Require.AtLeast(Line, 1);

    /// <summary>The text that could not be used, as it stands there; null where no single text is at fault.</summary>
    public string? Text { get; init; }

    /// <summary>"file:line".</summary>
    public override string ToString() => FormattableString.Invariant($"{VisibleText.Of(File)}:{Line}");
}
