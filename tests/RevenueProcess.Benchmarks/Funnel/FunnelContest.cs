using System.Globalization;
using RevenueProcess.Benchmarks.Measuring;

namespace RevenueProcess.Benchmarks.Funnel;

/// <summary>History that arrives in the order of time, from columns to answers: ours against DuckDB.</summary>
internal static class FunnelContest
{
    /// <summary>The most bytes that an entry of a log with integer keys may take in memory.</summary>
    private const double BytesAnEntry = 11;

    /// <summary>On how many threads ours works where it is not measured.</summary>
    private const int Degree = 2;

    public static void Run(Options options, RatioTable table)
    {
        var data = FunnelData.Of(options.Entries);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"\nfunnel: {data.Count:#,0} entries of {data.JourneyCount:#,0} journeys, {options.Repetitions} repetitions"));
        Check(data.Closed(), medians: true);
        Compare("integer keys", data, texts: null, options, table, new(Indexed: 3.5), new(Indexed: 6, IndexedWithMore: 4.5, WithIndex: 2.5, ReportWithIndex: 1.5));
        Compare("integer keys, scattered", data.Shuffled(), texts: null, options, table, new(), new(Indexed: 5.5, WithIndex: 2.5, ReportWithIndex: 1.5));
        Compare("text keys", data, data.Texts(), options, table, new(), new(WithIndex: 1.5));
        NoteSize(data, table);
        SparseTally.Note(table);
    }

    private static void Compare(
        string keys, FunnelData data, string[]? texts, Options options, RatioTable table, FunnelBars onOne, FunnelBars onTwo)
    {
        Console.WriteLine($"{keys}: loading the peer");
        using var peer = new DuckDbPeer(data, texts);
        OurRun[] runs = [new(data, texts, degree: 1, onOne), new(data, texts, degree: 2, onTwo)];
        FunnelAnswer? theirs = null;
        Console.WriteLine($"{keys}: measuring, load {Machine.Load()}");
        var times = Contest.Run(options.Repetitions, [.. runs.SelectMany(run => run.Ways), () => theirs = peer.Answer()]);
        Console.WriteLine($"{keys}: measured, load {Machine.Load()}");
        foreach (var (run, ways) in runs.Zip(times.Chunk(runs[0].Ways.Length)))
        {
            RequireSame(run.Answer!, theirs!, medians: false);
            run.Tell(keys, ways, times[^1], table);
        }
    }

    /// <summary>
    /// The comparison is only fair if both count the same. Our median takes the open visits as censored, the peer's leaves them
    /// out, so medians are compared where no visit is open.
    /// </summary>
    private static void Check(FunnelData data, bool medians)
    {
        using var peer = new DuckDbPeer(data);
        RequireSame(OurFunnel.Answer(OurFunnel.Index(data, Degree), Degree), peer.Answer(), medians);
    }

    private static void RequireSame(FunnelAnswer ours, FunnelAnswer theirs, bool medians)
    {
        var differences = ours.DifferencesTo(theirs, medians).ToArray();
        if (differences.Length > 0)
        {
            throw new InvalidOperationException($"The two sides answer differently:\n{string.Join('\n', differences)}");
        }
    }

    private static void NoteSize(FunnelData data, RatioTable table)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var log = OurFunnel.Index(data, Degree);
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)data.Count;
        GC.KeepAlive(log);
        table.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"resident log with integer keys: {bytes:0.0} bytes an entry (at most {BytesAnEntry}: {(bytes <= BytesAnEntry ? "met" : "MISSED")})"));
    }
}
