using System.CommandLine;

namespace RevenueProcess.Demo.Commands;

internal static class GenerateCommand
{
    public static Command Of(Terminal terminal)
    {
        var command = new Command("generate", "x") { Hidden = true };
        command.SetAction(_ => 0);
        return command;
    }
}
