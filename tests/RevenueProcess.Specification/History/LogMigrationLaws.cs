using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Journeys;

namespace RevenueProcess.Specification.History;

/// <summary>A dry run over recorded history counts what one over the journeys counts.</summary>
[Properties(Arbitrary = [typeof(MigratingGenerators)], MaxTest = 300)]
public sealed class LogMigrationLaws
{
    [Property]
    public Property A_dry_run_over_a_log_counts_what_one_over_its_journeys_counts(MigratingWalk walk)
    {
        var (events, journey) = walk.Before;
        if (events.Any(one => Instant.FromUnixTimeTicks(one.At.ToUnixTimeTicks()) != one.At))
        {
            return true.Classify(true, "too fine for a log"); // which keeps instants to 100 ns
        }

        var (ofLog, ofJourney) = (Log(events).DryRun(walk.Plan), MigrationDryRun.Of(walk.Plan, [journey], walk.At));
        Assert.Equal(ofJourney.Moves, ofLog.Moves);
        Assert.Equal(ofJourney with { Moves = ofLog.Moves }, ofLog);
        return true.Classify(ofLog.Migrating > 0, "migrates").Classify(ofLog.DeadlinesChanged > 0, "another deadline").Classify(ofLog.PastDue > 0, "past due");

        StageLog Log(IEnumerable<JourneyEvent> recorded) => StageLog.Of(walk.Walk.Process, recorded, new StageLogOptions { AsOf = walk.At });
    }

    [Fact]
    public void A_log_of_another_version_is_refused_and_a_journey_elsewhere_is_counted()
    {
        var plan = MigrationExamples.Plan(DeadlinePolicy.Keep);
        StageEntry[] entries = [new("a", "open", TimeExamples.Friday), new("b", "nowhere", TimeExamples.Friday), new("c", "lost", TimeExamples.Friday)];

        var run = StageLog.Of(plan.From, entries).DryRun(plan);

        Assert.Equal((3, 1, 1, 1), (run.Journeys, run.Migrating, run.Closed, run.OtherVersion));
        Assert.Equal("The plan leads from timed v1, but the log is of timed v2. (Parameter 'plan')", Assert.Throws<ArgumentException>(() => StageLog.Of(plan.To, entries).DryRun(plan)).Message);
    }

    [Fact]
    public void A_visit_is_due_by_the_service_level_of_its_stage()
    {
        var log = StageLog.Of(TimeExamples.Process, [new StageEntry("a", "open", TimeExamples.Friday), new StageEntry("a", "nurture", TimeExamples.Friday + Duration.FromDays(1))]);

        Assert.Equal(["2026-03-09T11:00:00Z by office v1", null], log.Visits().Select(visit => visit.Deadline?.ToString()));
    }
}
