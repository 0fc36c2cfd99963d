using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.Journeys;

/// <summary>A journey that migrates goes on under the newer version, and what was settled stays so.</summary>
[Properties(Arbitrary = [typeof(MigratingGenerators)], MaxTest = 300)]
public sealed class MigrationLaws
{
    [Property(MaxTest = 500)]
    public Property Folding_stored_events_across_a_migration_gives_the_live_journey(MigratingWalk walk)
    {
        if (walk.Whole() is not var (events, journey))
        {
            return true.Classify(true, "refused");
        }

        Assert.Equal(journey, events.Select(JourneyEventJson.Write).Select(JourneyEventJson.Read).Fold(walk.Plan.To, walk.Plan.From));
        var migrated = events.OfType<Migrated>().Single();
        return true.Classify(migrated.From != migrated.To, "another stage")
            .Classify(events[^1].Sequence > migrated.Sequence, "moves on")
            .Classify(events.Entered().Any(entered => entered.Sequence > migrated.Sequence && walk.Plan.To.Pairs[walk.Plan.To[entered.From!], walk.Plan.To[entered.To]].HasFlag(PairFlags.TakesBack)), "takes back")
            .Classify(events.OfType<ServiceLevelBreached>().Any(), "late");
    }

    [Property]
    public Property An_open_journey_of_the_old_version_migrates_to_the_stage_that_the_plan_says(MigratingWalk walk)
    {
        var (before, decision) = (walk.Before.Journey, walk.Migrate());
        if (before.IsClosed)
        {
            Assert.Equal(RefusalCode.Closed, Assert.IsType<Refused>(decision).Code);
            return true.Classify(true, "closed");
        }

        var moved = Assert.IsType<Moved>(decision);
        var (after, migrated) = (moved.Journey, Assert.IsType<Migrated>(moved.Events[^1]));
        Assert.Equal((walk.Plan.To, walk.Plan.Target(before.Stage)), (after.Process, after.Stage));
        Assert.Equal((before.Process.Identity, after.Process.Identity, before.Stage.Id, after.Stage.Id), (migrated.Left, migrated.Process, migrated.From, migrated.To));
        Assert.Equal((walk.Plan.Deadlines, after.Deadline, walk.At, ActorKind.Automation), (migrated.Policy, migrated.Deadline, migrated.At, migrated.ActorKind));
        Assert.Equal(before.IsNewlyLate(walk.At) ? [typeof(ServiceLevelBreached), typeof(Migrated)] : [typeof(Migrated)], moved.Events.Select(one => one.GetType()));
        return true.Classify(before.IsNewlyLate(walk.At), "late");
    }

    [Property]
    public bool A_migration_settles_nothing_and_what_was_settled_stays(MigratingWalk walk)
    {
        var (before, after) = (walk.Before.Journey, walk.Migrate().Journey);
        return (before.IsWon, before.Outcome, before.Started, before.Entered, before.HasResumed) == (after.IsWon, after.Outcome, after.Started, after.Entered, after.HasResumed)
            && (before.Value, before.Currency, before.ExpectedClose, before.Owner) == (after.Value, after.Currency, after.ExpectedClose, after.Owner)
            && (after.IsWon || !(after.Stage.Position >= after.Process.Won.Position));
    }

    [Property]
    public Property Won_stays_won_after_a_migration_until_it_is_taken_back(MigratingWalk walk)
    {
        var won = walk.Before.Journey.IsWon;
        var takesBack = walk.Plan.To.Transitions.Any(row => row.TakesBack);
        Assert.True(!won || takesBack || walk.Whole() is not var (_, journey) || journey is { IsWon: true, Outcome: Outcome.Won });
        return true.Classify(won && !takesBack, "won");
    }

    [Property]
    public Property Migrating_by_the_identity_plan_changes_nothing_but_its_event(MigratingWalk walk, bool keeps)
    {
        var next = new OpenProcess(walk.Plan.From) { Version = walk.Plan.From.Version + 1 }.Build()!;
        var plan = MigrationPlan.Between(walk.Plan.From, next).Deadlines(keeps ? DeadlinePolicy.Keep : DeadlinePolicy.KeepRemaining).Build();
        var before = walk.Before.Journey;
        var at = before.LastEventAt;
        if (before.IsClosed || before.IsNewlyLate(at))
        {
            return true.Classify(true, "closed or late");
        }

        var engine = new JourneyEngine(plan.From);
        var (one, two, later) = (before, ((Moved)engine.Migrate(before, plan, at)).Journey, new JourneyEngine(next));
        Assert.Equal(before.Sequence + 1, two.Sequence);
        AssertAlike(one, two, next);
        var now = at;
        foreach (var step in walk.After)
        {
            now += step.After;
            var (old, migrated) = (step.Ask(engine, one, now), step.Ask(later, two, now));
            Assert.Equal(old.GetType(), migrated.GetType());
            Assert.Equal(
                (old as Moved)?.Events.Select(one => one with { Process = next.Identity, Sequence = one.Sequence + 1 }),
                (migrated as Moved)?.Events);
            (one, two) = (old.Journey, migrated.Journey);
            AssertAlike(one, two, next);
        }

        return true.Classify(two.Sequence > before.Sequence + 1, "moves on");
    }

