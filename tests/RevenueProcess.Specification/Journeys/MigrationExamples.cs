using NodaTime;
using RevenueProcess.Specification.Process;
using static RevenueProcess.Specification.Journeys.TimeExamples;

namespace RevenueProcess.Specification.Journeys;

/// <summary>Migrations by example.</summary>
public sealed class MigrationExamples
{
    // Friday 6 March 2026, 17:00 in Berlin, when three of the four working hours are left.
    private static readonly Instant _closing = Friday + Duration.FromHours(1);

    private readonly JourneyEngine _engine = new(TimeExamples.Process);

    internal static ProcessDefinition Next { get; } = ProcessDefinition.Named("timed", 2)
        .Stage("deal", team: "sales", within: Duration.FromHours(10))
        .Stage("won", team: "sales", outcome: Outcome.Won)
        .Detour("nurture", team: "marketing", within: Duration.FromDays(60))
        .Exit("lost", Outcome.Lost)
        .On("win", from: ["deal", "nurture"], to: "won")
        .On("lose", from: "deal", to: "lost", reasons: ["price"])
        .On("rest", from: "deal", to: "nurture")
        .TakeBack("not at rest", from: "nurture", to: "deal")
        .Build();

    internal static MigrationPlan Later { get; } = MigrationPlan.Between(Next, new OpenProcess(Next) { Version = 3 }.Build()!).Build();

    private static ProcessIdentity[] Needed =>
    [
        TimeExamples.Process.Identity, Later.To.Identity, Next.Identity, new("timed", 2, "another"), Later.To.Identity, new("other", 1, "some"),
    ];

    private static ProcessCatalog Known => new(TimeExamples.Process, Next, Later.To);

    internal static MigrationPlan Plan(DeadlinePolicy policy) => MigrationPlan.Between(TimeExamples.Process, Next).Move("open", to: "deal").Deadlines(policy).Build();

    [Theory]
    [InlineData(DeadlinePolicy.Keep, "2026-03-09T11:00:00Z by office v1")]
    [InlineData(DeadlinePolicy.KeepRemaining, "2026-03-06T19:00:00Z")]
    [InlineData(DeadlinePolicy.Restart, "2026-03-07T02:00:00Z")]
    public void A_deadline_is_kept_counts_on_in_the_new_calendar_or_starts_anew(DeadlinePolicy policy, string due)
    {
        var migrated = (Moved)_engine.Migrate(_engine.Start("journey-1", "acme", Friday).Journey, Plan(policy), _closing);

        Assert.Equal(due, migrated.Journey.Deadline!.ToString());
        Assert.Equal("journey-1 #2 2026-03-06T16:00:00Z: timed v1 → timed v2, open → deal", Assert.Single(migrated.Events).ToString());
        Assert.Equal("timed v1 → timed v2, open → deal", migrated.ToString());
        Assert.Equal("timed v2 → timed v3, in deal", new JourneyEngine(Next).Migrate(migrated.Journey, Later, _closing).ToString());
    }

    [Fact]
    public void At_its_due_instant_a_visit_is_in_time_and_has_no_time_left()
    {
        var journey = _engine.Start("journey-1", "acme", Friday).Journey;
        var due = journey.Deadline!.Due;

        Assert.Equal(journey.Deadline, _engine.Migrate(journey, Plan(DeadlinePolicy.KeepRemaining), due).Journey.Deadline);
        Assert.Equal(0, MigrationDryRun.Of(Plan(DeadlinePolicy.Keep), [journey], due).PastDue);
        Assert.Equal(1, MigrationDryRun.Of(Plan(DeadlinePolicy.Keep), [journey], due + Duration.Epsilon).PastDue);
    }

    [Theory]
    [InlineData(DeadlinePolicy.Keep, null)]
    [InlineData(DeadlinePolicy.KeepRemaining, "2026-05-05T16:00:00Z")]
    [InlineData(DeadlinePolicy.Restart, "2026-05-05T16:00:00Z")]
    public void A_visit_without_a_deadline_gets_one_unless_deadlines_are_kept(DeadlinePolicy policy, string? due)
    {
        var nurtured = _engine.Fire(_engine.Start("journey-1", "acme", Friday).Journey, "rest", LeadProfile.Empty, Friday).Journey;

        Assert.Equal(due, _engine.Migrate(nurtured, Plan(policy), _closing).Journey.Deadline?.ToString());
    }

