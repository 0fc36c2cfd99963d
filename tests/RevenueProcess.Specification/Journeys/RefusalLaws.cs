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
            taken.Step.Ask(engine, taken.Before, taken.Before.LastEventAt - Duration.FromTicks(ticks.Get)) is Refused { Code: RefusalCode.EarlierThanLastEvent });
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
    public bool Where_reasons_are_declared_one_of_them_is_required_and_one_left_blank_is_none(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).All(taken => engine.Permitted(taken.Before, taken.Step.Profile, taken.Now).All(move =>
        {
            var without = engine.Fire(taken.Before, move.Trigger, taken.Step.Profile, taken.Now);
            var unknown = engine.Fire(taken.Before, move.Trigger, taken.Step.Profile, taken.Now, "no such reason");
            var leftBlank = engine.Fire(taken.Before, move.Trigger, taken.Step.Profile, taken.Now, "");
            return leftBlank.Equals(without) && (move.Reasons.Count == 0
                ? without is Moved && unknown is Refused { Code: RefusalCode.ReasonNotAsked }
                : without is Refused { Code: RefusalCode.ReasonRequired } && unknown is Refused { Code: RefusalCode.UnknownReason }
                    && move.Reasons.All(reason =>
                        engine.Fire(taken.Before, move.Trigger, taken.Step.Profile, taken.Now, reason.Code) is Moved moved && moved.Entered()[0].Reason == reason.Code));
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

    /// <summary>At the early instant a signal of the profile may lie in the future: what it permitted then could never be asked.</summary>
    [Property]
    public bool A_command_that_is_too_early_is_told_what_is_permitted_at_the_last_event(Walk walk, FsCheck.PositiveInt days)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).All(taken =>
            taken.Step.Ask(engine, taken.Before, taken.Before.LastEventAt - Duration.FromDays(days.Get)) is Refused refused
            && refused.Permitted.SequenceEqual(engine.Permitted(taken.Before, taken.Step.Profile, taken.Before.LastEventAt)));
    }

    [Fact]
    public void What_a_too_early_command_is_told_may_differ_from_what_its_own_instant_would_permit()
    {
        var engine = new JourneyEngine(Examples.Process);
        var journey = engine.Start("journey", "lead", Examples.Now).Journey;
        var ready = LeadProfile.Of(Examples.Employees.Is(80), Examples.Demo.At(Examples.Now));

        var refused = Assert.IsType<Refused>(engine.Fire(journey, "hand over", ready, Examples.Now - Duration.FromDays(1)));

        Assert.Equal(RefusalCode.EarlierThanLastEvent, refused.Code);
        Assert.Equal(["hand over", "give up"], refused.Permitted.Select(move => move.Trigger));
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
    public bool A_row_that_happens_by_itself_is_refused_to_people_and_agents_and_open_to_programs(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).Where(taken => taken.Step.Trigger is not null).All(taken =>
        {
            var command = taken.Step.Command(taken.Before, taken.Now);
            var (asked, program) = (Ask(ActorKind.Person), Ask(ActorKind.Automation));
            var rows = walk.Process.Transitions.Where(row => row.From == taken.Before.Stage && row.Trigger == taken.Step.Trigger).ToList();
            var passing = rows.Where(row => row.Gate.Definitions.All(definition => definition.Evaluate(taken.Step.Profile, taken.Now) == Verdict.Met)).ToLookup(row => taken.Now - taken.Before.Entered < row.After);
            var met = passing[false].FirstOrDefault();
            var happen = rows.Count > 0 && rows.TrueForAll(row => row.HappensByItself);
            var isEarly = met is null && happen && passing[true].Any();
            var automatic = met?.HappensByItself ?? happen;
            return asked is Refused { Code: RefusalCode.HappensByItself } == automatic
                && program is Refused { Code: RefusalCode.HappensByItself } == isEarly
                && Ask(ActorKind.Agent).GetType() == asked.GetType() && Ask(ActorKind.Import).GetType() == program.GetType();

            Decision Ask(ActorKind kind) => engine.Decide(taken.Before, command with { ActorKind = kind }, taken.Step.Profile, taken.Now);
        });
    }

    [Property]
    public bool A_trigger_that_the_process_does_not_have_is_refused(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).All(taken =>
            engine.Fire(taken.Before, "no such trigger", taken.Step.Profile, taken.Now) is Refused { Code: RefusalCode.UnknownTrigger } refused
            && refused.Parameters["triggers"].Values.SequenceEqual(walk.Process.Triggers.Take(MessageParameter.MostValues), StringComparer.Ordinal));
    }

    [Property]
    public bool A_journey_of_another_definition_is_a_mistake_of_the_caller(Walk walk)
    {
        var journey = walk.Begin(new JourneyEngine(walk.Process)).Journey;
        var elsewhere = new JourneyEngine(Examples.Process);
        return Assert.Throws<ArgumentException>(() => elsewhere.Fire(journey, "ask", walk.First, walk.Start)).ParamName == "journey"
            && Assert.Throws<ArgumentException>(() => elsewhere.Observe(journey, walk.First, walk.Start)).ParamName == "journey"
            && Assert.Throws<ArgumentException>(() => elsewhere.Permitted(journey, walk.First, walk.Start)).ParamName == "journey"
            && Assert.Throws<ArgumentException>(() => elsewhere.Options(journey, walk.First, walk.Start)).ParamName == "journey";
    }

    [Fact]
    public void Every_code_has_a_sentence() =>
        Assert.Equal(Enum.GetNames<RefusalCode>().Order(StringComparer.Ordinal), RefusalSentences.All.Codes.Order(StringComparer.Ordinal));

    private static IEnumerable<(Taken Taken, Refused Refused)> Refusals(Walk walk) =>
        walk.Decisions().Where(taken => taken.Decision is Refused).Select(taken => (taken, (Refused)taken.Decision));
}
