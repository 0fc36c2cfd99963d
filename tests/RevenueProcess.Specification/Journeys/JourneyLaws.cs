using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace RevenueProcess.Specification.Journeys;

/// <summary>A journey is the fold of its events, and events are facts in order.</summary>
[Properties(Arbitrary = [typeof(JourneyGenerators)])]
public sealed class JourneyLaws
{
    [Property]
    public bool Folding_the_events_gives_the_journey(Walk walk)
    {
        var (events, journey) = walk.Whole();
        return events.Fold(walk.Process) == journey;
    }

    [Property]
    public bool Applying_the_events_of_a_decision_gives_its_journey(Walk walk) =>
        walk.Decisions().All(taken => taken.All.Aggregate(taken.Before, (journey, next) => journey.Apply(next)) == taken.Decision.Journey);

    [Property]
    public bool Events_are_numbered_one_two_three(Walk walk)
    {
        var (events, journey) = walk.Whole();
        return events.Select(entered => entered.Sequence).SequenceEqual(Enumerable.Range(1, events.Count).Select(number => (long)number))
            && journey.Sequence == events.Count;
    }

    [Property]
    public bool Time_never_runs_backwards(Walk walk)
    {
        var (events, journey) = walk.Whole();
        return events.Zip(events.Skip(1)).All(pair => pair.First.At <= pair.Second.At) && journey.Started >= events[0].At && journey.Started <= journey.Entered
            && journey.Entered <= journey.LastEventAt && journey.LastEventAt == events[^1].At;
    }

    [Property]
    public bool Each_event_leaves_the_stage_that_the_one_before_entered_by_a_declared_row(Walk walk)
    {
        var events = walk.Whole().Events.Entered();
        return events[0] is { From: null, Trigger: null } && events.Zip(events.Skip(1)).All(pair =>
            pair.Second.From == pair.First.To
            && walk.Process.Transitions.Any(row => row.From.Id == pair.Second.From && row.To.Id == pair.Second.To && row.Trigger == pair.Second.Trigger));
    }

    [Property]
    public bool Each_event_says_whose_journey_it_is_and_which_definition_allowed_it(Walk walk) =>
        walk.Whole().Events.All(entered => entered is { JourneyId: "journey", LeadId: "lead" } && entered.Process == walk.Process.Identity);

    [Property]
    public bool Each_event_says_when_it_was_asked_by_whom_and_by_which_command(Walk walk) =>
        walk.Begin(new JourneyEngine(walk.Process)).Entered().All(entered =>
            entered.At == walk.Start && entered is { Actor: "ann", ActorKind: ActorKind.Person, CommandId: "begin" })
        && walk.Decisions().All(taken => taken.Events.All(entered => entered.At == taken.Now
            && (taken.Step.Trigger is null
                ? entered is { Actor: "bot", ActorKind: ActorKind.Automation, CommandId: "seen" }
                : entered is { Actor: "bob", CommandId: null } && entered.ActorKind == taken.Step.By)));

    [Property]
    public bool A_journey_without_one_of_its_events_cannot_be_folded(Walk walk, FsCheck.NonNegativeInt which)
    {
        var (events, _) = walk.Whole();
        var without = which.Get % events.Count;
        JourneyEvent[] left = [.. events.Take(without), .. events.Skip(without + 1)];
        return without == events.Count - 1 && without > 0 && walk.Process[left.Entered()[^1].To].Holds
            ? left.Fold(walk.Process).Sequence == without
            : Throws(() => left.Fold(walk.Process));
    }

    [Property]
    public bool An_event_of_another_journey_lead_stage_time_or_definition_does_not_continue_a_journey(Walk walk) =>
        walk.Decisions().Where(taken => taken.Events.Count > 0).All(taken =>
        {
            var (before, next) = (taken.Before, taken.Events[0]);
            return new[]
            {
                next with { JourneyId = "another" }, next with { LeadId = "another" }, next with { From = "nowhere" }, next with { From = null },
                next with { To = "nowhere" }, next with { Trigger = "no such trigger" }, next with { Reason = "no such reason" },
                next with { Sequence = next.Sequence + 1 }, next with { At = before.LastEventAt - Duration.Epsilon },
                next with { Process = new ProcessIdentity(walk.Process.Name, walk.Process.Version + 1, walk.Process.Hash) },
                next with { Process = new ProcessIdentity(walk.Process.Name, walk.Process.Version, "another") },
            }.All(wrong => Throws(() => before.Apply(wrong)));
        });

    [Property(MaxTest = 300)]
    public Property A_journey_says_what_the_visits_that_were_not_taken_back_say(Walk walk)
    {
        var whole = walk.Whole().Events;
        var events = whole.Entered();
        var journey = Begun(walk, events[0]);
        Agrees(1);
        var count = 1;
        foreach (var next in whole.Skip(1))
        {
            journey = journey.Apply(next);
            if (next is StageEntered)
            {
                Agrees(++count);
            }
        }

        return true.ToProperty()
            .Classify(CountedVisit.After(walk.Process, events).Count < events.Count, "taken back")
            .Classify(journey.Entered < journey.LastEventAt, "runs on")
            .Classify(journey.Started > events[0].At, "starts anew");

        void Agrees(int entries)
        {
            var visits = CountedVisit.After(walk.Process, events.Take(entries));
            var won = visits.Exists(visit => visit.Stage.Position >= walk.Process.Won.Position);
            Assert.Equal(walk.Process[events[entries - 1].To], journey.Stage);
            Assert.Equal(visits[^1], new CountedVisit(journey.Stage, journey.Entered));
            Assert.Equal(visits[0].Entered, journey.Started);
            Assert.Equal(won, journey.IsWon);
            Assert.Equal(won ? Outcome.Won : journey.Stage.Outcome, journey.Outcome);
            Assert.Equal(journey.Stage.Closes, journey.IsClosed);
            Assert.Equal(visits.Max(visit => visit.Stage.Position), journey.Furthest);
            Assert.Equal(
                visits.Zip(visits.Skip(1)).Any(pair => pair.First.Stage.Place == StagePlace.Detour && pair.Second.Stage.Place == StagePlace.Path),
                journey.HasResumed);
        }
    }

    [Property]
    public bool Without_rows_that_take_back_every_event_is_a_visit(Walk walk)
    {
        var (whole, journey) = walk.Whole();
        var events = whole.Entered();
        return walk.Process.Transitions.Any(row => row.TakesBack)
            || (journey.Entered == events[^1].At && journey.Started == events[0].At && CountedVisit.After(walk.Process, events).Count == events.Count);
    }

    [Property]
    public bool Journeys_under_equal_definitions_are_equal_and_any_engine_of_them_decides_alike(Walk walk)
    {
        var again = ProcessJson.Read(ProcessJson.Write(walk.Process));
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(new JourneyEngine(again)).Zip(walk.Decisions(engine)).All(pair =>
            pair.First.Before == pair.Second.Before
            && Same(pair.First.Decision, pair.Second.Decision)
            && Same(pair.First.Decision, pair.First.Step.Ask(engine, pair.First.Before, pair.First.Now)));

        // The moves that a refusal permits lead to stages, which belong to one definition each.
        static bool Same(Decision one, Decision other) =>
            one.Journey == other.Journey && one.ToString() == other.ToString() && one.Entered().SequenceEqual(other.Entered());
    }

    private static bool Throws(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (InvalidEventException)
        {
            return true;
        }
    }

    /// <summary>The journey after its first event, which may stand in a gate.</summary>
    private static Journey Begun(Walk walk, StageEntered first) => Journey.Begin(walk.Process, first, walk.Process[first.To]);
}
