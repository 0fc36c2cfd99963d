using NodaTime;
using RevenueProcess.Benchmarks.Measuring;
using RevenueProcess.Benchmarks.Replay;

namespace RevenueProcess.Benchmarks.Move;

/// <summary>
/// One live move: the engine, with its events and evidence, against a warm bare Stateless fire. Once through one gate of three conditions,
/// and once where an earlier row is tried and fails, so that the event keeps what failed.
/// </summary>
internal static class MoveContest
{
    private const int Moves = 1_000_000;

    public static void Run(Options options, RatioTable table)
    {
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        var engine = new JourneyEngine(GatedProcess.Definition);
        var journey = engine.Start("journey", "lead", start).Journey;

        // From opportunity one gate leads on. From inquiry the first of two gates fails for a lead of 100, and the second is met.
        var qualified = Fired(engine, journey, Lead(employees: 100, start), start);
        Measure(options, table, engine, Fired(engine, qualified, Lead(employees: 100, start), start), Lead(employees: 100, start), "live move, a move", 1.6);
        Measure(options, table, engine, journey, Lead(employees: 100, start), "live move after a row that failed, a move", 1.8);
    }

    private static void Measure(
        Options options, RatioTable table, JourneyEngine engine, Journey journey, LeadProfile profile, string what, double atMost)
    {
        var now = journey.LastEventAt + Duration.FromDays(1);
        var from = journey.Stage.Ordinal;
        var stage = from;
        var machine = GatedMachine.Of(
            engine.Process, () => stage, to => stage = to, gate => gate.Evaluate(profile, now) == Verdict.Met, guardEachCondition: false);
        engine.Process.Table.TryFindTrigger("advance", out var trigger);

        Console.WriteLine($"\nmove: {journey} on 'advance' through gates of three conditions, load {Machine.Load()}");
        var times = Contest.Run(
            options.Repetitions,
            () =>
            {
                for (var i = 0; i < Moves; i++)
                {
                    Fired(engine, journey, profile, now);
                }
            },
            () =>
            {
                for (var i = 0; i < Moves; i++)
                {
                    stage = from;
                    machine.Fire(trigger);
                }
            });
        table.Costs(what, times[0].Per(Moves), times[1].Per(Moves), atMost);
    }

    private static LeadProfile Lead(int employees, Instant demo) => LeadProfile.Of(
        GatedProcess.Employees.Is(employees), GatedProcess.Country.Is("CH"), GatedProcess.Demo.At(demo), GatedProcess.Budget.Is(10_000));

    private static Journey Fired(JourneyEngine engine, Journey journey, LeadProfile profile, Instant now) =>
        engine.Fire(journey, "advance", profile, now) is Moved moved
            ? moved.Journey
            : throw new InvalidOperationException("The measured move was refused.");
}
