using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.Journeys;

/// <summary>A replay decides as the engine does, lead after lead, and names the conditions that refused.</summary>
[Properties(Arbitrary = [typeof(JourneyGenerators)])]
public sealed class JourneyReplayLaws
{
    [Property(MaxTest = 300)]
    public void A_replay_moves_as_the_engine_does_and_one_lead_leaves_nothing_to_the_next(Walk waiting)
    {
        var walk = WithoutWaits(waiting);
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
    public void What_keeps_a_lead_are_the_failing_conditions_of_each_row_that_was_tried(Walk waiting)
    {
        var walk = WithoutWaits(waiting);
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
    public void An_event_is_judged_at_its_own_instant_whatever_came_before(Walk walk, int[] days)
    {
        var (replay, fresh) = (new JourneyReplay(walk.Process), new JourneyReplay(walk.Process));
        foreach (var profile in walk.Steps.Select(step => step.Profile))
        {
            replay.Start(profile, walk.Start, walk.Entry);
            for (var i = 0; i < days.Length && walk.Process.Triggers.Count > 0; i++)
            {
                var (trigger, now) = (i % walk.Process.Triggers.Count, walk.Start + Duration.FromDays(days[i]));
                fresh.Start(profile, walk.Start, replay.Stage.Id);

                Assert.Same(fresh.Fire(trigger, now), replay.Fire(trigger, now));
                Assert.Same(fresh.Stage, replay.Stage);
                Assert.Equal(fresh.FailedConditions(), replay.FailedConditions());
            }
        }
    }

    [Fact]
    public void The_walks_meet_moves_refusals_gates_on_the_way_scores_and_gates_that_are_not_flat()
    {
        var (moves, refusals, routes, nested, several, scores) = (0, 0, 0, 0, 0, 0);
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
                scores += tried.Any(row => row.Gate.IsFlat && row.Gate.Definitions.Any(definition => definition.Leaves.Any(leaf => leaf is ScoreCriterion))) ? 1 : 0;
            }
        }

        Assert.All(new[] { moves, refusals, routes, nested, several, scores }, count => Assert.InRange(count, 50, int.MaxValue));
    }

