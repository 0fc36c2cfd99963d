using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Journeys;
using static RevenueProcess.Specification.Journeys.TimeExamples;

namespace RevenueProcess.Specification.History;

/// <summary>Who is late, of journeys and of their history.</summary>
[Properties(Arbitrary = [typeof(MigratingGenerators)], MaxTest = 300)]
public sealed class OverdueLaws
{
    [Property]
    public Property An_open_journey_is_overdue_strictly_after_its_due_instant(MigratingWalk walk)
    {
        var journey = walk.Before.Journey;
        var due = journey.IsClosed ? null : journey.Deadline?.Due;

        Assert.Equal(journey.IsClosed ? 0 : 1, Overdue.Of([journey], walk.At).Open);
        Assert.Equal(due is { } passed && walk.At > passed, Overdue.Of([journey], walk.At).Journeys.Count == 1);
        Assert.True(due is not { } last || (Overdue.Of([journey], last).Journeys.Count == 0 && Overdue.Of([journey], last + Duration.Epsilon).Journeys.Count == 1));
        return true.Classify(walk.At > due, "late").Classify(journey.IsClosed, "closed");
    }

    [Property]
    public Property The_overdue_of_a_log_are_those_of_its_journeys(MigratingWalk walk)
    {
        var (events, journey) = walk.Before;
        if (events.Any(IsTooFine))
        {
            return true.Classify(true, "too fine for a log");
        }

        var (ofLog, ofJourneys) = (StageLog.Of(walk.Walk.Process, events, new StageLogOptions { AsOf = walk.At }).Overdue(), Overdue.Of([journey], walk.At));

        Assert.Equal((ofJourneys.AsOf, ofJourneys.Open), (ofLog.AsOf, ofLog.Open));
        Assert.Equal(ofJourneys.Journeys.Select(one => (one.JourneyId, one.Stage, one.Owner, one.Deadline)), ofLog.Journeys.Select(one => (one.JourneyId, one.Stage, one.Owner, one.Deadline)));
        return true.Classify(ofLog.Journeys.Count > 0, "late");
    }

    [Property]
    public Property Deadlines_that_were_kept_or_set_anew_by_the_way_are_those_of_the_journey(MigratingWalk walk)
    {
        if (walk.Whole() is not { } whole)
        {
            return true.Classify(true, "did not migrate");
        }

        var now = whole.Journey.LastEventAt + Duration.FromMinutes(1);
        var changed = new JourneyEngine(whole.Journey.Process).Decide(whole.Journey, new RecalculateDue(Office(2)), LeadProfile.Empty, now);
        IReadOnlyList<JourneyEvent> events = [.. whole.Events, .. changed is Moved moved ? moved.Events : []];
        if (events.Any(IsTooFine))
        {
            return true.Classify(true, "too fine for a log");
        }

        var asOf = now + walk.Pause;
        var log = StageLog.Of(walk.Plan.To, events.Reverse(), new StageLogOptions { AsOf = asOf, Plans = [walk.Plan] });
        var (ofLog, ofJourney) = (log.Overdue(), Overdue.Of([changed.Journey], asOf));

        Assert.Equal(changed.Journey.Deadline, log.Visits().Last().Deadline);
        Assert.Equal(ofJourney.Journeys.Select(one => (one.JourneyId, one.Stage, one.Owner, one.Deadline)), ofLog.Journeys.Select(one => (one.JourneyId, one.Stage, one.Owner, one.Deadline)));
        Assert.Equal(
            log.Visits().Count(visit => visit is { Stage: { Closes: false, Within: not null }, Deadline: not null } && (visit.Left ?? asOf) > visit.Deadline.Due),
            log.Tally(log.Frame().Counting(new ServiceLevelMeasure())).ServiceLevels().Sum(level => level.Breached));
        return true.Classify(changed is Moved, "recalculated").Classify(ofLog.Journeys.Count > 0, "late");
    }

