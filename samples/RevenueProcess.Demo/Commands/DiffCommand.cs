using System.CommandLine;
using RevenueProcess.Samples.Demo.Printing;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Says what differs between two versions of a process.</summary>
internal static class DiffCommand
{
    public static Command Of(Terminal terminal)
    {
        var (from, to, output) = (CommandOptions.From(), CommandOptions.To(), CommandOptions.Out());
        var format = new Option<string>("--format") { Description = "An answer to read, to read by a program, or to draw.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "mermaid");
        var command = new Command("diff", "Say what differs between two versions of a process, in words or as a diagram.") { from, to, format, output };
        command.SetAction(parsed =>
        {
            OutputFile.RefuseOver(parsed.GetValue(output), [parsed.GetRequiredValue(from), parsed.GetRequiredValue(to)]);
            var comparison = ProcessComparison.Of(ProcessFile.Read(parsed.GetRequiredValue(from)), ProcessFile.Read(parsed.GetRequiredValue(to)));
            OutputFile.Write(parsed.GetValue(output), terminal, parsed.GetRequiredValue(format) switch
            {
                "json" => VersionsJson.Of(comparison),
                "mermaid" => ProcessDiagram.ToMermaid(comparison),
                _ => $"{comparison}\n",
            });
            return DemoApp.Done;
        });
        return command;
    }
}