    [Fact]
    public void Time_that_is_left_is_counted_by_the_calendar_that_set_the_deadline_though_it_was_recalculated()
    {
        var holiday = new LocalDate(2026, 3, 9);
        var later = new OpenProcess(TimeExamples.Process) { Version = 2 };
        later.Stages[0] = later.Stages[0] with { Within = new ServiceLevel(Duration.FromHours(4), Office(2, holiday)) };
        var plan = MigrationPlan.Between(TimeExamples.Process, later.Build()!).Deadlines(DeadlinePolicy.KeepRemaining).Build();
        var journey = _engine.Start("journey-1", "acme", Friday).Journey;
        var recalculated = _engine.Decide(journey, new RecalculateDue(Office(2, holiday)), LeadProfile.Empty, Friday).Journey;
        var unknown = _engine.Decide(journey, new RecalculateDue(Office(3)), LeadProfile.Empty, Friday).Journey;

        Assert.Equal("2026-03-10T11:00:00Z by office v2", _engine.Migrate(journey, plan, _closing).Journey.Deadline!.ToString());
        Assert.Equal("2026-03-10T11:00:00Z by office v2", _engine.Migrate(recalculated, plan, _closing).Journey.Deadline!.ToString());
        Assert.Equal("2026-03-10T11:00:00Z by office v2", _engine.Migrate(unknown, plan, _closing).Journey.Deadline!.ToString());
    }

    [Fact]
    public void Time_that_is_left_of_a_deadline_without_a_calendar_is_counted_by_the_clock_though_the_stage_has_one_by_now()
    {
        var later = new OpenProcess(Next) { Version = 3 };
        later.Stages[0] = later.Stages[0] with { Within = new ServiceLevel(Duration.FromHours(4), Office(1)) };
        var first = later.Build()!;
        later.Version = 4;
        var second = later.Build()!;
        var journey = new JourneyEngine(Next).Start("journey-1", "acme", Friday).Journey;
        var kept = new JourneyEngine(Next).Migrate(journey, MigrationPlan.Between(Next, first).Build(), Friday).Journey;

        var plan = MigrationPlan.Between(first, second).Deadlines(DeadlinePolicy.KeepRemaining).Build();

        Assert.Equal("2026-03-07T01:00:00Z", kept.Deadline!.ToString());
        Assert.Equal("2026-03-10T09:00:00Z by office v1", new JourneyEngine(first).Migrate(kept, plan, _closing).Journey.Deadline!.ToString());
    }

    [Theory]
    [InlineData(DeadlinePolicy.Keep, "2026-03-09T11:00:00Z by office v1", "2026-03-10T11:00:00Z by office v2")]
    [InlineData(DeadlinePolicy.KeepRemaining, "2026-03-06T19:00:00Z", "2026-03-10T11:00:00Z by office v2")]
    [InlineData(DeadlinePolicy.Restart, "2026-03-07T02:00:00Z", "2026-03-11T10:00:00Z by office v2")]
    public void A_deadline_is_recalculated_from_when_and_as_the_migration_settled_it(DeadlinePolicy policy, string due, string anew)
    {
        var migrated = _engine.Migrate(_engine.Start("journey-1", "acme", Friday).Journey, Plan(policy), _closing).Journey;
        var engine = new JourneyEngine(Next);
        var now = _closing + Duration.FromMinutes(1);

        Assert.Equal(due, migrated.Deadline!.ToString());
        Assert.IsType<Unchanged>(engine.Decide(migrated, new RecalculateDue(), LeadProfile.Empty, now));
        Assert.Equal(anew, engine.Decide(migrated, new RecalculateDue(Office(2, new LocalDate(2026, 3, 9))), LeadProfile.Empty, now).Journey.Deadline!.ToString());
    }

