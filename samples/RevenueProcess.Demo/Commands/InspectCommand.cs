using System.CommandLine;
using RevenueProcess.Samples.Demo.Import;
using RevenueProcess.Samples.Demo.Printing;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Says how an import reads its files and what would mend it; of files alone, with which import to start.</summary>
internal static class InspectCommand
{
    private const int Sample = 10_000;

    public static Command Of(Terminal terminal)
    {
        var process = CommandOptions.Process();
        var import = new Option<string?>("--import") { Description = "The import to inspect; a JSON file.", HelpName = "I.json" };
        var files = new Option<string[]>("--file") { Description = "A file to make an import for, when there is none; may be repeated.", HelpName = "F.csv" };
        var data = new DataOptions();
        var command = new Command("inspect", "Say how files are read, what is put aside, and what would mend it; or propose an import for files.") { process, import, files };
        data.AddTo(command);
        command.SetAction(parsed => (parsed.GetValue(import), parsed.GetValue(files)) switch
        {
            ({ } path, null or []) => Inspect(ProcessFile.Read(parsed.GetRequiredValue(process)), ImportDocument.Read(path), unless => data.FolderOf(parsed, unless), terminal),
            (null, { Length: > 0 } paths) => Propose(ProcessFile.Read(parsed.GetRequiredValue(process)), paths, data.LimitsOf(parsed), terminal),
            _ => throw new InputException("inspect takes an import (--import) or files to make one for (--file), and not both"),
        });
        return command;
    }

    private static int Inspect(ProcessDefinition process, ImportDocument import, Func<string, DataFolder> data, Terminal terminal)
    {
        var surveys = new List<(ImportSource Source, FileSurvey Survey)>();
        var read = HistoryFiles.Read(process, import, data(import.Folder), StageLogOptions.Default, terminal, surveys).Read;
        Page.Facts(
            terminal.Screen, ("files", string.Join(", ", import.Map.Files.Select(source => source.File).Distinct(StringComparer.Ordinal))), ("rows", FrameSection.Words(read.Lines)),
            ("entries", FrameSection.Words(read.Entries)), ("statements", FrameSection.Words(read.Statements)), ("values", FrameSection.Words(read.Values)));
        foreach (var (source, survey) in surveys)
        {
            FileAccount.Print(source.File, survey.Columns(), terminal.Screen);
        }

        SetAsideSection.Print(read, terminal.Screen);
        foreach (var advice in ImportAdvisor.AdviceOn(read, process))
        {
            terminal.Out.WriteLine(VisibleText.Of(advice.ToString()));
        }

        return DemoApp.Done;
    }

    private static int Propose(ProcessDefinition process, string[] paths, InputLimits limits, Terminal terminal)
    {
        var sources = paths.Select(path => Propose(process, path, limits)).ToList();
        terminal.Out.WriteLine(ImportMapJson.Write(new ImportMap(sources)));
        return DemoApp.Done;
    }

    private static ImportSource Propose(ProcessDefinition process, string path, InputLimits limits)
    {
        var form = FormGuess.Of(path, limits);
        using var table = CsvTable.Open(path, path, form, limits);
        var (rows, hasRagged) = (new List<IReadOnlyList<string>>(), false);
        while (rows.Count < Sample && table.Read())
        {
            hasRagged |= table.IsRagged;
            if (!table.IsRagged)
            {
                rows.Add([.. Enumerable.Range(0, table.Columns.Count).Select(column => table[column] ?? string.Empty)]);
            }
        }

        return ImportAdvisor.Propose(Path.GetFileName(path), table.Columns, rows, process) is { } proposed
            ? proposed with { Delimiter = form.Delimiter, Encoding = form.Encoding, SkipLines = form.SkipLines, SetsRaggedAside = hasRagged }
            : throw InputException.In(path, "no columns are seen with ids of journeys, dates, and stages of the process; write the import by hand, as docs/import.md says");
    }
}
