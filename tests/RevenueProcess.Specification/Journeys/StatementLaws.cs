using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace RevenueProcess.Specification.Journeys;

/// <summary>What is stated, and touches, are events like any others, and leave the journey where it is.</summary>
[Properties(Arbitrary = [typeof(StatementGenerators)])]
public sealed class StatementLaws
{
    [Property]
    public bool Folding_the_events_gives_the_journey_with_statements_and_touches_among_them(SpokenWalk walk)
    {
        var (events, journey) = walk.Whole();
        return events.Fold(walk.Walk.Process) == journey;
    }

    [Property]
    public bool Statements_and_touches_change_neither_stage_nor_outcome_nor_what_may_be_asked(SpokenWalk walk)
    {
        var engine = new JourneyEngine(walk.Walk.Process);
        return walk.Decisions().Where(each => each.IsSaid).All(each =>
            Standing(each.Before).Equals(Standing(each.Decision.Journey))
            && walk.Walk.Steps.Select(step => step.Profile).Prepend(LeadProfile.Empty).All(profile =>
                engine.Permitted(each.Before, profile, each.Now).SequenceEqual(engine.Permitted(each.Decision.Journey, profile, each.Now))));

        static object Standing(Journey journey) =>
            (journey.Stage, journey.Entered, journey.Started, journey.IsWon, journey.IsClosed, journey.Outcome, journey.Furthest, journey.HasResumed);
    }

    [Property]
    public bool A_journey_moves_as_if_nothing_had_been_said(SpokenWalk walk)
    {
        var (events, spoken) = walk.Whole();
        var (silentEvents, silent) = walk.Walk.Whole();
        return events.OfType<StageEntered>().Select(entered => entered with { Sequence = 1 })
                .SequenceEqual(silentEvents.Entered().Select(entered => entered with { Sequence = 1 }))
            && (spoken.Stage, spoken.Entered, spoken.Started, spoken.IsWon, spoken.Furthest, spoken.HasResumed)
                == (silent.Stage, silent.Entered, silent.Started, silent.IsWon, silent.Furthest, silent.HasResumed);
    }

    [Property]
    public bool A_journey_has_the_latest_of_each_thing_that_was_stated_whatever_was_taken_back(SpokenWalk walk)
    {
        var (events, journey) = walk.Whole();
        ValueStated[] stated = [.. events.OfType<ValueStated>()];
        return journey.Value == stated.LastOrDefault(one => one.Value is not null)?.Value
            && journey.Currency == stated.LastOrDefault(one => one.Currency is not null)?.Currency
            && journey.ExpectedClose == stated.LastOrDefault(one => one.ExpectedClose is not null)?.ExpectedClose
            && journey.Owner == stated.LastOrDefault(one => one.Owner is not null)?.Owner;
    }

    [Property]
    public bool Whatever_is_stated_again_is_known_already(SpokenWalk walk)
    {
        var engine = new JourneyEngine(walk.Walk.Process);
        return walk.Decisions().Where(each => each is { Command: StateValue, Decision: not Refused }).All(each =>
            engine.Decide(each.Decision.Journey, each.Command, LeadProfile.Empty, each.Now) is Unchanged { Recorded.Count: 0 });
    }

    [Property]
    public bool Each_touch_is_an_event_of_what_was_said_by_whom_and_when(SpokenWalk walk) =>
        walk.Decisions().Where(each => each is { Command: TouchLead, Decision: not Refused }).All(each =>
            each.Events is [Touched touched] && each.Command is TouchLead asked && touched.What == asked.What && touched.Team == asked.Team
            && touched.At == each.Now && touched.ActorKind == asked.ActorKind && touched.Sequence == each.Before.Sequence + 1);

    [Property]
    public bool Statements_and_touches_are_numbered_with_all_other_events(SpokenWalk walk)
    {
        var (events, journey) = walk.Whole();
        return events.Select(one => one.Sequence).SequenceEqual(Enumerable.Range(1, events.Count).Select(number => (long)number))
            && journey.Sequence == events.Count && journey.LastEventAt == events[^1].At
            && events.Zip(events.Skip(1)).All(pair => pair.First.At <= pair.Second.At);
    }

    [Property]
    public bool Statements_and_touches_that_are_late_or_stale_are_refused(SpokenWalk walk)
    {
        var engine = new JourneyEngine(walk.Walk.Process);
        return walk.Decisions().Where(each => each is { IsSaid: true, Decision: Moved }).All(each =>
            engine.Decide(each.Before, each.Command, LeadProfile.Empty, each.Before.LastEventAt - Duration.Epsilon) is Refused { Code: RefusalCode.EarlierThanLastEvent }
            && engine.Decide(each.Decision.Journey, each.Command with { ExpectedSequence = each.Before.Sequence }, LeadProfile.Empty, each.Now) is Refused { Code: RefusalCode.Stale }
            && engine.Decide(each.Decision.Journey, each.Command with { Id = "c-1", Recorded = [each.Events[0] with { CommandId = "c-1" }] }, LeadProfile.Empty, each.Now) is Unchanged { Recorded.Count: 1 });
    }

    [Property]
    public bool Events_of_every_kind_are_read_back_equal_and_written_again_the_same(SpokenWalk walk)
    {
        var (events, journey) = walk.Whole();
        using var file = new MemoryStream();
        JourneyEventJson.WriteLines(events, file);
        JourneyEvent[] read = [.. JourneyEventJson.ReadLines(new MemoryStream(file.ToArray()))];
        using var again = new MemoryStream();
        JourneyEventJson.WriteLines(read, again);
        return read.SequenceEqual(events) && read.Fold(walk.Walk.Process) == journey
            && Encoding.UTF8.GetString(file.ToArray()) == Encoding.UTF8.GetString(again.ToArray());
    }

    [Property]
    public bool A_log_of_the_events_has_the_visits_of_the_stages_entered(SpokenWalk walk)
    {
        var events = walk.Whole().Events;
        return StageLog.Of(walk.Walk.Process, events).Visits().Select(visit => visit with { Owner = null }).SequenceEqual(
            StageLog.Of(walk.Walk.Process, events.OfType<StageEntered>()).Visits());
    }

    [Fact]
    public void The_walks_are_spoken_of_everywhere()
    {
        Spoken[] said = [.. StatementGenerators.SpokenWalks().Generator.Sample(300, new Rnd(20_261_125), 50).SelectMany(walk => walk.Decisions()).Where(each => each.IsSaid)];
        Func<Spoken, bool>[] kinds =
        [
            each => each.Events is [ValueStated { Value: not null }], each => each.Events is [ValueStated { ExpectedClose: not null }], each => each.Events is [ValueStated { Owner: not null }],
            each => each.Events is [Touched { Team: null }], each => each.Events is [Touched { Team: not null }],
            each => each is { Decision: Moved, Before.IsClosed: true }, each => each is { Decision: Moved, Before.IsWon: true },
            each => each is { Decision: Moved, Before.Stage.Place: StagePlace.Detour }, each => each is { Decision: Moved, Before: var before } && before.Entered < before.LastEventAt,
            each => each.Decision is Unchanged, each => each.Decision is Refused,
        ];

        Assert.All(kinds, kind => Assert.InRange(said.Count(kind), 20, said.Length));
    }
}
