using System.CommandLine;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommandOptions
{
    public static Option<string> Process() => new("--process") { Description = "The process, a JSON file.", Required = true, HelpName = "P.json" };

    public static Option<string?> Out() => new("--out") { Description = "Write to a file instead of the terminal.", HelpName = "FILE" };
}
