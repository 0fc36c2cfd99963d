using System.Diagnostics;

namespace RevenueProcess.Benchmarks.Measuring;

/// <summary>
/// Times several ways of doing the same thing in turns, so that a busy moment of the machine does not fall on one of them alone.
/// The first round warms up and does not count; every other round runs in the opposite order.
/// </summary>
internal static class Contest
{
    public static Timing[] Run(int repetitions, params Action[] ways)
    {
        var seconds = Array.ConvertAll(ways, _ => new (double Clock, double Processors)[repetitions]);
        for (var round = 0; round <= repetitions; round++)
        {
            for (var turn = 0; turn < ways.Length; turn++)
            {
                var way = round % 2 == 0 ? turn : ways.Length - 1 - turn;
                var elapsed = Time(ways[way]);
                if (round > 0)
                {
                    seconds[way][round - 1] = elapsed;
                }
            }
        }

        return Array.ConvertAll(seconds, Timing.Of);
    }

    /// <summary>One run, begun with a clean heap: nobody pays for what another left behind.</summary>
    private static (double Clock, double Processors) Time(Action way)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var processors = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        way();
        return (Stopwatch.GetElapsedTime(started).TotalSeconds, (Environment.CpuUsage.TotalTime - processors).TotalSeconds);
    }
}
