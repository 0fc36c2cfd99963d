using RevenueProcess.Benchmarks.Measuring;

namespace RevenueProcess.Benchmarks.Funnel;

/// <summary>The conformance of four million recorded entries on two cores, against ten million a second, and what it adds to the usual scan.</summary>
internal static class ConformanceContest
{
    private const int Entries = 4_000_000;
    private const int Cores = 2;
    private static readonly Timing _bar = new(1e-7, 1e-7, 1e-7);

    public static void Run(Options options, RatioTable table)
    {
        var data = FunnelData.Of(Entries);
        var log = StageLog.OfColumns(FunnelProcess.Definition, data.Journeys, data.Stages, data.Ticks);
        var usual = log.Frame();
        var without = usual with { Measures = [.. usual.Measures.Where(measure => measure is not DeviationMeasure)] };

        Console.WriteLine($"\nconformance: {data.Count:#,0} entries, load {Machine.Load()}");
        var times = Contest.Run(
            options.Repetitions,
            () => Judge(log.Tally(usual with { Measures = [new DeviationMeasure()] }, Cores), data.Count),
            () => log.Tally(usual, Cores),
            () => log.Tally(without, Cores));
        table.Costs("conformance of an entry on two cores, against 100 ns", times[0].Per(data.Count), _bar, 1);
        table.Costs("the usual scan, against one without deviations", times[1], times[2], 1.05);
    }

    private static void Judge(FunnelTally tally, int entries)
    {
        if (tally.Conformance.Fitness.Denominator != entries)
        {
            throw new InvalidOperationException("Not every entry was judged.");
        }
    }
}
