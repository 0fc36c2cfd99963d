using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace RevenueProcess.Specification.Journeys;

/// <summary>A replay decides as the engine does, lead after lead, and names the conditions that refused.</summary>
[Properties(Arbitrary = [typeof(JourneyGenerators)])]
public sealed class JourneyReplayLaws
{
    [Property(MaxTest = 300)]
    public void A_replay_moves_as_the_engine_does_and_one_lead_leaves_nothing_to_the_next(Walk walk)
    {
        var replay = new JourneyReplay(walk.Process);
        var asked = Asked(walk);
        foreach (var _ in new[] { "first", "again" })
        {
            Begin(replay, walk);
            Assert.Equal(walk.Begin(new JourneyEngine(walk.Process)).Journey.Stage, replay.Stage);
            foreach (var taken in asked.Decisions())
            {
                var row = Fire(replay, taken);

                Assert.Equal(taken.Decision.Journey.Stage, replay.Stage);
                Assert.Equal(taken.Events.FirstOrDefault()?.To, row?.To.Id);
                Assert.Equal(taken.Before.Stage, row?.From ?? replay.Stage);
            }
        }
    }

    [Property(MaxTest = 300)]
    public void What_keeps_a_lead_are_the_failing_conditions_of_each_row_that_was_tried(Walk walk)
    {
        var replay = new JourneyReplay(walk.Process);
        Begin(replay, walk);
        foreach (var taken in Asked(walk).Decisions())
        {
            Fire(replay, taken);
            IEnumerable<LeafCriterion> failing = taken.Decision is Moved
                ? []
                : walk.Process.Transitions
                    .Where(row => row.From == taken.Before.Stage && row.Trigger == taken.Step.Trigger)
                    .SelectMany(row => row.Gate.Definitions)
                    .SelectMany(definition => FailingOf(definition, taken));

            Assert.Equal(failing, replay.FailedConditions());
            Assert.Equal(replay.FailedConditions().Count, replay.FailedCount);
        }
    }

    [Property(MaxTest = 300)]
    public void An_event_is_judged_at_its_own_instant_whatever_came_before(Walk walk, int[] hours)
    {
        var (replay, fresh) = (new JourneyReplay(walk.Process), new JourneyReplay(walk.Process));
        foreach (var profile in walk.Steps.Select(step => step.Profile))
        {
            replay.Start(profile, walk.Start, walk.Entry);
            for (var i = 0; i < hours.Length && walk.Process.Triggers.Count > 0; i++)
            {
                var (trigger, now) = (i % walk.Process.Triggers.Count, walk.Start + Duration.FromHours(hours[i]));
                fresh.Start(profile, walk.Start, replay.Stage.Id);

                Assert.Same(fresh.Fire(trigger, now), replay.Fire(trigger, now));
                Assert.Same(fresh.Stage, replay.Stage);
                Assert.Equal(fresh.FailedConditions(), replay.FailedConditions());
            }
        }
    }

    [Fact]
    public void The_walks_meet_moves_refusals_gates_on_the_way_and_gates_that_are_not_flat()
    {
        var (moves, refusals, routes, nested, several) = (0, 0, 0, 0, 0);
        foreach (var walk in JourneyGenerators.WalksOf(10, 16).Sample(600, new Rnd(20_261_124), 50))
        {
            foreach (var taken in Asked(walk).Decisions())
            {
                var tried = walk.Process.Transitions.Where(row => row.From == taken.Before.Stage && row.Trigger == taken.Step.Trigger).ToList();
                moves += taken.Decision is Moved ? 1 : 0;
                refusals += taken.Decision is Refused { Code: RefusalCode.GateNotMet } ? 1 : 0;
                routes += taken.Events.Count > 1 ? 1 : 0;
                nested += tried.Any(row => !row.Gate.IsFlat) ? 1 : 0;
                several += tried.Count > 1 ? 1 : 0;
            }
        }

        Assert.All(new[] { moves, refusals, routes, nested, several }, count => Assert.InRange(count, 50, int.MaxValue));
    }

    [Fact]
    public void Firing_allocates_nothing()
    {
        var replay = new JourneyReplay(Examples.Process);
        replay.Start(LeadProfile.Empty, Examples.Now);
        Fire(100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fire(1_000);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Fire(int times)
        {
            for (var i = 0; i < times; i++)
            {
                replay.Fire(i % Examples.Process.Triggers.Count, Examples.Now + Duration.FromHours(i));
            }
        }
    }

    private static void Begin(JourneyReplay replay, Walk walk) => replay.Start(walk.First, walk.Start, walk.Entry);

    private static Transition? Fire(JourneyReplay replay, Taken taken)
    {
        replay.Learn(taken.Step.Profile);
        return replay.Fire(taken.Step.Trigger!, taken.Now);
    }

    /// <summary>The triggers of a walk without its observations, each with a reason where one is asked for.</summary>
    private static Walk Asked(Walk walk) => walk with
    {
        Steps = [.. walk.Steps.Where(step => step.Trigger is not null).Select(step => step with { Reason = ReasonGiven.Declared })],
    };

    private static IEnumerable<LeafCriterion> FailingOf(LeadDefinition definition, Taken taken)
    {
        var leaves = new int[definition.Leaves.Count];
        var found = definition.Failing(taken.Step.Profile, taken.Now, leaves);
        return leaves.Take(found).Select(leaf => definition.Leaves[leaf]);
    }
}
