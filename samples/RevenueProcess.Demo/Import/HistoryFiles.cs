using NodaTime;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Opens the files that an import names and shows the library their rows.</summary>
internal static class HistoryFiles
{
    private const int RowsBetweenReports = 4096;

    /// <summary>Reads the history of a process.</summary>
    /// <param name="process">The process.</param>
    /// <param name="document">The import.</param>
    /// <param name="folder">The folder of the files it names.</param>
    /// <param name="asOf">Where history is cut off; the latest entry unless stated.</param>
    /// <param name="terminal">Where to show progress.</param>
    /// <exception cref="InputException">The import, or a file it names, cannot be used.</exception>
    public static StageLog Read(ProcessDefinition process, ImportDocument document, string folder, Instant? asOf, Terminal terminal)
    {
        var history = document.Refusing(() => new HistoryImport(document.Map, process, new StageLogOptions { AsOf = asOf, Degree = Machine.Threads }));
        foreach (var source in document.Map.Files)
        {
            Read(history, document, source, folder, terminal);
        }

        return history.Build();
    }

    private static void Read(HistoryImport history, ImportDocument document, ImportSource source, string folder, Terminal terminal)
    {
        using var table = CsvTable.Open(folder, source.File, source.Delimiter);
        var rows = document.Refusing(() => history.Bind(source, table));
        Progressing.Run(terminal, $"Reading {Path.GetFileName(source.File)}", table.Bytes.All, report =>
        {
            for (var read = 1L; table.Read(); read++)
            {
                Add(rows, table);
                if (read % RowsBetweenReports == 0)
                {
                    report(table.Bytes.Read);
                }
            }
        });
    }

    private static void Add(ImportRows rows, CsvTable table)
    {
        try
        {
            rows.AddRow();
        }
        catch (InvalidRowException invalid)
        {
            throw table.Wrong(invalid.Fault.Message);
        }
    }
}
