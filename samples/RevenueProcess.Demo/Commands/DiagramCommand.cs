using System.CommandLine;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Draws a process.</summary>
internal static class DiagramCommand
{
    public static Command Of(Terminal terminal)
    {
        var process = CommandOptions.Process();
        var output = CommandOptions.Out();
        var format = new Option<string>("--format") { Description = "What to draw it in.", DefaultValueFactory = _ => "mermaid" };
        format.AcceptOnlyFromAmong("mermaid", "dot");
        var command = new Command("diagram", "Draw a process.") { process, format, output };
        command.SetAction(parsed =>
        {
            OutputFile.RefuseOver(parsed.GetValue(output), [parsed.GetRequiredValue(process)]);
            var definition = ProcessFile.Read(parsed.GetRequiredValue(process));
            var text = parsed.GetRequiredValue(format) == "dot" ? ProcessDiagram.ToGraphviz(definition) : ProcessDiagram.ToMermaid(definition);
            OutputFile.Write(parsed.GetValue(output), terminal, text.TrimEnd() + "\n");
            return DemoApp.Done;
        });
        return command;
    }
}
