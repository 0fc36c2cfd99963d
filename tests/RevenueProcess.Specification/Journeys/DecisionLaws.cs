using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace RevenueProcess.Specification.Journeys;

/// <summary>A command is a pure decision: a move, nothing, or a refusal.</summary>
[Properties(Arbitrary = [typeof(JourneyGenerators)])]
public sealed class DecisionLaws
{
    [Property]
    public bool The_same_command_gives_the_same_decision(Walk walk) =>
        walk.Decisions().Select(taken => taken.Decision).SequenceEqual(walk.Decisions().Select(taken => taken.Decision));

    [Property]
    public bool Refused_and_unchanged_leave_the_journey_as_it_was(Walk walk) =>
        walk.Decisions().Where(taken => taken.Decision is not Moved).All(taken => ReferenceEquals(taken.Before, taken.Decision.Journey));

    [Property]
    public bool A_move_has_events_and_enters_the_stage_of_the_last_one(Walk walk) =>
        walk.Decisions().Select(taken => taken.Decision).OfType<Moved>().All(moved => moved.Events.Count > 0 && moved.Journey.Stage.Id == moved.Entered()[^1].To);

    [Property]
    public bool No_decision_ends_in_a_gate(Walk walk) =>
        walk.Begin(new JourneyEngine(walk.Process)).Journey.Stage.Holds && walk.Decisions().All(taken => taken.Decision.Journey.Stage.Holds);

    [Property]
    public bool A_trigger_enters_one_stage_and_goes_on_only_through_gates(Walk walk) =>
        walk.Decisions().Where(taken => taken.Step.Trigger is not null && taken.Events.Count > 0).All(taken =>
            taken.Events[0].Trigger == taken.Step.Trigger && taken.Events.SkipLast(1).All(entered => !walk.Process[entered.To].Holds));

    [Property]
    public bool A_gate_takes_the_first_of_its_rows_that_is_met(Walk walk) =>
        walk.Decisions().All(taken => taken.Events.Where(entered => !walk.Process[entered.From!].Holds).All(entered =>
            entered.To == walk.Process.Transitions
                .First(row => row.From.Id == entered.From && row.Gate.Definitions.All(definition => definition.Explain(taken.Step.Profile, taken.Now).Verdict == Verdict.Met))
                .To.Id));