    [Fact]
    public void A_taking_back_past_a_migration_goes_on_with_the_deadline_and_with_what_it_counts_by()
    {
        var nurtured = _engine.Fire(_engine.Start("journey-1", "acme", Friday).Journey, "rest", LeadProfile.Empty, _closing).Journey;
        var migrated = _engine.Migrate(nurtured, Plan(DeadlinePolicy.Keep), _closing).Journey;
        var engine = new JourneyEngine(Next);
        var back = engine.Fire(migrated, "not at rest", LeadProfile.Empty, _closing).Journey;

        Assert.Equal("2026-03-09T11:00:00Z by office v1", back.Deadline!.ToString());
        Assert.IsType<Unchanged>(engine.Recalculate(back, _closing));
        Assert.Equal("2026-03-10T11:00:00Z by office v2", engine.Recalculate(back, _closing, Office(2, new LocalDate(2026, 3, 9))).Journey.Deadline!.ToString());
    }

    [Fact]
    public void A_deadline_that_was_kept_in_a_stage_without_a_level_can_be_recalculated()
    {
        var later = new OpenProcess(TimeExamples.Process) { Version = 2 };
        later.Stages[0] = later.Stages[0] with { Within = null };
        var plan = MigrationPlan.Between(TimeExamples.Process, later.Build()!).Build();
        var migrated = _engine.Migrate(_engine.Start("journey-1", "acme", Friday).Journey, plan, Friday).Journey;
        var engine = new JourneyEngine(plan.To);

        Assert.Equal(
            "2026-03-10T11:00:00Z by office v2", engine.Decide(migrated, new RecalculateDue(Office(2, new LocalDate(2026, 3, 9))), LeadProfile.Empty, Friday).Journey.Deadline!.ToString());
    }

    [Fact]
    public void A_visit_that_was_late_before_a_migration_is_not_late_again_after_it()
    {
        var late = _engine.Elapse(_engine.Start("journey-1", "acme", Friday).Journey, LeadProfile.Empty, Friday + Duration.FromDays(4)).Journey;
        var migrated = _engine.Migrate(late, Plan(DeadlinePolicy.Restart), Friday + Duration.FromDays(5)).Journey;

        Assert.Equal(late.BreachedAt, migrated.BreachedAt);
        Assert.IsType<Unchanged>(new JourneyEngine(Next).Elapse(migrated, LeadProfile.Empty, Friday + Duration.FromDays(9)));
    }

    [Fact]
    public void A_late_journey_is_recorded_to_be_so_under_the_version_that_said_when_it_is_due()
    {
        var migrated = (Moved)_engine.Migrate(_engine.Start("journey-1", "acme", Friday).Journey, Plan(DeadlinePolicy.Keep), Friday + Duration.FromDays(7));

        Assert.Equal(["timed v1", "timed v2"], migrated.Events.Select(one => one.Process.ToString()));
        Assert.Equal(Friday + Duration.FromDays(7), Assert.IsType<ServiceLevelBreached>(migrated.Events[0]).At);
        Assert.Equal(Friday + Duration.FromDays(7), migrated.Journey.BreachedAt);
        Assert.IsType<Unchanged>(new JourneyEngine(Next).Elapse(migrated.Journey, LeadProfile.Empty, Friday + Duration.FromDays(9)));
    }

    [Fact]
    public void What_the_old_version_could_not_take_back_the_new_one_can_under_the_new_names()
    {
        var nurtured = _engine.Fire(_engine.Start("journey-1", "acme", Friday).Journey, "rest", LeadProfile.Empty, _closing).Journey;
        var migrated = (Moved)_engine.Migrate(nurtured, Plan(DeadlinePolicy.Keep), _closing);

        var back = (Moved)new JourneyEngine(Next).Fire(migrated.Journey, "not at rest", LeadProfile.Empty, _closing);

        Assert.Equal((Friday, Friday, "deal"), (back.Journey.Started, back.Journey.Entered, back.Journey.Stage.Id));
        Assert.Equal("2026-03-09T11:00:00Z by office v1", back.Journey.Deadline!.ToString());
        Assert.Equal(back.Journey, nurtured.Apply(migrated.Events[0], Known).Apply(back.Events[0]));
    }

