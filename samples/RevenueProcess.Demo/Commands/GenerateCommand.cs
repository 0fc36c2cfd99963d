using System.CommandLine;
using RevenueProcess.Samples.Demo.Walk;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Makes the small data set in <c>examples/demo</c> again. It is for the keeper of this program, and so is not listed.</summary>
internal static class GenerateCommand
{
    public static Command Of(Terminal terminal)
    {
        var folder = new Option<string>("--out") { Description = "The folder for the files.", Required = true, HelpName = "DIR" };
        var command = new Command("generate", "Make the small data set of the examples again.") { folder };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var (leads, moves) = SmallDataSet.Make();
            var into = parsed.GetRequiredValue(folder);
            OutputFile.Write(Path.Combine(into, "leads.csv"), terminal, leads);
            OutputFile.Write(Path.Combine(into, "moves.csv"), terminal, moves);
            return DemoApp.Done;
        });
        return command;
    }
}
