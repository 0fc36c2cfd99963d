using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Journeys;

namespace RevenueProcess.Specification.History;

/// <summary>The engine and the log never disagree: of what the engine did, the log has the visits that count, to the tick.</summary>
[Properties(Arbitrary = [typeof(JourneyGenerators)])]
public sealed class EngineLogLaws
{
    [Property(MaxTest = 500)]
    public Property The_log_of_what_the_engine_did_has_the_visits_that_count(Walk walk)
    {
        var (events, journey) = walk.Whole();
        var log = StageLog.Of(walk.Process, events);
        var entered = events.OfType<StageEntered>().ToList();
        var expected = CountedVisit.After(walk.Process, entered).ConvertAll(visit => visit with { Entered = Instant.FromUnixTimeTicks(visit.Entered.ToUnixTimeTicks()) });
        Assert.Equal(expected, log.Visits().Select(visit => new CountedVisit(visit.Stage, visit.Entered)));
        Assert.Equal(expected.Skip(1).Select(next => (Instant?)next.Entered).Append(null), log.Visits().Select(visit => visit.Left));
        Assert.Equal(journey.Outcome, OutcomeOf(log));
        return true.ToProperty()
            .Classify(expected.Count < entered.Count, "taken back")
            .Classify(expected.Exists(visit => !visit.Stage.Holds), "through a gate");
    }

    private static Outcome? OutcomeOf(StageLog log)
    {
        var outcomes = log.Tally().Outcomes;
        return outcomes.Won > 0 ? Outcome.Won : outcomes.Lost > 0 ? Outcome.Lost : outcomes.Disqualified > 0 ? Outcome.Disqualified : null;
    }
}
