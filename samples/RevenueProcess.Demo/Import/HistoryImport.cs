using NodaTime;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Reads the files that an import names into one log.</summary>
internal static class HistoryImport
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
        if (document.File.Files.Count == 0)
        {
            throw document.Fault("$.files", "an import needs at least one file");
        }

        var attributes = document.File.Files.OfType<ImportSource>().SelectMany(source => source.Attributes ?? []).Select(attribute => attribute.Name);
        var builder = new StageLogBuilder(process, new StageLogOptions { AsOf = asOf, Degree = Machine.Threads, Currency = document.File.Currency, Attributes = [.. attributes] });
        for (var i = 0; i < document.File.Files.Count; i++)
        {
            var path = JsonLines.Child("$.files", i);
            var source = document.File.Files[i] ?? throw document.Fault(path, "the file is null; it must be an object");
            Read(process, document, source, path, folder, builder, terminal);
        }

        return builder.Build();
    }

    private static void Read(
        ProcessDefinition process, ImportDocument document, ImportSource source, string path, string folder, StageLogBuilder builder, Terminal terminal)
    {
        var delimiter = source.Delimiter switch
        {
            null => ',',
            [var only] when char.IsAscii(only) => only,
            var other => throw document.Fault(JsonLines.Child(path, "delimiter"), $"the delimiter is '{other}'; it must be one ASCII character, such as ';'"),
        };
        using var table = CsvTable.Open(Path.Combine(folder, source.File), delimiter);
        var rows = Bind(new SourceBinding(document, process, source, path, table));
        Progressing.Run(terminal, $"Reading {Path.GetFileName(source.File)}", table.Bytes.All, report =>
        {
            for (var read = 1L; table.Read(); read++)
            {
                rows.AddRow(builder);
                if (read % RowsBetweenReports == 0)
                {
                    report(table.Bytes.Read);
                }
            }
        });
    }

    private static IRows Bind(SourceBinding binding) => binding.Source switch
    {
        LongSource source => new LongRows(binding, source),
        WideSource source => new WideRows(binding, source),
        _ => throw new InvalidOperationException($"{binding.Source.GetType()} is no kind of file."),
    };
}
