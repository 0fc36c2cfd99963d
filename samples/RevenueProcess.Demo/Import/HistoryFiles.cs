namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Opens the files that an import names and shows the library their rows.</summary>
internal static class HistoryFiles
{
    private const int RowsBetweenReports = 4096;

    /// <summary>Reads the history of a process.</summary>
    /// <param name="process">The process.</param>
    /// <param name="document">The import.</param>
    /// <param name="folder">The folder of the files that it names.</param>
    /// <param name="options">How the records become a log, but for the threads that may work at it.</param>
    /// <param name="terminal">Where to show progress.</param>
    /// <param name="surveys">Where surveys of the files go, if anybody asks; then it is fine if nothing of the history can be used.</param>
    /// <exception cref="InputException">The import, or a file it names, cannot be used.</exception>
    public static StageLog Read(ProcessDefinition process, ImportDocument document, DataFolder folder, StageLogOptions options, Terminal terminal, List<FileSurvey>? surveys = null)
    {
        var history = document.Refusing(() => new HistoryImport(document.Map, process, options with { Degree = Machine.Threads }));
        foreach (var source in history.Files)
        {
            Read(source);
        }

        var log = history.Build();
        return surveys is not null || log.Lines.Kept > 0 ? log : throw new InputException(NothingKept(log.Read));

        void Read(ImportSource source)
        {
            using var table = folder.Open(source.File, CsvForm.Of(source));
            var rows = document.Refusing(() => history.Bind(source, table));
            var survey = surveys is null ? null : new FileSurvey(table, document.Map, source, process);
            ReadRows(table, rows, survey, terminal);
            if (survey is not null)
            {
                surveys!.Add(survey);
            }
        }
    }

    private static void ReadRows(CsvTable table, ImportRows rows, FileSurvey? survey, Terminal terminal) =>
        Progressing.Run(terminal, $"Reading {Path.GetFileName(table.File)}", table.Bytes.All, report =>
        {
            for (var read = 1L; table.Read(); read++)
            {
                Add(rows, table);
                if (!table.IsRagged)
                {
                    survey?.See();
                }

                if (read % RowsBetweenReports == 0)
                {
                    report(table.Bytes.Read);
                }
            }
        });

    private static IEnumerable<string> NothingKept(ReadSummary read) =>
    [
        FormattableString.Invariant($"nothing of the history can be used: its files have {read.Lines.Read} {(read.Lines.Read == 1 ? "row" : "rows")}, of which none is kept"),
        .. read.Lines.SetAside.Where(aside => aside.Count > 0).OrderBy(aside => IsFiltered(aside.Reason)).Select(aside => FormattableString.Invariant($"  {aside.ReasonText}: {aside.Count}")),
        .. read.Examples.OrderBy(example => IsFiltered(example.Reason)).Select(example => $"  {example.ReasonText}, such as {example}"),
        .. read.UnknownStages.Count == 0 ? [] : (IEnumerable<string>)[$"  texts that name no stage of the process: {UnknownTexts(read)}"],
    ];

    /// <summary>Whether the import itself leaves it out: what it did not mean to comes first.</summary>
    private static bool IsFiltered(SetAsideReason reason) => reason == SetAsideReason.Filtered;

    private static string UnknownTexts(ReadSummary read) => string.Join(", ", read.UnknownStages.Select(unknown => FormattableString.Invariant($"'{unknown.Text}' ×{unknown.Count}")));

    private static void Add(ImportRows rows, CsvTable table)
    {
        try
        {
            if (table.IsRagged)
            {
                rows.SetRaggedRowAside(table.Begin());
            }
            else
            {
                rows.AddRow();
            }
        }
        catch (InvalidRowException invalid)
        {
            throw table.Wrong(invalid.Fault.Message);
        }
    }
}
