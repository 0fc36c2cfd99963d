using RevenueProcess.Benchmarks.Measuring;

namespace RevenueProcess.Benchmarks.Funnel;

/// <summary>What a scan for one measure alone takes of the time of the usual scan.</summary>
internal static class MeasuresContest
{
    private const int Degree = 2;

    public static void Run(Options options, RatioTable table)
    {
        var data = FunnelData.Of(options.Entries);
        var log = OurFunnel.Index(data, Degree);
        var usual = log.Frame();
        Measure[] measures = [.. usual.Measures, .. OurFunnel.More];
        Console.WriteLine($"\nmeasures: {data.Count:#,0} entries, load {Machine.Load()}");
        var times = Contest.Run(
            options.Repetitions,
            [() => log.Tally(usual, Degree), .. measures.Select(measure => (Action)(() => log.Tally(usual with { Measures = [measure] }, Degree)))]);
        foreach (var (measure, time) in measures.Zip(times.Skip(1)))
        {
            table.Part($"a scan for {measure.Name} alone, of the usual scan", time, times[0]);
        }
    }
}
