using NodaTime;
using RevenueProcess.Benchmarks.Measuring;
using RevenueProcess.Benchmarks.Replay;

namespace RevenueProcess.Benchmarks.Move;

/// <summary>One live move with a gate of three conditions: the engine, with its events and evidence, against a warm bare Stateless fire.</summary>
internal static class MoveContest
{
    private const int Moves = 1_000_000;

    public static void Run(Options options, RatioTable table)
    {
        var process = GatedProcess.Definition;
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        var now = start + Duration.FromDays(1);
        var profile = LeadProfile.Of(
            GatedProcess.Employees.Is(100), GatedProcess.Country.Is("CH"), GatedProcess.Demo.At(start), GatedProcess.Budget.Is(10_000));
        var engine = new JourneyEngine(process);
        var journey = engine.Start("journey", "lead", start).Journey;
        journey = Fired(engine, Fired(engine, journey, profile, start), profile, start);

        var from = journey.Stage.Ordinal;
        var stage = from;
        var machine = GatedMachine.Of(process, () => stage, to => stage = to, gate => gate.Evaluate(profile, now) == Verdict.Met);
        process.Table.TryFindTrigger("advance", out var trigger);

        Console.WriteLine($"\nmove: {journey} on 'advance' through one gate of three conditions, load {Machine.Load()}");
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
        table.Costs("live move, a move", times[0].Per(Moves), times[1].Per(Moves), 1.5);
    }

    private static Journey Fired(JourneyEngine engine, Journey journey, LeadProfile profile, Instant now) =>
        engine.Fire(journey, "advance", profile, now) is Moved moved
            ? moved.Journey
            : throw new InvalidOperationException("The measured move was refused.");
}
