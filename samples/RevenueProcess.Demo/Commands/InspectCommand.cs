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
        var (data, output) = (new DataOptions(), new OutputOptions());
        var command = new Command("inspect", "Say how files are read, what is put aside, and what would mend it; or propose an import for files.") { process, import, files };
        data.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var (path, answer) = (parsed.GetRequiredValue(process), output.Of(parsed));
            switch (parsed.GetValue(import), parsed.GetValue(files))
            {
                case ({ } map, null or []):
                    Inspect(HistorySource.Open(path, map, unless => data.FolderOf(parsed, unless)), answer, terminal);
                    break;
                case (null, { Length: > 0 } paths):
                    answer.RefuseOver([path, .. paths]);
                    Propose(ProcessFile.Read(path), paths, data.LimitsOf(parsed), answer, terminal);
                    break;
                default:
                    throw new InputException("inspect takes an import (--import) or files to make one for (--file), and not both");
            }

            return DemoApp.Done;
        });
        return command;
    }

    private static void Inspect(HistorySource source, Output output, Terminal terminal)
    {
        output.RefuseOver(source.Inputs);
        var surveys = new List<FileSurvey>();
        var read = HistoryFiles.Read(source.Process, source.Import, source.Folder, StageLogOptions.Default, terminal, surveys).Read;
        var inspection = new ImportInspection(read, surveys.Select(survey => survey.Account()), source.Process);
        output.Write(terminal, json => ImportInspectionJson.Write(inspection, json), screen => InspectionPrinter.Print(inspection, screen));
    }

    /// <summary>An import is JSON, whatever form is asked for.</summary>
    private static void Propose(ProcessDefinition process, string[] paths, InputLimits limits, Output output, Terminal terminal)
    {
        var sources = paths.Select(path => Propose(process, path, limits)).ToList();
        OutputFile.Write(output.File, terminal, ImportMapJson.Write(new ImportMap(sources)) + "\n");
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