    [Property]
    public Property Kept_deadlines_are_those_of_before_and_late_visits_stay_late(MigratingWalk walk) => ByPolicy(walk, DeadlinePolicy.Keep, (before, after) =>
    {
        Assert.Equal(after.IsClosed ? null : before.Deadline, after.Deadline);
        Assert.Equal(before.BreachedAt, after.BreachedAt);
        return before.Deadline is not null;
    });

    [Property]
    public Property Restarted_deadlines_are_those_of_an_entry_now(MigratingWalk walk) => ByPolicy(walk, DeadlinePolicy.Restart, (before, after) =>
    {
        var entered = after.Stage is { Within: { } within, Closes: false } ? within.DueAfter(walk.At) : (Instant?)null;
        Assert.Equal((entered, CalendarIdentity.Of(entered is null ? null : after.Stage.Within!.Calendar)), (after.Deadline?.Due, after.Deadline?.Calendar));
        return after.Deadline is not null;
    });

    [Property(MaxTest = 500)]
    public Property Of_deadlines_whose_remaining_time_is_kept_as_much_working_time_is_left_as_before(MigratingWalk walk) => ByPolicy(walk, DeadlinePolicy.KeepRemaining, (before, after) =>
    {
        if (after.Stage is not { Within: { } within, Closes: false })
        {
            Assert.Null(after.Deadline);
            return false;
        }

        if (before.Deadline is not { } deadline)
        {
            Assert.Equal(within.DueAfter(walk.At), after.Deadline!.Due);
            return false;
        }

        if (walk.At >= deadline.Due)
        {
            Assert.Equal((deadline, before.BreachedAt), (after.Deadline, after.BreachedAt));
            return false;
        }

        Assert.Equal(Left(before.Stage.Within!.Calendar, deadline.Due), Left(within.Calendar, after.Deadline!.Due));
        Assert.Equal(CalendarIdentity.Of(within.Calendar), after.Deadline.Calendar);
        return true;

        Duration Left(BusinessCalendar? calendar, Instant due) => calendar?.Between(walk.At, due) ?? (due - walk.At);
    });

    [Property]
    public Property After_a_migration_the_next_change_is_never_late(MigratingWalk walk, int seed)
    {
        if (walk.Migrate() is not Moved { Journey: var journey })
        {
            return true.Classify(true, "refused");
        }

        var (engine, random, profile) = (new JourneyEngine(walk.Plan.To), new Random(seed), walk.After[0].Profile);
        var next = engine.NextChange(journey, profile, walk.At);
        var until = next ?? walk.At + Duration.FromDays(400);
        foreach (var earlier in Enumerable.Range(0, 8).Select(_ => walk.At + ((until - walk.At) * random.NextDouble())).Append(until - Duration.Epsilon).Where(at => at >= walk.At && at < until))
        {
            Assert.IsType<Unchanged>(engine.Elapse(journey, profile, earlier));
        }

        var isDueFirst = next is { } change && journey is { Deadline: { } deadline, BreachedAt: null } && change == Instant.Max(deadline.Due + Duration.Epsilon, walk.At);
        Assert.True(!isDueFirst || engine.Elapse(journey, profile, next!.Value) is Moved { Events: [ServiceLevelBreached, ..] });
        return true.Classify(isDueFirst, "due first");
    }

    [Property]
    public bool A_migration_that_is_run_again_changes_nothing(MigratingWalk walk) => walk.Migrate() is not Moved { Journey: var journey }
        || (new JourneyEngine(walk.Plan.To).Migrate(journey, walk.Plan, walk.At + walk.Pause) is Unchanged { Recorded.Count: 0 } again && again.Journey == journey);

    [Property]
    public bool A_migration_is_asked_like_any_other_command(MigratingWalk walk)
    {
        var (engine, journey) = (new JourneyEngine(walk.Plan.From), walk.Before.Journey);
        var command = new MigrateJourney(walk.Plan) { Id = "m-1", Actor = "ann", ActorKind = ActorKind.Person };
        var decision = Ask(command);
        return Ask(command with { ExpectedSequence = journey.Sequence }) == decision
            && Ask(command with { ExpectedSequence = journey.Sequence + 1 }) is Refused { Code: RefusalCode.Stale }
            && engine.Decide(journey, command, LeadProfile.Empty, journey.LastEventAt - Duration.Epsilon) is Refused { Code: RefusalCode.EarlierThanLastEvent }
            && Ask(command with { Actor = " " }) is Refused { Code: RefusalCode.BadName }
            && (decision is not Moved moved
                || (moved.Events.All(one => one is { CommandId: "m-1", Actor: "ann", ActorKind: ActorKind.Person })
                    && new JourneyEngine(walk.Plan.To).Decide(moved.Journey, command with { Recorded = moved.Events }, LeadProfile.Empty, walk.At) is Unchanged unchanged
                    && unchanged.Recorded.SequenceEqual(moved.Events)));

        Decision Ask(JourneyCommand asked) => engine.Decide(journey, asked, LeadProfile.Empty, walk.At);
    }

