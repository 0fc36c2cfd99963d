using FsCheck.Xunit;
using NodaTime;

namespace RevenueProcess.Specification.Journeys;

/// <summary>A refusal says why, what is not met, and what is permitted instead.</summary>
[Properties(Arbitrary = [typeof(JourneyGenerators)])]
public sealed class RefusalLaws
{
    [Property]
    public bool A_command_against_another_sequence_is_stale(Walk walk, FsCheck.NonZeroInt off)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).All(taken =>
            taken.Step.Ask(engine, taken.Before, taken.Now, taken.Before.Sequence + off.Get) is Refused { Code: RefusalCode.Stale } refused
            && refused.Trigger == taken.Step.Trigger);
    }

    [Property]
    public bool A_command_against_the_sequence_that_was_read_is_decided_as_without_one(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).All(taken => taken.Step.Ask(engine, taken.Before, taken.Now, taken.Before.Sequence) == taken.Decision);
    }

    [Property]
    public bool A_command_that_moved_is_stale_when_it_is_repeated(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).Where(taken => taken.Decision is Moved).All(taken =>
            taken.Step.Ask(engine, taken.Decision.Journey, taken.Now, taken.Before.Sequence) is Refused { Code: RefusalCode.Stale });
    }

    [Property]
    public bool A_command_before_the_last_event_is_refused(Walk walk, FsCheck.PositiveInt ticks)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).All(taken =>
            taken.Step.Ask(engine, taken.Before, taken.Before.Entered - Duration.FromTicks(ticks.Get)) is Refused { Code: RefusalCode.EarlierThanLastEvent });
    }

    [Property]
    public bool A_closed_journey_refuses_all_but_declared_reopenings(Walk walk) =>
        walk.Decisions().Where(taken => taken.Before.IsClosed && taken.Step.Trigger is not null).All(taken =>
            walk.Process.Transitions.Any(row => row.From == taken.Before.Stage && row.Trigger == taken.Step.Trigger)
                ? taken.Decision is not Refused { Code: RefusalCode.Closed or RefusalCode.NotFromHere }
                : taken.Decision is Refused { Code: RefusalCode.Closed });

    [Property]
    public bool A_trigger_without_a_row_in_an_open_stage_leads_nowhere_from_here(Walk walk) =>
        walk.Decisions().Where(taken => !taken.Before.IsClosed && taken.Step.Trigger is not null).All(taken =>
            walk.Process.Transitions.Any(row => row.From == taken.Before.Stage && row.Trigger == taken.Step.Trigger)
            != taken.Decision is Refused { Code: RefusalCode.NotFromHere });

    [Property]
    public bool Where_reasons_are_declared_one_of_them_is_required(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).All(taken => engine.Permitted(taken.Before, taken.Step.Profile, taken.Now).All(move =>
        {
            var without = engine.Fire(taken.Before, move.Trigger, taken.Step.Profile, taken.Now);
            var unknown = engine.Fire(taken.Before, move.Trigger, taken.Step.Profile, taken.Now, "no such reason");
            return move.Reasons.Count == 0
                ? without is Moved && unknown is Moved
                : without is Refused { Code: RefusalCode.ReasonRequired } && unknown is Refused { Code: RefusalCode.UnknownReason }
                    && move.Reasons.All(reason =>
                        engine.Fire(taken.Before, move.Trigger, taken.Step.Profile, taken.Now, reason.Code) is Moved moved && moved.Events[0].Reason == reason.Code);
        }));
    }

    [Property]
    public bool Something_is_unmet_exactly_when_a_gate_refused(Walk walk) =>
        Refusals(walk).All(each => each.Refused.Unmet.Count > 0 == (each.Refused.Code == RefusalCode.GateNotMet)
            && each.Refused.Unmet.All(evaluation => evaluation.Verdict != Verdict.Met));

    [Property]
    public bool What_is_unmet_are_the_definitions_of_the_rows_that_were_tried_each_once(Walk walk) =>
        Refusals(walk).Where(each => each.Refused.Code == RefusalCode.GateNotMet).All(each =>
            each.Refused.Unmet.SequenceEqual(walk.Process.Transitions
                .Where(row => row.From == each.Taken.Before.Stage && row.Trigger == each.Taken.Step.Trigger)
                .SelectMany(row => row.Gate.Definitions)
                .Select(definition => definition.Explain(each.Taken.Step.Profile, each.Taken.Now))
                .Where(evaluation => evaluation.Verdict != Verdict.Met)
                .Distinct()));

    [Property]
    public bool A_refusal_lists_what_is_permitted_instead(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        return Refusals(walk).All(each =>
            each.Refused.Permitted.SequenceEqual(engine.Permitted(each.Taken.Before, each.Taken.Step.Profile, each.Taken.Now)));
    }

    [Property]
    public bool A_refusal_in_words_names_the_trigger_what_is_unmet_and_what_is_permitted(Walk walk) =>
        Refusals(walk).All(each =>
        {
            var text = each.Refused.ToString();
            return text.StartsWith($"'{each.Taken.Step.Trigger}' refused", StringComparison.Ordinal)
                && each.Refused.Unmet.All(evaluation => text.Contains($"{evaluation.Definition} v{evaluation.Version} is ", StringComparison.Ordinal))
                && each.Refused.Permitted.All(move => text.Contains(move.ToString(), StringComparison.Ordinal));
        });

    [Property]
    public bool An_unknown_trigger_and_a_journey_of_another_definition_are_mistakes_of_the_caller(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        var journey = walk.Begin(engine).Journey;
        var elsewhere = new JourneyEngine(Examples.Process);
        return Assert.Throws<ArgumentException>(() => engine.Fire(journey, "no such trigger", walk.First, walk.Start)).Message.Contains("'no such trigger'", StringComparison.Ordinal)
            && Assert.Throws<ArgumentException>(() => elsewhere.Fire(journey, "ask", walk.First, walk.Start)).ParamName == "journey"
            && Assert.Throws<ArgumentException>(() => elsewhere.Observe(journey, walk.First, walk.Start)).ParamName == "journey"
            && Assert.Throws<ArgumentException>(() => elsewhere.Permitted(journey, walk.First, walk.Start)).ParamName == "journey";
    }

    private static IEnumerable<(Taken Taken, Refused Refused)> Refusals(Walk walk) =>
        walk.Decisions().Where(taken => taken.Decision is Refused).Select(taken => (taken, (Refused)taken.Decision));
}
