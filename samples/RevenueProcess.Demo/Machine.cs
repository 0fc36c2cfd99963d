namespace RevenueProcess.Samples.Demo;

/// <summary>The machine that the demo runs on.</summary>
internal static class Machine
{
    /// <summary>How many threads the demo allows the library: one a processor. The library itself takes one unless told otherwise.</summary>
    public static int Threads => Environment.ProcessorCount;
}