    [Property]
    public Property A_dry_run_counts_what_migrating_each_journey_gives(MigratingWalk walk, int seed)
    {
        var random = new Random(seed);
        var (engine, later) = (new JourneyEngine(walk.Plan.From), new JourneyEngine(walk.Plan.To));
        List<Journey> journeys = [.. walk.Walk.Decisions(engine).Select(taken => taken.Decision.Journey), .. walk.Walk.Decisions(engine).Select(taken => taken.Before)];
        journeys.AddRange(journeys.Select(journey => engine.Migrate(journey, walk.Plan, walk.At).Journey).Where(_ => random.Next(3) == 0).ToList());
        var (decided, moved) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<(Journey Before, Journey After)>());
        foreach (var journey in journeys)
        {
            var decision = (journey.Process.Equals(walk.Plan.To) ? later : engine).Migrate(journey, walk.Plan, Instant.Max(walk.At, journey.LastEventAt));
            decided[decision.GetType().Name] = decided.GetValueOrDefault(decision.GetType().Name) + 1;
            if (decision is Moved { Journey: var after })
            {
                moved.Add((journey, after));
            }
        }

        var run = MigrationDryRun.Of(walk.Plan, journeys, walk.At);
        Assert.Equal((journeys.Count, moved.Count), (run.Journeys, run.Migrating));
        Assert.Equal((decided.GetValueOrDefault(nameof(Refused)), decided.GetValueOrDefault(nameof(Unchanged)), 0), (run.Closed, run.Done, run.OtherVersion));
        Assert.Equal(
            moved.GroupBy(pair => pair.Before.Stage.Id, StringComparer.Ordinal).Select(stage => new MigrationCount(stage.Key, walk.Plan.Stages[stage.Key], stage.Count())).ToHashSet(),
            run.Moves.ToHashSet());
        Assert.Equal(Count(pair => pair is ({ Deadline: { } was }, { Deadline: { } now }) && was == now), run.DeadlinesKept);
        Assert.Equal(Count(pair => pair is ({ Deadline: { } was }, { Deadline: { } now }) && was != now), run.DeadlinesChanged);
        Assert.Equal(Count(pair => pair is ({ Deadline: null }, { Deadline: not null })), run.DeadlinesGained);
        Assert.Equal(Count(pair => pair is ({ Deadline: not null }, { Deadline: null })), run.DeadlinesLost);
        Assert.Equal(Count(pair => pair.After.LastEventAt > pair.After.Deadline?.Due), run.PastDue);
        return true.Classify(run.Done > 0, "done before").Classify(run.DeadlinesChanged > 0, "changed").Classify(run.DeadlinesGained > 0, "gained").Classify(run.DeadlinesLost > 0, "lost").Classify(run.PastDue > 0, "past due");

        int Count(Func<(Journey Before, Journey After), bool> which) => moved.Count(which);
    }

    private static Property ByPolicy(MigratingWalk walk, DeadlinePolicy policy, Func<Journey, Journey, bool> check)
    {
        var plan = new MigrationPlan(walk.Plan.From, walk.Plan.To, walk.Plan.Stages, policy);
        var decision = (walk with { Plan = plan }).Migrate();
        var before = decision is Moved { Events: [ServiceLevelBreached late, ..] } ? walk.Before.Journey.Apply(late) : walk.Before.Journey;
        return true.Classify(decision is Moved && check(before, decision.Journey), "tells");
    }

    private static void AssertAlike(Journey one, Journey two, ProcessDefinition next)
    {
        Assert.Equal((one.Id, one.LeadId, one.Started, one.Entered, one.LastEventAt, one.Sequence + 1), (two.Id, two.LeadId, two.Started, two.Entered, two.LastEventAt, two.Sequence));
        Assert.Equal((one.Stage, one.Deadline, one.BreachedAt, one.Furthest, one.HasResumed, one.IsWon), (two.Stage, two.Deadline, two.BreachedAt, two.Furthest, two.HasResumed, two.IsWon));
        Assert.Equal((one.Outcome, one.Value, one.Owner, next), (two.Outcome, two.Value, two.Owner, two.Process));
    }
}
