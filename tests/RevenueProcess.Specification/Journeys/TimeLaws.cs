using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace RevenueProcess.Specification.Journeys;

/// <summary>What time alone does to a journey: it is late once a visit, moves when it has waited long enough, and says when to look again.</summary>
[Properties(Arbitrary = [typeof(TimedGenerators)])]
public sealed class TimeLaws
{
    [Property]
    public bool Folding_the_events_gives_the_journey_with_deadlines_and_breaches_among_them(Walk walk)
    {
        var (events, journey) = walk.Whole();
        return events.Fold(walk.Process) == journey && events.Select(JourneyEventJson.Write).Select(JourneyEventJson.Read).Fold(walk.Process) == journey;
    }

    [Property(MaxTest = 300)]
    public Property A_visit_is_late_once_when_it_lasts_beyond_its_due_instant_whatever_the_times_at_which_time_elapses(Walk walk)
    {
        var breaches = 0;
        foreach (var taken in walk.Decisions())
        {
            var before = taken.Before;
            var isLate = before.Deadline is { } deadline && taken.Now > deadline.Due;
            var isAsked = taken.Decision is Moved && (taken.Step is { Trigger: null, Elapses: true } || taken.Events.Count > 0);
            var recorded = taken.All.OfType<ServiceLevelBreached>().Count(breached => breached.Stage == before.Stage.Id && breached.Due == before.Deadline?.Due);
            breaches += recorded;
            Assert.Equal(isLate && isAsked && before.BreachedAt is null ? 1 : 0, recorded);
            Assert.True(!isLate || before.BreachedAt is not null || taken.Step is not { Trigger: null, Elapses: true } || recorded == 1 || taken.Decision is Refused);
            Assert.All(taken.All.OfType<ServiceLevelBreached>(), breached => Assert.True(breached.At > breached.Due));
        }

        return true.ToProperty().Classify(breaches > 0, "late").Classify(breaches > 1, "late twice");
    }

    [Property]
    public bool A_visit_is_due_its_service_level_after_it_began_unless_it_runs_on(Walk walk) => walk.Decisions().All(taken => taken.Events.All(entered =>
    {
        var stage = walk.Process[entered.To];
        var runsOn = walk.Process.Transitions.Any(row => row.TakesBack && row.From.Id == entered.From && row.To == stage);
        return runsOn || entered.Deadline == (stage is { Within: { } within, Closes: false }
            ? new Deadline(within.DueAfter(entered.At), within.Calendar is { } calendar ? new CalendarIdentity(calendar.Name, calendar.Version) : null)
            : null);
    }));

    [Property(MaxTest = 300)]
    public Property Time_moves_by_the_shortest_wait_that_is_over_and_whose_gate_is_met(Walk walk)
    {
        var moves = 0;
        foreach (var taken in walk.Decisions().Where(taken => taken.Step is { Trigger: null, Elapses: true } && taken.Decision is not Refused))
        {
            var first = walk.Process.Transitions.Where(row => row.From == taken.Before.Stage && row.After is not null).OrderBy(row => row.After)
                .FirstOrDefault(row => taken.Now - taken.Before.Entered >= row.After
                    && row.Gate.Definitions.All(definition => definition.Evaluate(taken.Step.Profile, taken.Now) == Verdict.Met));
            if (first is not null)
            {
                moves++;
                Assert.Equal((first.To.Id, first.Trigger, first.Reasons.SingleOrDefault()?.Code), (taken.Events[0].To, taken.Events[0].Trigger, taken.Events[0].Reason));
            }
            else
            {
                Assert.DoesNotContain(taken.Events, entered => walk.Process.Transitions.Any(row =>
                    row.From.Id == entered.From && row.To.Id == entered.To && row.Trigger == entered.Trigger && row.After is not null
                    && !walk.Process.Transitions.Any(other => other.IsAutomatic && (other.From, other.To, other.Trigger) == (row.From, row.To, row.Trigger))));
            }
        }

        return true.ToProperty().Classify(moves > 0, "moved by time");
    }

    [Property(MaxTest = 300)]
    public Property The_next_change_is_never_late_and_early_only_for_scores(Walk walk, int seed)
    {
        var engine = new JourneyEngine(walk.Process);
        var random = new Random(seed);
        var found = 0;
        foreach (var taken in walk.Decisions(engine))
        {
            var (journey, profile, now) = (taken.Decision.Journey, taken.Step.Profile, taken.Now);
            if (now < journey.LastEventAt)
            {
                continue;
            }

            var next = engine.NextChange(journey, profile, now);
            var asksScores = walk.Process.Transitions.Any(row => ((row.From == journey.Stage && row.HappensByItself) || !row.From.Holds) && row.Gate.Definitions.Any(AsksScore));
            var until = next ?? now + Duration.FromDays(400);
            foreach (var earlier in Enumerable.Range(0, 8).Select(_ => now + ((until - now) * random.NextDouble())).Append(until - Duration.Epsilon).Where(at => at >= now && at < until))
            {
                Assert.IsType<Unchanged>(engine.Elapse(journey, profile, earlier));
            }

            if (next is { } change && !asksScores)
            {
                found++;
                Assert.IsType<Moved>(engine.Elapse(journey, profile, change));
            }
        }

        return true.ToProperty().Classify(found > 0, "found");
    }

    private static bool AsksScore(LeadDefinition definition) => definition.Leaves.Any(leaf => leaf is ScoreCriterion);
}