    [Fact]
    public void Firing_allocates_nothing()
    {
        var either = LeadDefinition.Named("either", 1).When(Examples.Employees.AtLeast(100) | Examples.Demo.AtLeast(3, Duration.FromDays(9)));
        var process = ProcessDefinition.Named("circle", 1)
            .Stage("inquiry").GateStage("check").Stage("qualified").Stage("customer", outcome: Outcome.Won)
            .On("ask", "inquiry", "check").Route("check", "qualified", either).Route("check", "inquiry")
            .On("back", "qualified", "inquiry", LeadDefinition.Named("seen", 1).When(Examples.Demo.Seen)).On("win", "qualified", "customer", either)
            .Build();
        var replay = new JourneyReplay(process);
        replay.Start(LeadProfile.Of(Examples.Employees.Is(60), Examples.Demo.At(Examples.Now, Examples.Now, Examples.Now + Duration.FromHours(40))), Examples.Now);
        var moves = Fire(100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        moves += Fire(1_000);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.InRange(moves, 100, 1_000);

        int Fire(int times)
        {
            var moved = 0;
            for (var i = 0; i < times; i++)
            {
                moved += replay.Fire(i % process.Triggers.Count, Examples.Now + Duration.FromHours(i)) is null ? 0 : 1;
            }

            return moved;
        }
    }

    [Fact]
    public void Custom_conditions_of_one_name_may_be_bound_to_different_things()
    {
        var asking = LeadDefinition.Named("asking", 1).When(Criterion.Custom("approved"));
        var also = LeadDefinition.Named("also asking", 1).When(Criterion.Custom("approved"));
        var process = ProcessDefinition.Named("p", 1).Stage("inquiry").Stage("qualified").Stage("customer", outcome: Outcome.Won)
            .On("ask", "inquiry", "qualified", asking.Bind(Approving(CustomVerdict.Met()))).On("win", "qualified", "customer", also.Bind(Approving(CustomVerdict.NotMet()))).Build();
        var (engine, replay) = (new JourneyEngine(process), new JourneyReplay(process));

        replay.Start(LeadProfile.Empty, Examples.Now);
        var journey = ((Moved)engine.Fire(engine.Start("j", "lead", Examples.Now).Journey, "ask", LeadProfile.Empty, Examples.Now)).Journey;

        Assert.NotNull(replay.Fire("ask", Examples.Now));
        Assert.IsType<Refused>(engine.Fire(journey, "win", LeadProfile.Empty, Examples.Now));
        Assert.Null(replay.Fire("win", Examples.Now));
        Assert.Equal(also.Leaves, replay.FailedConditions());

        static CustomConditions Approving(CustomVerdict verdict) => CustomConditions.Of(new CustomCondition("approved", (_, _) => verdict));
    }

    [Fact]
    public void A_condition_that_throws_leaves_the_lead_where_it_was()
    {
        var fails = true;
        var bound = CustomConditions.Of(new CustomCondition("approved", (_, _) => fails ? throw new TimeoutException() : CustomVerdict.Met()));
        var process = ProcessDefinition.Named("p", 1).Stage("inquiry").GateStage("check").Stage("customer", outcome: Outcome.Won)
            .On("ask", "inquiry", "check").On("win", "inquiry", "customer", LeadDefinition.Named("large", 1).When(Examples.Employees.AtLeast(50)))
            .Route("check", "customer", LeadDefinition.Named("approved", 1).When(Criterion.Custom("approved")).Bind(bound)).Route("check", "inquiry").Build();
        var replay = new JourneyReplay(process);

        replay.Start(LeadProfile.Empty, Examples.Now);
        Assert.Null(replay.Fire("win", Examples.Now));
        Assert.Throws<TimeoutException>(() => replay.Fire("ask", Examples.Now));
        Assert.Equal(("inquiry", 0), (replay.Stage.Id, replay.FailedCount));
        fails = false;
        Assert.NotNull(replay.Fire("ask", Examples.Now));
        Assert.Equal("customer", replay.Stage.Id);

        fails = true;
        Assert.Throws<TimeoutException>(() => replay.Start(LeadProfile.Empty, Examples.Now, "check"));
        Assert.Throws<InvalidOperationException>(() => replay.Stage);
    }

    private static void Begin(JourneyReplay replay, Walk walk) => replay.Start(walk.First, walk.Start, walk.Entry);

    private static Transition? Fire(JourneyReplay replay, Taken taken)
    {
        replay.Learn(taken.Step.Profile);
        return replay.Fire(taken.Step.Trigger!, taken.Now);
    }

    /// <summary>The triggers of a walk without its observations, each with a reason where one is asked for, and asked by a program.</summary>
    private static Walk Asked(Walk walk) => walk with
    {
        Steps = [.. walk.Steps.Where(step => step.Trigger is not null).Select(step => step with { Reason = ReasonGiven.Declared, By = ActorKind.Automation })],
    };

    /// <summary>The same, where no row waits for a time: a replay fires those when they are asked for, an engine when their time has come.</summary>
    private static Walk WithoutWaits(Walk walk)
    {
        var process = new OpenProcess(walk.Process);
        for (var row = 0; row < process.Rows.Count; row++)
        {
            process.Rows[row] = process.Rows[row] with { After = null };
        }

        return walk with { Process = process.Build()! };
    }

    private static IEnumerable<LeafCriterion> FailingOf(LeadDefinition definition, Taken taken)
    {
        var leaves = new int[definition.Leaves.Count];
        var found = definition.Failing(taken.Step.Profile, taken.Now, leaves);
        return leaves.Take(found).Select(leaf => definition.Leaves[leaf]);
    }
}
