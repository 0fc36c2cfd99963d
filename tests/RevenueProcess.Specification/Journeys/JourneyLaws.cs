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
        return Journey.Fold(walk.Process, events) == journey;
    }

    [Property]
    public bool Applying_the_events_of_a_decision_gives_its_journey(Walk walk) =>
        walk.Decisions().All(taken => taken.Events.Aggregate(taken.Before, (journey, entered) => journey.Apply(entered)) == taken.Decision.Journey);

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
        return events.Zip(events.Skip(1)).All(pair => pair.First.At <= pair.Second.At) && journey.Started == events[0].At && journey.Entered == events[^1].At;
    }

    [Property]
    public bool Each_event_leaves_the_stage_that_the_one_before_entered_by_a_declared_row(Walk walk)
    {
        var (events, _) = walk.Whole();
        return events[0] is { From: null, Trigger: null } && events.Zip(events.Skip(1)).All(pair =>
            pair.Second.From == pair.First.To
            && walk.Process.Transitions.Any(row => row.From.Id == pair.Second.From && row.To.Id == pair.Second.To && row.Trigger == pair.Second.Trigger));
    }

    [Property]
    public bool Each_event_says_whose_journey_it_is_and_which_version_allowed_it(Walk walk) =>
        walk.Whole().Events.All(entered => entered is { Journey: "journey", Lead: "lead" } && entered.ProcessVersion == walk.Process.Version);

    [Property]
    public bool Each_event_says_when_it_was_asked_and_by_whom(Walk walk) =>
        walk.Begin(new JourneyEngine(walk.Process)).Events.All(entered => entered.At == walk.Start && entered.Actor == "ann")
        && walk.Decisions().All(taken => taken.Events.All(entered =>
            entered.At == taken.Now && entered.Actor == (taken.Step.Trigger is null ? "bot" : "bob")));

    [Property]
    public bool A_journey_without_one_of_its_events_cannot_be_folded(Walk walk, FsCheck.NonNegativeInt which)
    {
        var (events, _) = walk.Whole();
        var without = which.Get % events.Count;
        return without == events.Count - 1 && without > 0
            ? Journey.Fold(walk.Process, events.Take(without)).Sequence == without
            : Throws<ArgumentException>(() => Journey.Fold(walk.Process, [.. events.Take(without), .. events.Skip(without + 1)]));
    }

    [Property]
    public bool An_event_of_another_journey_lead_stage_or_time_does_not_continue_a_journey(Walk walk) =>
        walk.Decisions().Where(taken => taken.Events.Count > 0).All(taken =>
        {
            var next = taken.Events[0];
            return Throws<ArgumentException>(() => taken.Before.Apply(next with { Journey = "another" }))
                && Throws<ArgumentException>(() => taken.Before.Apply(next with { Lead = "another" }))
                && Throws<ArgumentException>(() => taken.Before.Apply(next with { From = "nowhere" }))
                && Throws<ArgumentException>(() => taken.Before.Apply(next with { To = "nowhere" }))
                && Throws<ArgumentException>(() => taken.Before.Apply(next with { From = null }))
                && Throws<ArgumentException>(() => taken.Before.Apply(next with { Sequence = next.Sequence + 1 }))
                && Throws<ArgumentException>(() => taken.Before.Apply(next with { At = taken.Before.Entered - Duration.Epsilon }));
        });

    [Property]
    public bool Once_won_always_won_and_otherwise_the_stage_settles_the_outcome(Walk walk)
    {
        var (events, _) = walk.Whole();
        var won = false;
        return Enumerable.Range(1, events.Count).All(count =>
        {
            var journey = Journey.Fold(walk.Process, events.Take(count));
            var stage = walk.Process[events[count - 1].To];
            won |= stage.Position >= walk.Process.Won.Position;
            return journey.IsWon == won && journey.Stage == stage && journey.IsClosed == stage.Closes
                && journey.Outcome == (won ? Outcome.Won : stage.Outcome);
        });
    }

    [Property]
    public bool The_furthest_position_is_that_of_the_furthest_stage_entered(Walk walk)
    {
        var (events, journey) = walk.Whole();
        return journey.Furthest == events.Max(entered => walk.Process[entered.To].Position);
    }

    [Property]
    public bool A_journey_has_resumed_once_it_went_from_a_detour_to_the_path(Walk walk)
    {
        var (events, journey) = walk.Whole();
        return journey.HasResumed == events.Any(entered =>
            entered.From is { } from && walk.Process[from].Place == StagePlace.Detour && walk.Process[entered.To].Place == StagePlace.Path);
    }

    [Fact]
    public void A_journey_without_events_cannot_be_folded() =>
        Assert.Throws<ArgumentException>(() => Journey.Fold(Examples.Process, []));

    private static bool Throws<T>(Action action)
        where T : Exception
    {
        try
        {
            action();
            return false;
        }
        catch (T)
        {
            return true;
        }
    }
}
