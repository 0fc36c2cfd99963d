using System.CommandLine;
using RevenueProcess.Samples.Demo.Import;
using RevenueProcess.Samples.Demo.Printing;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Says how an import reads its files and what would mend it; of a file alone, with which import to start.</summary>
internal static class InspectCommand
{
    private const int Sample = 200;

    public static Command Of(Terminal terminal)
    {
        var process = CommandOptions.Process();
        var import = new Option<string?>("--import") { Description = "The import to inspect; a JSON file.", HelpName = "I.json" };
        var file = new Option<string?>("--file") { Description = "A file to make an import for, when there is none.", HelpName = "F.csv" };
        var data = new DataOptions();
        var command = new Command("inspect", "Say how files are read, what is put aside, and what would mend it; or propose an import for a file.") { process, import, file };
        data.AddTo(command);
        command.SetAction(parsed => (parsed.GetValue(import), parsed.GetValue(file)) switch
        {
            ({ } path, null) => Inspect(ProcessFile.Read(parsed.GetRequiredValue(process)), ImportDocument.Read(path), unless => data.FolderOf(parsed, unless), terminal),
            (null, { } path) => Propose(ProcessFile.Read(parsed.GetRequiredValue(process)), path, data.LimitsOf(parsed), terminal),
            _ => throw new InputException("inspect takes an import (--import) or a file to make one for (--file), and not both"),
        });
        return command;
    }

    private static int Inspect(ProcessDefinition process, ImportDocument import, Func<string, DataFolder> data, Terminal terminal)
    {
        var read = HistoryFiles.Read(process, import, data(import.Folder), StageLogOptions.Default, terminal, canBeEmpty: true).Read;
        Page.Facts(terminal.Screen, ("files", string.Join(", ", import.Map.Files.Select(source => source.File))), ("rows", Counted(read.Lines)), ("entries", Counted(read.Entries)), ("values", Counted(read.Values)));
        SetAsideSection.Print(read, terminal.Screen);
        foreach (var advice in ImportAdvisor.AdviceOn(read, process))
        {
            terminal.Out.WriteLine(VisibleText.Of(advice.ToString()));
        }

        return DemoApp.Done;
    }

    private static int Propose(ProcessDefinition process, string path, InputLimits limits, Terminal terminal)
    {
        using var table = CsvTable.Open(path, path, new CsvForm(','), limits);
        var rows = new List<IReadOnlyList<string>>();
        while (rows.Count < Sample && table.Read())
        {
            rows.Add([.. Enumerable.Range(0, table.Columns.Count).Select(column => table[column] ?? string.Empty)]);
        }

        var proposed = ImportAdvisor.Propose(Path.GetFileName(path), table.Columns, rows, process)
            ?? throw InputException.In(path, "no columns are seen with ids of journeys, dates, and stages of the process; write the import by hand, as docs/import.md says");
        terminal.Out.WriteLine(ImportMapJson.Write(proposed));
        return DemoApp.Done;
    }

    private static string Counted(ReadCount count) => string.Join(", ", (IEnumerable<string>)
    [
        $"{Shown.Count(count.Read)} read", $"{Shown.Count(count.Kept)} kept", .. count.SetAside.Where(aside => aside.Count > 0).Select(aside => $"{aside.ReasonText} {Shown.Count(aside.Count)}"),
    ]);
}
