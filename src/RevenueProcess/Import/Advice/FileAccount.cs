namespace RevenueProcess;

/// <summary>What is in the columns of a file, and what an import makes of it. <see cref="FileSurvey"/> gives it.</summary>
/// <param name="File">The name of the file, as the import says it.</param>
/// <param name="Columns">Its columns, in their order.</param>
public sealed record FileAccount(string File, IReadOnlyList<ColumnAccount> Columns)
{
    /// <summary>The name of the file, as the import says it.</summary>
    public string File { get; } = Require.Name(File);

    /// <summary>Its columns, in their order.</summary>
    public IReadOnlyList<ColumnAccount> Columns { get; } = Require.AllPresent(Columns);
}
