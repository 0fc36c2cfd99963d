using RevenueProcess.Demo.Walk;

namespace RevenueProcess.Demo.Commands;

/// <summary>What happens without arguments.</summary>
internal static class WalkCommand
{
    public static int Run(Terminal terminal)
    {
        new GuidedWalk(terminal).Run();
        return DemoApp.Done;
    }
}
