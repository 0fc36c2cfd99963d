namespace RevenueProcess;

/// <summary>What an import makes of its files: what is in each column, what was put aside, and what would mend it.</summary>
public sealed record ImportInspection
{
    /// <summary>An inspection of an import that has read its files.</summary>
    /// <param name="map">The import.</param>
    /// <param name="read">What was read, and what of it was put aside.</param>
    /// <param name="files">What is in each file.</param>
    /// <param name="process">The process of the history.</param>
    public ImportInspection(ImportMap map, ReadSummary read, IEnumerable<FileAccount> files, ProcessDefinition process)
    {
        Read = Require.NotNull(read);
        Files = Require.AllPresent(files);
        Advice = ImportAdvisor.AdviceOn(map, read, Files, process);
    }

    /// <summary>What was read, and what of it was put aside.</summary>
    public ReadSummary Read { get; }

    /// <summary>What is in each file.</summary>
    public IReadOnlyList<FileAccount> Files { get; }

    /// <summary>What to add to the import, where something is known that helps.</summary>
    public IReadOnlyList<ImportAdvice> Advice { get; }
}
