using NodaTime;
using RevenueProcess.Benchmarks.Measuring;
using RevenueProcess.Benchmarks.Replay;

namespace RevenueProcess.Benchmarks.Fold;

/// <summary>
/// Folding events that are checked against their definition, against a fold that only looks up the stage and compares the ids, the sequence
/// and the time, as the library did before events named their definition.
/// </summary>
internal static class FoldContest
{
    private const int EventsAJourney = 20;

    public static void Run(Options options, RatioTable table)
    {
        var journeys = Journeys(Math.Max(1, options.Events / 4 / EventsAJourney));
        var events = journeys.Sum(journey => journey.Length);
        var catalog = new ProcessCatalog(GatedProcess.Definition);

        Console.WriteLine($"\nfold: {events:#,0} events of {journeys.Length:#,0} journeys, load {Machine.Load()}");
        var times = Contest.Run(
            options.Repetitions,
            () => Each(journeys, journey => Journey.Fold(catalog, journey)),
            () => Each(journeys, journey => Unchecked(GatedProcess.Definition, journey)));
        table.Costs("fold that checks, an event", times[0].Per(events), times[1].Per(events), 1.5);
    }

    private static void Each(StageEntered[][] journeys, Func<StageEntered[], Journey> fold)
    {
        foreach (var journey in journeys)
        {
            if (fold(journey).Sequence != journey.Length)
            {
                throw new InvalidOperationException("A journey was not folded to its end.");
            }
        }
    }

    private static Journey Unchecked(ProcessDefinition process, StageEntered[] events)
    {
        var journey = Journey.Begin(process, events[0], process[events[0].To]);
        foreach (var entered in events.AsSpan(1))
        {
            var isNext = entered.JourneyId == journey.Id && entered.LeadId == journey.LeadId && entered.Sequence == journey.Sequence + 1
                && entered.From == journey.Stage.Id && entered.At >= journey.LastEventAt;
            journey = isNext ? journey.Entering(process[entered.To], entered.At, entered.Deadline) : throw new InvalidOperationException("Out of order.");
        }

        return journey;
    }

    /// <summary>Journeys round and round: inquiry, qualified, opportunity, proposal, customer, and reopened.</summary>
    private static StageEntered[][] Journeys(int count)
    {
        var engine = new JourneyEngine(GatedProcess.Definition);
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        var lead = LeadProfile.Of(GatedProcess.Employees.Is(100), GatedProcess.Country.Is("CH"), GatedProcess.Demo.At(start));
        var first = (Moved)engine.Start("journey", "lead", start);
        var (journey, events) = (first.Journey, new List<StageEntered>(first.Events.Cast<StageEntered>()));
        while (events.Count < EventsAJourney)
        {
            var now = start + Duration.FromHours(events.Count);
            var moved = (Moved)engine.Fire(journey, journey.IsClosed ? "reopen" : "advance", lead, now);
            (journey, events) = (moved.Journey, [.. events, .. moved.Events.Cast<StageEntered>()]);
        }

        // Each journey has texts of its own, as events have that were read from a store.
        return [.. Enumerable.Range(0, count).Select(number => events.Select(entered => entered with
        {
            JourneyId = $"journey-{number}",
            From = entered.From is null ? null : new string(entered.From.AsSpan()),
            To = new string(entered.To.AsSpan()),
            Trigger = entered.Trigger is null ? null : new string(entered.Trigger.AsSpan()),
            Process = entered.Process with { },
        }).ToArray())];
    }
}
