using System.Globalization;
using RevenueProcess.Benchmarks.Measuring;

namespace RevenueProcess.Benchmarks.Funnel;

/// <summary>History that arrives in the order of time, from columns to answers: ours against DuckDB.</summary>
internal static class FunnelContest
{
    /// <summary>On how many threads ours works, unless a line says otherwise; the peer takes every processor.</summary>
    private const int Degree = 2;

    public static void Run(Options options, RatioTable table)
    {
        var data = FunnelData.Of(options.Entries);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"\nfunnel: {data.Count:#,0} entries of {data.JourneyCount:#,0} journeys, {options.Repetitions} repetitions, ours on {Degree} threads"));
        Check(data.Closed(), medians: true);
        Compare("integer keys", data, texts: null, options, table, (6, 2.5, 1.5));
        Compare("integer keys, scattered", data.Shuffled(), texts: null, options, table, (5.5, 2.5, 1.5));
        Compare("text keys", data, data.Texts(), options, table, bars: null);
        NoteSize(data, table);
        SparseTally.Note(table);
    }

    private static void Compare(
        string keys, FunnelData data, string[]? texts, Options options, RatioTable table, (double Indexed, double WithIndex, double Report)? bars)
    {
        Console.WriteLine($"{keys}: loading the peer");
        using var peer = new DuckDbPeer(data, texts);
        StageLog? log = null;
        FunnelAnswer? ours = null;
        FunnelAnswer? theirs = null;
        Console.WriteLine($"{keys}: measuring, load {Machine.Load()}");
        var times = Contest.Run(
            options.Repetitions,
            () => log = texts is null ? OurFunnel.Index(data, Degree) : OurFunnel.Index(data, texts, Degree),
            () => ours = OurFunnel.Answer(log!, Degree),
            () => theirs = peer.Answer(),
            () => OurFunnel.Report(log!, Degree),
            () => OurFunnel.Answer(log!, degree: 1));
        Console.WriteLine($"{keys}: measured, load {Machine.Load()}");
        RequireSame(ours!, theirs!, medians: false);
        var (index, answer, query, report, alone) = (times[0], times[1], times[2], times[3], times[4]);
        table.Faster($"funnel, {keys}: same answers, indexed", answer, query, bars?.Indexed);
        table.Faster($"funnel, {keys}: same answers, indexed, on one thread", alone, query, bars is null ? null : 3.5);
        table.Faster($"funnel, {keys}: same answers, with index", index + answer, query, bars?.WithIndex);
        table.Faster($"funnel, {keys}: whole report, indexed", report, query);
        table.Faster($"funnel, {keys}: whole report, with index", index + report, query, bars?.Report);
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
            CultureInfo.InvariantCulture, $"resident log with integer keys: {bytes:0.0} bytes an entry (at most 16: {(bytes <= 16 ? "met" : "MISSED")})"));
    }
}