    [Fact]
    public void A_visit_that_runs_on_after_a_taking_back_has_the_deadline_that_was_set_anew_then()
    {
        var process = ProcessDefinition.Named("undone", 1).Stage("open", within: Duration.FromHours(4)).Stage("won", outcome: Outcome.Won)
            .On("win", from: "open", to: "won").TakeBack("undo", from: "won", to: "open").Build();
        var (engine, now) = (new JourneyEngine(process), TimeExamples.Friday);
        List<JourneyEvent> events = [.. ((Moved)engine.Start("journey-1", "acme", now)).Events];
        Journey Then(JourneyCommand command)
        {
            now += Duration.FromHours(1);
            var moved = (Moved)engine.Decide(Journey.Fold(new ProcessCatalog(process), events), command, LeadProfile.Empty, now);
            events.AddRange(moved.Events);
            return moved.Journey;
        }

        Then(new FireTrigger("win"));
        Then(new FireTrigger("undo"));
        var journey = Then(new RecalculateDue(Office(2)));

        Assert.Equal("2026-03-09T11:00:00Z by office v2", journey.Deadline!.ToString());
        Assert.Equal(journey.Deadline, StageLog.Of(process, events).Visits().Single().Deadline);
    }

    [Fact]
    public void Of_deadlines_that_are_set_anew_the_last_counts_in_whatever_order_the_events_come()
    {
        var engine = new JourneyEngine(TimeExamples.Process);
        var started = (Moved)engine.Start("journey-1", "acme", TimeExamples.Friday);
        var once = (Moved)engine.Decide(started.Journey, new RecalculateDue(Office(2, new LocalDate(2026, 3, 9))), LeadProfile.Empty, TimeExamples.Friday);
        var twice = (Moved)engine.Decide(once.Journey, new RecalculateDue(Office(3)), LeadProfile.Empty, TimeExamples.Friday);
        JourneyEvent[] events = [.. started.Events, .. once.Events, .. twice.Events];

        Assert.All(
            [events, [.. events.Reverse()]],
            order => Assert.Equal("2026-03-09T11:00:00Z by office v3", StageLog.Of(TimeExamples.Process, order).Visits().Single().Deadline!.ToString()));
    }

    [Fact]
    public void A_deadline_that_is_set_anew_in_a_visit_of_which_the_events_do_not_tell_is_passed()
    {
        var engine = new JourneyEngine(TimeExamples.Process);
        var started = (Moved)engine.Start("journey-1", "acme", TimeExamples.Friday);
        var changed = (Moved)engine.Decide(started.Journey, new RecalculateDue(Office(2)), LeadProfile.Empty, TimeExamples.Friday);
        var rests = (Moved)engine.Fire(changed.Journey, "rest", LeadProfile.Empty, TimeExamples.Friday);

        Assert.Null(StageLog.Of(TimeExamples.Process, [.. changed.Events, .. rests.Events]).Visits().Single().Deadline);
    }

    [Fact]
    public void A_deadline_that_is_set_anew_after_the_end_of_history_is_not_known_in_it()
    {
        var engine = new JourneyEngine(TimeExamples.Process);
        var started = (Moved)engine.Start("journey-1", "acme", TimeExamples.Friday);
        var at = TimeExamples.Friday + Duration.FromDays(1);
        var later = (Moved)engine.Decide(started.Journey, new RecalculateDue(Office(2, new LocalDate(2026, 3, 9))), LeadProfile.Empty, at);
        JourneyEvent[] events = [.. started.Events, .. later.Events];

        Deadline? Known(StageLogOptions options) => StageLog.Of(TimeExamples.Process, events, options).Visits().Single().Deadline;

        Assert.Equal(later.Journey.Deadline, Known(new StageLogOptions { AsOf = at }));
        Assert.Equal(started.Journey.Deadline, Known(new StageLogOptions { AsOf = at - Duration.FromTicks(1) }));
        Assert.Equal(started.Journey.Deadline, Known(new StageLogOptions { CutAt = at }));
    }

    [Fact]
    public void Who_is_late_longest_comes_first_and_of_equal_ones_the_first_by_id()
    {
        StageEntry[] entries = [Entry("late", hours: 0), Entry("b", hours: -2), Entry("a", hours: -2), Entry("in time", hours: 24 * 30), new("closed", "lost", TimeExamples.Friday)];

        var overdue = StageLog.Of(TimeExamples.Process, entries).Overdue();

        Assert.Equal(["a", "b", "late"], overdue.Journeys.Select(one => one.JourneyId));
        Assert.Equal("3 of 4 open journeys are overdue", overdue.ToString());
        Assert.Equal("late in open, due 2026-03-09T11:00:00Z by office v1", overdue.Journeys[2].ToString());
    }

    /// <summary>A log keeps instants to 100 ns.</summary>
    private static bool IsTooFine(JourneyEvent one) => Instant.FromUnixTimeTicks(one.At.ToUnixTimeTicks()) != one.At;

    private static StageEntry Entry(string journey, int hours) => new(journey, "open", TimeExamples.Friday + Duration.FromHours(hours));
}