    [Property]
    public bool What_is_permitted_is_exactly_what_firing_accepts_with_a_reason_where_one_is_asked_for(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).All(taken =>
        {
            var permitted = engine.Permitted(taken.Before, taken.Step.Profile, taken.Now);
            var accepted = walk.Process.Triggers.Where(trigger =>
                engine.Fire(taken.Before, trigger, taken.Step.Profile, taken.Now) is Moved or Refused { Code: RefusalCode.ReasonRequired });
            return permitted.Select(move => move.Trigger).SequenceEqual(accepted, StringComparer.Ordinal)
                && permitted.All(move =>
                    engine.Fire(taken.Before, move.Trigger, taken.Step.Profile, taken.Now, move.Reasons.Select(reason => reason.Code).LastOrDefault()) is Moved moved
                    && moved.Entered()[0].To == move.To.Id && moved.Entered()[0].Reason == move.Reasons.LastOrDefault()?.Code);
        });
    }

    [Property]
    public bool A_permitted_move_means_what_the_journey_says_it_means(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).All(taken => engine.Permitted(taken.Before, taken.Step.Profile, taken.Now).All(move =>
            move.Kind == taken.Before.KindOf(move.To)
            && move.Kind == walk.Process.KindOf(
                taken.Before.Stage, move.To, taken.Before.IsWon, taken.Before.HasResumed ? taken.Before.Furthest : null)));
    }

    [Property]
    public bool Observing_the_same_facts_again_changes_nothing_unless_automatic_moves_run_in_a_circle(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).All(taken =>
        {
            var first = engine.Observe(taken.Before, taken.Step.Profile, taken.Now);
            HashSet<string> seen = [taken.Before.Stage.Id, .. first.Entered().Select(entered => entered.To)];
            return engine.Observe(first.Journey, taken.Step.Profile, taken.Now) is Unchanged
                || engine.Observe(first.Journey, taken.Step.Profile, taken.Now) is Moved again
                    && seen.Contains(again.Entered().First(entered => walk.Process[entered.To].Holds).To);
        });
    }

    [Property]
    public bool An_observation_takes_automatic_rows_whose_gates_are_met_and_never_enters_a_stage_twice(Walk walk) =>
        walk.Decisions().Where(taken => taken.Step.Trigger is null).All(taken =>
        {
            var left = taken.Events.Where(entered => walk.Process[entered.From!].Holds).ToArray();
            string[] held = [taken.Before.Stage.Id, .. taken.Events.Select(entered => entered.To).Where(id => walk.Process[id].Holds)];
            return held.Distinct(StringComparer.Ordinal).Count() == held.Length
                && left.All(entered => walk.Process.Transitions.Any(row =>
                    row.IsAutomatic && row.From.Id == entered.From && row.To.Id == entered.To && row.Trigger == entered.Trigger));
        });

    [Property]
    public bool Nothing_changes_when_no_automatic_row_is_met(Walk walk) =>
        walk.Decisions().Where(taken => taken.Step.Trigger is null).All(taken =>
            taken.Decision is not Refused
            && (taken.Decision is Unchanged || walk.Process.Transitions.Any(row =>
                row.IsAutomatic && row.From == taken.Before.Stage
                && row.Gate.Definitions.All(definition => definition.Evaluate(taken.Step.Profile, taken.Now) == Verdict.Met))));

    [Property]
    public bool Match_handles_every_decision(Walk walk) =>
        walk.Decisions().All(taken => taken.Decision.Match(_ => typeof(Moved), _ => typeof(Unchanged), _ => typeof(Refused)) == taken.Decision.GetType()
            && ReferenceEquals(taken.Decision, taken.Decision.Match<Decision>(moved => moved, unchanged => unchanged, refused => refused)));

    [Fact]
    public void The_walks_meet_every_kind_of_decision_often()
    {
        var taken = JourneyGenerators.WalksOf(1, 16).Sample(1_000, new Rnd(20_261_124), 50).SelectMany(walk => walk.Decisions()).ToList();
        var moved = taken.Where(each => each.Decision is Moved).ToList();

        Assert.All(
            (int[])
            [
                moved.Count,
                taken.Count(each => each.Decision is Unchanged),
                moved.Count(each => each.Step.Trigger is null),
                moved.Count(each => each.Events.Any(entered => !each.Before.Process[entered.To].Holds)),
                moved.Count(each => each.Events.Any(entered => entered.Evidence.Count > 0)),
                moved.Count(each => each.Before.IsClosed),
                taken.Count(each => each.Decision is Refused { Code: RefusalCode.GateNotMet }),
                taken.Count(each => each.Decision is Refused { Code: RefusalCode.Closed }),
                taken.Count(each => each.Decision is Refused { Code: RefusalCode.NotFromHere }),
                taken.Count(each => each.Decision is Refused { Code: RefusalCode.ReasonRequired }),
                taken.Count(each => each.Decision is Refused { Code: RefusalCode.UnknownReason }),
                taken.Count(each => each.Decision is Refused { Code: RefusalCode.ReasonNotAsked }),
                taken.Count(each => each.Decision is Refused { Code: RefusalCode.HappensByItself }),
                moved.Count(each => each.Events.Any(entered => entered.Unmet.Any())),
                moved.Count(each => each.Events.Any(entered => entered.Unmet.Any() && entered.Evidence.Any(evaluation => evaluation.Verdict == Verdict.Met))),
            ],
            count => Assert.InRange(count, 10, int.MaxValue));
    }
}
