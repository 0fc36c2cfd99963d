using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RevenueProcess.Specification.Journeys;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.Funnel;

/// <summary>
/// Random processes, histories and questions. To what the histories already do wrong this adds lines of several entries, several
/// currencies, journeys without a name, instants at the very boundary of a period, stays of less than a second, and years in which
/// clocks changed at midnight.
/// </summary>
public static class RecordedGenerators
{
    private static readonly string[] _zones = ["Etc/UTC", "America/Sao_Paulo", "Europe/Berlin", "Pacific/Apia", "Asia/Kathmandu"];

    /// <summary>Before clocks go forward or back at midnight in São Paulo, before Samoa skips a day, and none of that.</summary>
    private static readonly Instant[] _seasons =
    [
        IllegalLogs.Epoch, Instant.FromUtc(2018, 10, 20, 9, 0), Instant.FromUtc(2018, 1, 25, 9, 0), Instant.FromUtc(2011, 12, 10, 9, 0),
    ];

    public static Gen<Recorded> Case { get; } =
        from process in ProcessGenerators.Process
        from rows in IllegalLogs.Of(process)
        from period in Period
        from season in Gen.Elements(_seasons)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        let random = new Random(seed)
        let lines = Lines(rows, season - IllegalLogs.Epoch, period, random)
        select new Recorded(process, lines, Ask(lines, period, random));

    private static Gen<ReportingPeriod> Period { get; } =
        from id in Gen.Elements(_zones)
        from unit in Gen.Elements(Enum.GetValues<PeriodUnit>())
        from start in Gen.Choose(1, 12)
        let zone = DateTimeZoneProviders.Tzdb[id]
        select unit switch
        {
            PeriodUnit.Day => ReportingPeriod.Day(zone),
            PeriodUnit.IsoWeek => ReportingPeriod.IsoWeek(zone),
            PeriodUnit.Month => ReportingPeriod.Month(zone),
            PeriodUnit.Quarter => ReportingPeriod.Quarter(zone, start),
            _ => ReportingPeriod.Year(zone, start),
        };

    public static Arbitrary<Recorded> Cases() => Arb.From(Case, Smaller);

    private static IEnumerable<Recorded> Smaller(Recorded recorded)
    {
        var lines = recorded.Lines;
        for (var size = lines.Count / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= lines.Count; start += size)
            {
                yield return recorded with { Lines = [.. lines.Take(start), .. lines.Skip(start + size)] };
            }
        }

        if (lines.Count == 1)
        {
            yield return recorded with { Lines = [] };
        }

        if (lines.Any(line => line.Count > 1))
        {
            yield return recorded with { Lines = [.. lines.SelectMany(line => line).Select(entry => (StageEntry[])[entry])] };
        }

        foreach (var process in ProcessGenerators.Processes().Shrinker(recorded.Process))
        {
            yield return recorded with { Process = process };
        }
    }

    private static IReadOnlyList<IReadOnlyList<StageEntry>> Lines(StageEntry[] rows, Duration later, ReportingPeriod period, Random random)
    {
        var atBoundaries = random.Next(3) == 0;
        string?[] currencies = random.Next(4) switch { 0 => ["EUR"], 1 => ["EUR", "EUR", "USD", null], _ => [null] };
        var entries = rows.Select(row =>
        {
            var entered = row.Entered + later;
            entered = atBoundaries && random.Next(2) == 0 ? period.Of(entered).Start : entered;
            entered += random.Next(6) == 0 ? Duration.FromTicks(random.Next(20_000_000)) : Duration.Zero;
            return row with
            {
                JourneyId = random.Next(60) == 0 ? "" : row.JourneyId,
                Entered = entered,
                Value = random.Next(5) == 0 ? row.Value * 1.00m : row.Value,
                Currency = currencies[random.Next(currencies.Length)],
            };
        }).SelectMany(entry => random.Next(12) switch
        {
            // The same key again, told apart by one detail only.
            0 => [entry with { Reason = "went quiet" }, entry],
            1 => [entry, entry with { Trigger = "move" }],
            2 => [entry, entry with { ProcessVersion = random.Next(1, 4) }],
            3 => [entry with { Attributes = Sourced(entry.Attributes, "ads") }, entry],
            _ => (StageEntry[])[entry],
        }).ToList();
        var lines = new List<IReadOnlyList<StageEntry>>();
        var wide = random.Next(3) == 0;
        for (var i = 0; i < entries.Count;)
        {
            var size = wide ? random.Next(1, 4) : 1;
            lines.Add([.. entries.Skip(i).Take(size)]);
            i += size;
        }

        return lines;
    }

    private static Dictionary<string, string> Sourced(IReadOnlyDictionary<string, string> attributes, string source) =>
        new(attributes, StringComparer.Ordinal) { ["source"] = source };

    private static Question Ask(IReadOnlyList<IReadOnlyList<StageEntry>> lines, ReportingPeriod period, Random random)
    {
        var instants = lines.SelectMany(line => line).Select(entry => entry.Entered).DefaultIfEmpty(IllegalLogs.Epoch).ToList();
        Duration[] nearby = [Duration.Zero, Duration.Zero, Duration.FromTicks(1), Duration.FromTicks(-1), Duration.FromHours(7), Duration.FromDays(-3)];
        return new Question(
            random.Next(10) switch
            {
                < 5 => null,
                < 8 => Somewhere(),
                8 => instants.Max() + Duration.FromDays(30),
                _ => instants.Min() - Duration.FromTicks(random.Next(2)),
            },
            random.Next(6) switch { < 3 => null, 3 => instants.Min(), _ => Somewhere() },
            (SkipPolicy)random.Next(3),
            period,
            random.Next(2) == 0 ? null : random.Next(100),
            random.Next(3) switch { 0 => [], 1 => ["source"], _ => ["region", "source"] },
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(1000))]);

        Instant Somewhere() => instants[random.Next(instants.Count)] + nearby[random.Next(nearby.Length)];
    }
}
