using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Journeys;
using RevenueProcess.Specification.Process;

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
    public void A_journey_that_still_runs_under_an_older_version_does_not_migrate_by_a_plan_of_the_next()
    {
        var (first, second) = (MigrationExamples.Plan(DeadlinePolicy.Keep), MigrationExamples.Later);
        var engine = new JourneyEngine(first.From);
        var (old, moved) = ((Moved)engine.Start("old", "acme", TimeExamples.Friday), (Moved)engine.Start("moved", "other", TimeExamples.Friday));
        var migrated = (Moved)engine.Migrate(moved.Journey, first, TimeExamples.Friday);
        var log = StageLog.Of(second.From, [.. old.Events, .. moved.Events, .. migrated.Events], new StageLogOptions { Plans = [first] });

        var run = log.DryRun(second);

        Assert.Equal((2, 1, 1), (run.Journeys, run.Migrating, run.OtherVersion));
        Assert.Equal((run.Migrating, run.OtherVersion), MigrationDryRun.Of(second, [old.Journey, migrated.Journey], TimeExamples.Friday) is var folded ? (folded.Migrating, folded.OtherVersion) : default);
    }

    [Fact]
    public void Events_of_another_process_or_content_are_no_part_of_a_log()
    {
        var renewals = new OpenProcess(TimeExamples.Process) { Name = "renewals" }.Build()!;
        var changed = new OpenProcess(TimeExamples.Process);
        changed.Remove("nurture");
        JourneyEvent[] Started(ProcessDefinition process) => [.. ((Moved)new JourneyEngine(process).Start("journey-1", "acme", TimeExamples.Friday)).Events];

        Assert.StartsWith("Event 1 of journey 'journey-1' is of renewals v1 (", Assert.Throws<ArgumentException>(() => StageLog.Of(TimeExamples.Process, Started(renewals))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => StageLog.Of(TimeExamples.Process, Started(changed.Build()!)));
    }

    [Fact]
    public void What_an_older_version_settles_otherwise_is_warned_of()
    {
        var old = ProcessDefinition.Named("shop", 1).Stage("inquiry").Stage("order", outcome: Outcome.Won).Stage("paid").On("order", "inquiry", "order").On("pay", "order", "paid").Build();
        var next = ProcessDefinition.Named("shop", 2).Stage("inquiry").Stage("order").Stage("paid", outcome: Outcome.Won).On("order", "inquiry", "order").On("pay", "order", "paid").Build();
        var log = StageLog.Of(next, [new StageEntry("a", "inquiry", TimeExamples.Friday) { ProcessVersion = 1 }], new StageLogOptions { Plans = [MigrationPlan.Between(old, next).Build()] });

        Assert.Equal("shop v1 wins or closes journeys in other stages than shop v2, by which all are counted: 'order', 'paid'", Assert.Single(log.Warnings).Message);
    }

    [Fact]
    public void A_visit_is_due_by_the_service_level_of_its_stage()
    {
        var log = StageLog.Of(TimeExamples.Process, [new StageEntry("a", "open", TimeExamples.Friday), new StageEntry("a", "nurture", TimeExamples.Friday + Duration.FromDays(1))]);

        Assert.Equal(["2026-03-09T11:00:00Z by office v1", null], log.Visits().Select(visit => visit.Deadline?.ToString()));
    }
}
