namespace RevenueProcess.Demo.Commands;

internal static class WalkCommand
{
    public static int Run(Terminal terminal)
    {
        terminal.Out.WriteLine("walk");
        return 0;
    }
}
