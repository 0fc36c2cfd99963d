using RevenueProcess.Samples.Demo.Walk;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>What happens without arguments.</summary>
internal static class WalkCommand
{
    public static int Run(Terminal terminal)
    {
        new GuidedWalk(terminal).Run();
        return DemoApp.Done;
    }
}
