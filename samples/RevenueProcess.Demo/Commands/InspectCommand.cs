using System.CommandLine;
using RevenueProcess.Samples.Demo.Import;
using RevenueProcess.Samples.Demo.Printing;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Says how an import reads its files and what would mend it; of files alone, with which import to start.</summary>
internal static class InspectCommand
{
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
                    var places = paths.Select(file => data.Stated(parsed) is { } folder ? (Path: folder.PathOf(file), Name: file) : (Path: file, Name: Path.GetFileName(file))).ToList();
                    answer.RefuseOver([path, .. places.Select(place => place.Path)]);
                    var definition = ProcessFile.Read(path);
                    Propose([.. places.Select(place => FileProposal.Of(definition, place.Path, place.Name, data.LimitsOf(parsed)))], answer, terminal);
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
        var inspection = new ImportInspection(source.Import.Map, read, surveys.Select(survey => survey.Account()), source.Process);
        output.Write(terminal, json => ImportInspectionJson.Write(inspection, json), screen => InspectionPrinter.Print(inspection, screen));
    }

    /// <summary>An import is JSON, whatever form is asked for. What it lacks is told beside it.</summary>
    private static void Propose(List<FileProposal> proposals, Output output, Terminal terminal)
    {
        var hasHistory = proposals.Exists(proposal => proposal.HasHistory);
        var lacks = proposals.Where(proposal => proposal.Source is null || !hasHistory).SelectMany(proposal => proposal.Lacks()).ToList();
        ImportSource[] sources = [.. proposals.Select(proposal => proposal.Source).OfType<ImportSource>()];
        if (sources.Length == 0)
        {
            throw new InputException(lacks);
        }

        OutputFile.Write(output.File, terminal, ImportMapJson.Write(new ImportMap(sources)) + "\n");
        lacks.ForEach(line => terminal.Error.WriteLine(VisibleText.Of(line)));
    }
}
