using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RevenueProcess.Specification.Journeys;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.Funnel;

/// <summary>Random processes, histories and questions: what <see cref="IllegalLogs"/> does wrong, made worse by <see cref="Spoiling"/>.</summary>
public static class RecordedGenerators
{
    private static readonly string[] _zones = ["Etc/UTC", "America/Sao_Paulo", "Europe/Berlin", "Pacific/Apia", "Asia/Kathmandu"];

    /// <summary>Before clocks go forward or back at midnight in São Paulo, before Samoa skips a day, and none of that.</summary>
    private static readonly Instant[] _seasons =
    [
        IllegalLogs.Epoch, Instant.FromUtc(2018, 10, 20, 9, 0), Instant.FromUtc(2018, 1, 25, 9, 0), Instant.FromUtc(2011, 12, 10, 9, 0),
    ];

    private static readonly Duration[] _grains = [Duration.FromSeconds(1), Duration.FromSeconds(1), Duration.FromMinutes(7), Duration.FromDays(1)];

    private static readonly Duration[] _slips = [Duration.FromTicks(1), Duration.FromMinutes(2), Duration.FromHours(6), Duration.FromDays(10)];

    public static Gen<Recorded> Case { get; } = ProcessGenerators.Process.SelectMany(CaseOf);

    /// <summary>Histories and questions of one process.</summary>
    public static Gen<Recorded> CaseOf(ProcessDefinition process) =>
        from rows in IllegalLogs.Of(process)
        from period in Period
        from season in Gen.Elements(_seasons)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        let random = new Random(seed)
        let lines = new Spoiling(process, period, random).Lines(rows.Select(row => row with { Entered = row.Entered + (season - IllegalLogs.Epoch) }))
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
            yield return recorded with { Lines = [.. lines.SelectMany(line => line).Select(record => (LogRecord[])[record])] };
        }

        foreach (var process in ProcessGenerators.Processes().Shrinker(recorded.Process))
        {
            yield return recorded with { Process = process };
        }
    }

    private static Question Ask(IReadOnlyList<IReadOnlyList<LogRecord>> lines, ReportingPeriod period, Random random)
    {
        var instants = lines.SelectMany(line => line).Select(Recorded.At).DefaultIfEmpty(IllegalLogs.Epoch).ToList();
        Duration[] nearby = [Duration.Zero, Duration.Zero, Duration.FromTicks(1), Duration.FromTicks(-1), Duration.FromHours(7), Duration.FromDays(-3)];
        return new Question(
            new StageLogOptions
            {
                AsOf = random.Next(10) switch
                {
                    < 5 => null,
                    < 8 => Somewhere(),
                    8 => instants.Max() + Duration.FromDays(30),
                    _ => instants.Min() - Duration.FromTicks(random.Next(2)),
                },
                Currency = random.Next(4) == 0 ? "EUR" : null,
                CorrectionsWithin = random.Next(2) == 0 ? _slips[random.Next(_slips.Length)] : null,
            },
            random.Next(6) switch { < 3 => null, 3 => instants.Min(), _ => Somewhere() },
            (SkipPolicy)random.Next(3),
            period,
            random.Next(2) == 0 ? null : random.Next(100),
            random.Next(3) switch { 0 => [], 1 => ["source"], _ => ["region", "source"] },
            random.Next(3) == 0 ? random.Next(1, 4) : null,
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(1000))],
            _grains[random.Next(_grains.Length)]);

        Instant Somewhere() => instants[random.Next(instants.Count)] + nearby[random.Next(nearby.Length)];
    }
}
