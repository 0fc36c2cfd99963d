using System.Globalization;
using NodaTime;
using RevenueProcess.Benchmarks.Measuring;

namespace RevenueProcess.Benchmarks.Funnel;

/// <summary>What a tally of many small cells keeps in memory: 250,000 entries of 30 stages, by week and by 50 segments.</summary>
internal static class SparseTally
{
    private const int Entries = 250_000, Stages = 30, Segments = 50, Weeks = 104, MostMegabytes = 60;

    public static void Note(RatioTable table)
    {
        var log = Log();
        var frame = log.Frame() with { SegmentedBy = ["source"], Period = ReportingPeriod.IsoWeek(DateTimeZone.Utc) };
        log.Tally(frame);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var tally = log.Tally(frame);
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        GC.KeepAlive(log);
        table.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"resident tally of {Entries:#,0} entries of {Stages} stages, by week and {tally.Segments("source").Count} segments: {megabytes:0.0} MB (at most {MostMegabytes}: {(megabytes <= MostMegabytes ? "met" : "MISSED")})"));
    }

    private static StageLog Log()
    {
        var process = Process();
        var random = new Random(30);
        var start = Instant.FromUtc(2024, 1, 1, 0, 0);
        var builder = new StageLogBuilder(process);
        for (var entries = 0; entries < Entries;)
        {
            var at = start + Duration.FromMinutes(random.Next(Weeks * 7 * 24 * 60));
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["source"] = string.Create(CultureInfo.InvariantCulture, $"source {random.Next(Segments)}") };
            var journey = entries.ToString(CultureInfo.InvariantCulture);
            for (var (stage, left) = (random.Next(3), random.Next(1, 10)); left > 0 && stage < Stages; left--, entries++)
            {
                builder.Add(new StageEntry(journey, process.Stages[stage].Id, at) { Attributes = attributes });
                at += Duration.FromMinutes(random.Next(1, 40_000));
                stage = random.Next(12) == 0 ? Stages - 1 : stage + random.Next(1, 4);
            }
        }

        return builder.Build();
    }

    private static ProcessDefinition Process()
    {
        var builder = ProcessDefinition.Named("sparse", 1);
        for (var stage = 0; stage < Stages - 1; stage++)
        {
            builder.Stage(NameOf(stage), outcome: stage == Stages - 2 ? Outcome.Won : null);
        }

        builder.Exit("lost", Outcome.Lost);
        for (var stage = 0; stage < Stages - 2; stage++)
        {
            builder.On("on", NameOf(stage), NameOf(stage + 1)).On("lose", NameOf(stage), "lost");
        }

        return builder.Build();
    }

    private static string NameOf(int stage) => string.Create(CultureInfo.InvariantCulture, $"stage {stage}");
}
