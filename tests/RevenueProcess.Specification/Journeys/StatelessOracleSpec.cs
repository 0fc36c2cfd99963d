using FsCheck;
using FsCheck.Fluent;

namespace RevenueProcess.Specification.Journeys;

/// <summary>The compiled table and a guarded state machine agree on every move.</summary>
public sealed class StatelessOracleSpec
{
    private const int Definitions = 2_000;
    private int _moved;
    private int _refused;
    private int _observed;
    private int _still;
    private int _routed;
    private int _laterRow;

    [Fact]
    public void The_engine_moves_and_refuses_as_a_guarded_state_machine_does()
    {
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Definitions),
            Prop.ForAll(Arb.From(JourneyGenerators.WalksOf(30, 50), JourneyGenerators.Shrink), Agrees));

        Assert.All([_moved, _refused, _observed, _still, _routed, _laterRow], count => Assert.InRange(count, 400, int.MaxValue));
    }

    /// <summary>One journey after the other, each from any entry, for as long as the walk has steps.</summary>
    private bool Agrees(Walk walk)
    {
        var oracle = new StatelessOracle(walk.Process);
        var engine = new JourneyEngine(walk.Process);
        var now = walk.Start;
        var journey = walk.Begin(engine).Journey;
        var agrees = journey.Stage.Id == oracle.Enter(walk.Entry, walk.First, now);
        foreach (var step in walk.Steps.TakeWhile(_ => agrees).Select(step => step with { By = ActorKind.Automation }))
        {
            now += step.After;
            if (journey.IsClosed && step.Choice > 1)
            {
                var entry = walk.Process.Entries[step.Choice % walk.Process.Entries.Count].Id;
                journey = engine.Start("journey", "lead", now, step.Profile, entry).Journey;
                agrees = journey.Stage.Id == oracle.Enter(entry, step.Profile, now);
            }

            var taken = new Taken(journey, step, now, step.Ask(engine, journey, now));
            agrees &= Agrees(oracle, engine, taken);
            journey = taken.Decision.Journey;
        }

        return agrees;
    }

    private bool Agrees(StatelessOracle oracle, JourneyEngine engine, Taken taken)
    {
        var (journey, step, now, _) = taken;
        if (step.Trigger is null)
        {
            var to = oracle.Observe(journey.Stage.Id, step.Profile, now);
            return Count(taken.Decision is Moved, ref _observed, ref _still) == (to != journey.Stage.Id) && taken.Decision.Journey.Stage.Id == to;
        }

        // The oracle knows gates and no reasons: a decision that fails only for the reason is asked again with a right one.
        var decision = taken.Decision is Refused { Code: RefusalCode.ReasonRequired or RefusalCode.UnknownReason or RefusalCode.ReasonNotAsked }
            ? (step with { Reason = ReasonGiven.Declared }).Ask(engine, journey, now)
            : taken.Decision;
        var destination = oracle.Fire(journey.Stage.Id, journey.Entered, step.Trigger, step.Profile, now);
        _routed += decision is Moved { Events.Count: > 1 } ? 1 : 0;
        _laterRow += decision is Moved moved && TookALaterRow(moved.Entered()[0], journey.Process) ? 1 : 0;
        return Count(decision is Moved, ref _moved, ref _refused) == destination is not null && decision.Journey.Stage.Id == (destination ?? journey.Stage.Id);
    }

    private static bool TookALaterRow(StageEntered entered, ProcessDefinition process) =>
        process.Transitions.First(row => row.From.Id == entered.From && row.Trigger == entered.Trigger).To.Id != entered.To;

    private static bool Count(bool yes, ref int when, ref int otherwise)
    {
        _ = yes ? when++ : otherwise++;
        return yes;
    }
}
