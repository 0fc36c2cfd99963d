using System.CommandLine;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Says what is wrong with a process, and what it would do better without.</summary>
internal static class ValidateCommand
{
    public static Command Of(Terminal terminal)
    {
        var process = CommandOptions.Process();
        var command = new Command("validate", "List the faults and warnings of a process; exit code 1 if it has faults.") { process };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(process), terminal.Out));
        return command;
    }

    private static int Run(string path, TextWriter output)
    {
        var file = JsonFile.Open(path);
        try
        {
            var process = ProcessJson.Read(file.Utf8);
            foreach (var warning in file.Located(process.Warnings))
            {
                output.WriteLine($"warning {VisibleText.Of(warning)}");
            }

            output.WriteLine(FormattableString.Invariant($"{VisibleText.Of(process.ToString())} is valid (stages: {process.Stages.Count}, transitions: {process.Transitions.Count}, warnings: {process.Warnings.Count})"));
            return DemoApp.Done;
        }
        catch (InvalidDefinitionException invalid)
        {
            foreach (var fault in file.Located(invalid.Faults))
            {
                output.WriteLine($"fault {VisibleText.Of(fault)}");
            }

            output.WriteLine(FormattableString.Invariant($"{VisibleText.Of(path)} is not valid: {invalid.Faults.Count} {(invalid.Faults.Count == 1 ? "fault" : "faults")}"));
            return DemoApp.HasFaults;
        }
    }
}
