using NodaTime;
using RevenueProcess.Benchmarks.Measuring;

namespace RevenueProcess.Benchmarks.Calendars;

/// <summary>Of the instants of a million journeys the 10,000 that are due are taken out; setting them all does not count.</summary>
internal static class DeadlinesContest
{
    private const int Journeys = 1_000_000;
    private const int Due = 10_000;
    private static readonly Timing _bar = new(0.05, 0.05, 0.05);
    private static readonly Instant _first = Instant.FromUtc(2026, 1, 1, 0, 0);

    public static void Run(Options options, RatioTable table)
    {
        Console.WriteLine($"\ndeadlines: {Due:#,0} of {Journeys:#,0} are due, load {Machine.Load()}");
        var random = new Random(1);
        var seconds = Enumerable.Range(0, Journeys).ToArray();
        random.Shuffle(seconds);
        var deadlines = new Deadlines();
        for (var journey = 0; journey < Journeys; journey++)
        {
            deadlines.Set(FormattableString.Invariant($"journey-{journey}"), _first + Duration.FromSeconds(seconds[journey]));
        }

        var popped = 0;
        var times = Contest.Run(options.Repetitions, () =>
        {
            popped++;
            if (deadlines.PopDue(_first + Duration.FromSeconds((popped * Due) - 1)).Count != Due)
            {
                throw new InvalidOperationException("Other journeys than those that are due were taken out.");
            }
        });
        table.Costs("10,000 due of a million deadlines, against 50 ms", times[0], _bar, 1);
    }
}