    [Fact]
    public void How_far_a_journey_got_counts_by_the_stages_that_took_the_place_of_its_own()
    {
        var old = ProcessDefinition.Named("far", 1).Stage("inquiry").Stage("qualified").Stage("offer").Stage("customer", outcome: Outcome.Won).Detour("nurture")
            .On("ask", "inquiry", "qualified").On("offer", "qualified", "offer").On("win", "offer", "customer").On("rest", "qualified", "nurture").On("wake", "nurture", "offer").Build();
        var next = ProcessDefinition.Named("far", 2).Stage("first").Stage("inquiry").Stage("accepted").Stage("offer").Stage("customer", outcome: Outcome.Won).Detour("nurture").Entry("first", "inquiry")
            .On("begin", "first", "inquiry").On("ask", "inquiry", "accepted").On("offer", "accepted", "offer").On("win", "offer", "customer").On("rest", "accepted", "nurture").On("wake", "nurture", "offer").Build();
        var engine = new JourneyEngine(old);
        var asked = engine.Fire(engine.Start("journey-1", "acme", Friday).Journey, "ask", LeadProfile.Empty, Friday).Journey;
        var resting = engine.Fire(asked, "rest", LeadProfile.Empty, Friday).Journey;

        var migrated = engine.Migrate(resting, MigrationPlan.Between(old, next).Move("qualified", to: "accepted").Build(), Friday).Journey;

        Assert.Equal((1, 2), (resting.Furthest, migrated.Furthest));
        Assert.Equal(resting.KindOf(old["offer"]), migrated.KindOf(next["offer"]));
        Assert.Equal(0, engine.Migrate(resting, MigrationPlan.Between(old, next).Move("qualified", to: "nurture").Move("inquiry", to: "first").Build(), Friday).Journey.Furthest);
    }

    [Fact]
    public void A_plan_of_other_versions_is_refused_and_one_that_was_done_changes_nothing()
    {
        var journey = _engine.Start("journey-1", "acme", Friday).Journey;
        var migrated = _engine.Migrate(journey, Plan(DeadlinePolicy.Keep), Friday).Journey;

        var refused = Assert.IsType<Refused>(_engine.Migrate(journey, Later, Friday));
        Assert.Equal(RefusalCode.OtherVersion, refused.Code);
        Assert.Equal(
            $"'migrate' refused: the plan leads from timed v2 ({Next.Hash[..8]}) to timed v3, but journey 'journey-1' runs under timed v1 ({TimeExamples.Process.Hash[..8]})", refused.Why);
        Assert.IsType<Unchanged>(new JourneyEngine(Next).Migrate(migrated, Plan(DeadlinePolicy.Restart), Friday));
        Assert.Throws<ArgumentException>(() => _engine.Migrate(migrated, Plan(DeadlinePolicy.Keep), Friday));
        Assert.Equal((0, 0, 0, 1), DryRun(journey, Later));
        Assert.Equal((1, 0, 0, 0), DryRun(journey, Plan(DeadlinePolicy.Keep)));
        Assert.Equal((0, 0, 1, 0), DryRun(migrated, Plan(DeadlinePolicy.Keep)));
        Assert.Equal((0, 1, 0, 0), DryRun(_engine.Fire(journey, "win", LeadProfile.Empty, Friday).Journey, Plan(DeadlinePolicy.Keep)));

        static (int, int, int, int) DryRun(Journey journey, MigrationPlan plan) =>
            MigrationDryRun.Of(plan, [journey], Friday) is var run ? (run.Migrating, run.Closed, run.Done, run.OtherVersion) : default;
    }

    [Fact]
    public void A_dry_run_says_what_would_happen()
    {
        var journey = _engine.Start("journey-1", "acme", Friday).Journey;
        var nurtured = _engine.Fire(journey, "rest", LeadProfile.Empty, Friday).Journey;

        var run = MigrationDryRun.Of(Plan(DeadlinePolicy.Restart), [journey, nurtured, journey], Friday);

        Assert.Equal("timed v1 → timed v2: 3 of 3 migrate; deadlines: 0 kept, 2 changed, 1 gained, 0 lost; 0 past due", run.ToString());
        Assert.Equal(["2: open → deal", "1: nurture"], run.Moves.Select(move => move.ToString()));
        Assert.Equal(2, MigrationDryRun.Of(Plan(DeadlinePolicy.Keep), [journey, nurtured, journey], Friday + Duration.FromDays(9)).PastDue);
    }

