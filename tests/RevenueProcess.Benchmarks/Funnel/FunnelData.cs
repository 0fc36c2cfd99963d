using System.Globalization;
using NodaTime;

namespace RevenueProcess.Benchmarks.Funnel;

/// <summary>
/// Seeded history of two years: journeys start evenly, stay for log-normal times, branch, come back and close; whatever would
/// happen after the end has not been seen. The entries of all journeys arrive together in the order of time, at whole seconds, never
/// two of one journey in the same second.
/// </summary>
internal sealed class FunnelData
{
    private const double EntriesAJourney = 4.94;
    private const double Days = 730;

    private static readonly (string Stage, double MedianDays, (string To, double Share)[] Next)[] Behaviour =
    [
        ("inquiry", 1.5, [("qualified", 0.70), ("nurture", 0.20), ("disqualified", 0.10)]),
        ("qualified", 4, [("opportunity", 0.65), ("nurture", 0.20), ("lost", 0.15)]),
        ("opportunity", 12, [("proposal", 0.65), ("qualified", 0.20), ("lost", 0.15)]),
        ("proposal", 9, [("customer", 0.55), ("opportunity", 0.20), ("lost", 0.25)]),
        ("nurture", 30, [("qualified", 0.75), ("lost", 0.25)]),
    ];

    private FunnelData(long[] journeys, ushort[] stages, long[] ticks, int journeyCount) =>
        (Journeys, Stages, Ticks, JourneyCount) = (journeys, stages, ticks, journeyCount);

    /// <summary>The journey of each entry; numbers are given in the order in which journeys start, as by an identity column.</summary>
    public long[] Journeys { get; }

    public ushort[] Stages { get; }

    public long[] Ticks { get; }

    public int JourneyCount { get; }

    public int Count => Ticks.Length;

    public static FunnelData Of(int entries)
    {
        var process = FunnelProcess.Definition;
        var medians = new double[process.Stages.Count];
        var next = new (ushort To, double UpTo)[process.Stages.Count][];
        foreach (var (stage, median, branches) in Behaviour)
        {
            var sum = 0.0;
            medians[process[stage].Ordinal] = median * 86_400;
            next[process[stage].Ordinal] = [.. branches.Select(branch => ((ushort)process[branch.To].Ordinal, sum += branch.Share))];
        }

        var random = new Random(20_261);
        var journeys = (int)(entries / EntriesAJourney);
        var starts = new double[journeys];
        for (var journey = 0; journey < journeys; journey++)
        {
            starts[journey] = random.NextDouble() * Days * 86_400;
        }

        Array.Sort(starts);
        var seconds = new List<long>(entries);
        var rows = new List<long>(entries);
        for (var journey = 0; journey < journeys; journey++)
        {
            var (at, stage) = ((long)starts[journey], (ushort)0);
            while (at < Days * 86_400)
            {
                seconds.Add(at);
                rows.Add(((long)journey << 16) | stage);
                if (next[stage] is not { } branches)
                {
                    break;
                }

                at += 1 + (long)(medians[stage] * Math.Exp(1.1 * Normal(random)));
                var chance = random.NextDouble();
                stage = branches.First(branch => chance < branch.UpTo || branch == branches[^1]).To;
            }
        }

        var (times, packed) = (seconds.ToArray(), rows.ToArray());
        Array.Sort(times, packed);
        var origin = Instant.FromUtc(2025, 1, 1, 0, 0).ToUnixTimeTicks();
        return new FunnelData(
            Array.ConvertAll(packed, row => row >> 16),
            Array.ConvertAll(packed, row => (ushort)row),
            Array.ConvertAll(times, second => origin + (second * NodaConstants.TicksPerSecond)),
            journeys);
    }

    /// <summary>The same with other numbers for the journeys, scattered over as wide a range.</summary>
    public FunnelData Shuffled()
    {
        var numbers = Enumerable.Range(0, JourneyCount).Select(number => (long)number).ToArray();
        new Random(5).Shuffle(numbers);
        return new FunnelData(Array.ConvertAll(Journeys, journey => numbers[journey]), Stages, Ticks, JourneyCount);
    }

    /// <summary>Only the journeys that have closed: none of their visits is censored.</summary>
    public FunnelData Closed()
    {
        var closed = new bool[JourneyCount];
        for (var row = 0; row < Count; row++)
        {
            closed[Journeys[row]] = FunnelProcess.Definition.Stages[Stages[row]].Closes;
        }

        var rows = Enumerable.Range(0, Count).Where(row => closed[Journeys[row]]).ToArray();
        return new FunnelData(
            Array.ConvertAll(rows, row => Journeys[row]), Array.ConvertAll(rows, row => Stages[row]), Array.ConvertAll(rows, row => Ticks[row]),
            JourneyCount);
    }

    /// <summary>The journeys as texts of 13 characters, each entry with a string of its own, as a reader of files gives them.</summary>
    public string[] Texts() => Array.ConvertAll(Journeys, journey => journey.ToString("'lead-'00000000", CultureInfo.InvariantCulture));

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