    [Fact]
    public void A_stage_of_another_version_is_none_of_this_one()
    {
        var (old, next) = (TimeExamples.Process, Next);

        Assert.Equal(
            "Stage 'open' is none of timed v2, whose stages are 'deal', 'won', 'nurture', 'lost'. (Parameter 'from')",
            Assert.Throws<ArgumentException>(() => next.Allows(old["open"], next["won"])).Message);
        Assert.Throws<ArgumentException>("to", () => next.KindOf(next["deal"], old["open"]));
        Assert.Throws<ArgumentException>("stage", () => next.MayStartIn(old["open"]));
        Assert.True(old.Allows(new OpenProcess(old).Build()!["open"], old["won"]));
    }

    [Fact]
    public void What_stored_journeys_need_and_the_catalog_lacks_is_named_once_with_its_hash()
    {
        Assert.Equal(
            [
                $"$: stored journeys need timed v3 with hash {Later.To.Hash}, which the catalog lacks; it has 'timed v1', 'timed v2' [missing-version]",
                $"$: stored journeys need timed v2 with hash another, but the catalog has it with hash {Next.Hash}; a definition never changes [other-content]",
                "$: stored journeys need other v1 with hash some, which the catalog lacks; it has 'timed v1', 'timed v2' [missing-version]",
            ],
            Lacking().Select(fault => fault.ToString()));
        Assert.Empty(Known.Missing(Needed.Take(3)));
    }

    /// <summary>What a host that knows two versions is told to lack.</summary>
    internal static IReadOnlyList<Fault> Lacking() => new ProcessCatalog(TimeExamples.Process, Next).Missing(Needed);

    [Fact]
    public void Migrations_that_no_plan_can_make_are_faults_that_name_the_event() =>
        Assert.Equal(
            [
                FaultCodes.UnknownProcessVersion, FaultCodes.UnknownProcessVersion, FaultCodes.ChangedDefinition, FaultCodes.ChangedDefinition, FaultCodes.OtherDefinition, FaultCodes.OtherStage,
                FaultCodes.MigratedElsewhere, FaultCodes.UnplannedMigration, FaultCodes.UnplannedMigration, FaultCodes.MigratedClosed, FaultCodes.OtherDefinition,
            ],
            Misfits().Select(each => Assert.Throws<InvalidEventException>(() => each.Journey.Apply(each.Next, each.Known)).Fault.Code));

    /// <summary>Events that do not continue a journey: each with the journey and what the host knows.</summary>
    internal static IEnumerable<(Journey Journey, JourneyEvent Next, ProcessCatalog? Known)> Misfits()
    {
        var engine = new JourneyEngine(TimeExamples.Process);
        var start = engine.Start("journey-1", "acme", Friday).Journey;
        var done = (Moved)engine.Migrate(start, Plan(DeadlinePolicy.Keep), Friday);
        var (migrated, won) = ((Migrated)done.Events[0], engine.Fire(start, "win", LeadProfile.Empty, Friday).Journey);
        return
        [
            (start, migrated, null), (start, migrated with { Process = new("timed", 9, "hash") }, Known), (start, migrated with { Process = new("timed", 2, "another hash") }, Known),
            (start, migrated with { Left = new("timed", 1, "another hash") }, Known), (start, migrated with { Left = Next.Identity }, Known), (start, migrated with { From = "nurture" }, Known),
            (start, migrated with { To = "nurture" }, Known), (start, migrated with { Renamed = new Dictionary<string, string>(StringComparer.Ordinal) }, Known),
            (start, migrated with { Process = TimeExamples.Process.Identity }, Known), (won, migrated with { From = "won", To = "won", Sequence = 3 }, Known),
            (done.Journey, migrated with { Sequence = 3 }, Known),
        ];
    }
}
