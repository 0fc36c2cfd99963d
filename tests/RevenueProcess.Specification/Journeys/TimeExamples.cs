using NodaTime;
using static RevenueProcess.Specification.Journeys.Examples;

namespace RevenueProcess.Specification.Journeys;

/// <summary>Deadlines, waits and calendars by example.</summary>
public sealed class TimeExamples
{
    internal static ProcessDefinition Process { get; } = ProcessDefinition.Named("timed", 1)
        .Stage("open", team: "sales", within: new ServiceLevel(Duration.FromHours(4), Office(1)))
        .Stage("won", team: "sales", outcome: Outcome.Won)
        .Detour("nurture", team: "marketing")
        .Exit("lost", Outcome.Lost)
        .On("win", from: "open", to: "won")
        .On("lose", from: "open", to: "lost", reasons: ["price"])
        .On("rest", from: "open", to: "nurture")
        .After(Duration.FromDays(30), "forget", from: "nurture", to: "lost", reason: Reason.WithoutDecision("went quiet"))
        .After(Duration.FromDays(7), "wake up", from: "nurture", to: "open", gate: LeadDefinition.Named("large", 1).When(Employees.AtLeast(50)))
        .Build();

    private readonly JourneyEngine _engine = new(Process);

    // Friday 6 March 2026, 16:00 in Berlin; 4 hours of work from then on are over on Monday at 12:00.
    internal static Instant Friday => Instant.FromUtc(2026, 3, 6, 15, 0);

    private static Instant Due => Instant.FromUtc(2026, 3, 9, 11, 0);

    [Fact]
    public void A_deadline_is_fixed_at_entry_and_says_which_calendar_set_it()
    {
        var started = (Moved)_engine.Start("journey-1", "acme", Friday);

        Assert.Equal(new Deadline(Due, new CalendarIdentity("office", 1)), ((StageEntered)started.Events[0]).Deadline);
        Assert.Equal("2026-03-09T11:00:00Z by office v1", started.Journey.Deadline!.ToString());
        Assert.Equal("4 hours of office v1", Process["open"].Within!.ToString());
        Assert.Equal(Process["open"].Within, new ServiceLevel(Duration.FromHours(4), Office(1)));
    }

    [Fact]
    public void Whoever_moves_at_the_due_instant_is_in_time_and_later_the_breach_comes_first()
    {
        var journey = _engine.Start("journey-1", "acme", Friday).Journey;

        var inTime = (Moved)_engine.Fire(journey, "win", LeadProfile.Empty, Due);
        var late = (Moved)_engine.Fire(journey, "win", LeadProfile.Empty, Due + Duration.Epsilon);

        Assert.Equal(["won"], inTime.Entered().Select(entered => entered.To));
        Assert.Equal("journey-1 #2 2026-03-09T11:00:00.000000001Z: late in open, due 2026-03-09T11:00:00Z", late.Events[0].ToString());
        Assert.Equal(3, late.Journey.Sequence);
        Assert.IsType<Refused>(_engine.Fire(journey, "lose", LeadProfile.Empty, Due + Duration.Epsilon));
    }

    [Fact]
    public void Time_that_elapses_records_a_breach_once_and_says_when_to_look_again()
    {
        var journey = _engine.Start("journey-1", "acme", Friday).Journey;
        Assert.Equal(Due + Duration.Epsilon, _engine.NextChange(journey, LeadProfile.Empty, Friday));
        Assert.IsType<Unchanged>(_engine.Elapse(journey, LeadProfile.Empty, Due));

        var late = (Moved)_engine.Elapse(journey, LeadProfile.Empty, Due + Duration.FromHours(1));

        Assert.Equal(Due + Duration.FromHours(1), late.Journey.BreachedAt);
        Assert.Equal(ActorKind.Automation, Assert.IsType<ServiceLevelBreached>(Assert.Single(late.Events)).ActorKind);
        Assert.IsType<Unchanged>(_engine.Elapse(late.Journey, LeadProfile.Empty, Due + Duration.FromDays(1)));
        Assert.Null(_engine.NextChange(late.Journey, LeadProfile.Empty, Due + Duration.FromHours(1)));
    }

    [Fact]
    public void After_a_time_a_journey_moves_by_itself_with_the_reason_of_the_row()
    {
        var nurtured = _engine.Fire(_engine.Start("journey-1", "acme", Friday).Journey, "rest", LeadProfile.Empty, Friday).Journey;
        var large = LeadProfile.Of(Employees.Is(80));

        Assert.Equal(Friday + Duration.FromDays(30), _engine.NextChange(nurtured, LeadProfile.Empty, Friday));
        Assert.Equal(Friday + Duration.FromDays(7), _engine.NextChange(nurtured, large, Friday));
        Assert.IsType<Unchanged>(_engine.Elapse(nurtured, LeadProfile.Empty, Friday + Duration.FromDays(7)));
        Assert.Equal(["open"], _engine.Elapse(nurtured, large, Friday + Duration.FromDays(7)).Entered().Select(entered => entered.To));
        Assert.Equal("went quiet", Assert.Single(_engine.Elapse(nurtured, LeadProfile.Empty, Friday + Duration.FromDays(30)).Entered()).Reason);
        Assert.Equal(RefusalCode.HappensByItself, Assert.IsType<Refused>(_engine.Fire(nurtured, "forget", LeadProfile.Empty, Friday)).Code);
        Assert.Empty(_engine.Permitted(nurtured, large, Friday + Duration.FromDays(90)));
        var program = new FireTrigger("forget") { ActorKind = ActorKind.Automation, Reason = "went quiet" };
        Assert.Equal(RefusalCode.HappensByItself, Assert.IsType<Refused>(_engine.Decide(nurtured, program, LeadProfile.Empty, Friday + Duration.FromDays(29))).Code);
        Assert.IsType<Moved>(_engine.Decide(nurtured, program, LeadProfile.Empty, Friday + Duration.FromDays(30)));
    }

    [Fact]
    public void A_window_of_time_that_opens_or_closes_in_a_gate_changes_a_journey()
    {
        var visit = Fact.Signal("visit");
        var process = ProcessDefinition.Named("windows", 1)
            .Stage("open", team: "sales").Stage("won", outcome: Outcome.Won).Detour("cold")
            .Automatically("cool", from: "open", to: "cold", gate: LeadDefinition.Named("quiet", 1).When(!visit.Within(Duration.FromDays(3))))
            .On("win", from: ["open", "cold"], to: "won")
            .Build();
        var engine = new JourneyEngine(process);
        var journey = engine.Start("journey-1", "acme", Friday).Journey;
        var seen = LeadProfile.Of(visit.At(Friday - Duration.FromDays(1), Friday + Duration.FromDays(1)));

        Assert.Equal(Friday + Duration.FromDays(4), engine.NextChange(journey, seen, Friday));
        Assert.Equal(Friday, engine.NextChange(journey, LeadProfile.Empty, Friday));
        Assert.Contains(process.Warnings, warning => warning.Code == WarningCodes.WaitsForAbsence);
    }

    [Fact]
    public void A_score_that_fades_is_looked_at_again_in_time()
    {
        var visit = Fact.Signal("visit");
        var score = Score.Named("interest", 1).Engagement(visit, 10, halfLife: Duration.FromDays(10)).Build();
        var process = ProcessDefinition.Named("fading", 1)
            .Stage("open", team: "sales").Stage("won", outcome: Outcome.Won).Detour("cold")
            .Automatically("cool", from: "open", to: "cold", gate: LeadDefinition.Named("faded", 1).When(!score.AtLeast(5)))
            .On("win", from: ["open", "cold"], to: "won")
            .Build();
        var engine = new JourneyEngine(process);
        var journey = engine.Start("journey-1", "acme", Friday, LeadProfile.Of(visit.At(Friday))).Journey;
        var profile = LeadProfile.Of(visit.At(Friday));
        var halved = Friday + Duration.FromDays(10);

        var (now, asked) = (Friday, 0);
        while (engine.Elapse(journey, profile, now) is Unchanged && asked < 20)
        {
            asked++;
            var next = engine.NextChange(journey, profile, now);
            Assert.InRange(next!.Value, now, halved + Duration.FromMinutes(2));
            now = next.Value;
        }

        Assert.InRange(now, halved - Duration.FromMinutes(2), halved + Duration.FromMinutes(2));
        Assert.InRange(asked, 1, 3);
    }

    [Fact]
    public void Of_several_scores_that_fade_the_first_to_do_so_is_not_missed()
    {
        var visit = Fact.Signal("visit");
        var process = ProcessDefinition.Named("fading", 1)
            .Stage("open", team: "sales").Stage("won", outcome: Outcome.Won).Detour("cold")
            .Automatically("cool", from: "open", to: "cold", gate: LeadDefinition.Named("faded", 1).When(!Fading(1).AtLeast(5) | !Fading(100).AtLeast(5)))
            .On("win", from: ["open", "cold"], to: "won")
            .Build();
        var (engine, profile) = (new JourneyEngine(process), LeadProfile.Of(visit.At(Friday)));

        Assert.InRange(
            engine.NextChange(engine.Start("journey-1", "acme", Friday, profile).Journey, profile, Friday)!.Value, Friday, Friday + Duration.FromDays(1) + Duration.FromMinutes(1));

        Score Fading(int days) => Score.Named(FormattableString.Invariant($"interest of {days} days"), 1).Engagement(visit, 10, halfLife: Duration.FromDays(days)).Build();
    }

    [Fact]
    public void A_window_in_a_gate_stage_behind_an_automatic_move_is_looked_at_in_time()
    {
        var visit = Fact.Signal("visit");
        var (german, seen) = (Fact.Flag("german"), LeadDefinition.Named("seen", 1).When(Fact.Signal("visit").Within(Duration.FromDays(7))));
        var process = ProcessDefinition.Named("sorted", 1)
            .Stage("open", team: "sales").GateStage("router").Stage("won", outcome: Outcome.Won).Detour("nurture")
            .On("rest", from: "open", to: "nurture").On("win", from: "open", to: "won")
            .Automatically("sort", from: "nurture", to: "router", gate: LeadDefinition.Named("known", 1).When(german.IsTrue))
            .Route("router", to: "nurture", gate: seen).Route("router", to: "open")
            .Build();
        var engine = new JourneyEngine(process);
        var profile = LeadProfile.Of(german.Is(true), visit.At(Friday));
        var resting = engine.Fire(engine.Start("journey-1", "acme", Friday).Journey, "rest", profile, Friday).Journey;

        Assert.Equal(Friday + Duration.FromDays(7), engine.NextChange(resting, profile, Friday + Duration.FromDays(1)));
        Assert.IsType<Unchanged>(engine.Elapse(resting, profile, Friday + Duration.FromDays(7) - Duration.Epsilon));
        Assert.Equal("open", engine.Elapse(resting, profile, Friday + Duration.FromDays(7)).Journey.Stage.Id);
    }

    [Fact]
    public void Before_its_time_a_row_is_not_there_for_anybody()
    {
        var process = ProcessDefinition.Named("patient", 1)
            .Stage("open", team: "sales").Stage("won", outcome: Outcome.Won).Exit("lost", Outcome.Lost)
            .On("win", from: "open", to: "won")
            .After(Duration.FromDays(30), "give up", from: "open", to: "lost", reason: "went quiet")
            .On("give up", from: "open", to: "lost", gate: LeadDefinition.Named("large", 1).When(Employees.AtLeast(50)), reasons: ["price"])
            .Build();
        var engine = new JourneyEngine(process);
        var (journey, large) = (engine.Start("journey-1", "acme", Friday).Journey, LeadProfile.Of(Employees.Is(80)));
        var program = new FireTrigger("give up") { ActorKind = ActorKind.Import, Reason = "went quiet" };

        Assert.Equal("price", Assert.Single(engine.Fire(journey, "give up", large, Friday + Duration.FromDays(2), reason: "price").Entered()).Reason);
        Assert.Contains(engine.Permitted(journey, large, Friday + Duration.FromDays(2)), move => move.Trigger == "give up");
        var refused = Assert.IsType<Refused>(engine.Decide(journey, program, LeadProfile.Empty, Friday + Duration.FromDays(29)));
        Assert.Equal((RefusalCode.GateNotMet, "large"), (refused.Code, Assert.Single(refused.Unmet).Definition));
        Assert.Equal("lost", engine.Decide(journey, program, LeadProfile.Empty, Friday + Duration.FromDays(30)).Journey.Stage.Id);
    }

    [Fact]
    public void A_signal_at_the_end_of_time_is_no_reason_to_throw()
    {
        var renewal = Fact.Signal("renewal");
        var process = ProcessDefinition.Named("far", 1)
            .Stage("open", team: "sales").Stage("later", team: "sales", within: new ServiceLevel(Duration.FromHours(4), Office(1))).Stage("won", outcome: Outcome.Won)
            .Automatically("renew", from: "open", to: "later", gate: LeadDefinition.Named("renewed", 1).When(renewal.Seen)).On("win", from: "later", to: "won")
            .Build();
        var (engine, end) = (new JourneyEngine(process), Instant.FromUtc(9999, 12, 31, 0, 0));

        Assert.Equal(end, engine.NextChange(engine.Start("journey-1", "acme", Friday).Journey, LeadProfile.Of(renewal.At(end)), Friday));
    }

    [Fact]
    public void A_deadline_is_set_anew_by_another_version_of_the_calendar_and_never_by_itself()
    {
        var journey = _engine.Start("journey-1", "acme", Friday).Journey;
        var holiday = Office(2, new LocalDate(2026, 3, 9));

        var changed = (Moved)_engine.Decide(journey, new RecalculateDue(holiday) { Actor = "ann" }, LeadProfile.Empty, Friday);

        Assert.Equal("journey-1 #2 2026-03-06T15:00:00Z: due 2026-03-10T11:00:00Z by office v2 in open, not 2026-03-09T11:00:00Z by office v1", changed.Events[0].ToString());
        Assert.Equal(Due + Duration.FromDays(1), changed.Journey.Deadline!.Due);
        Assert.IsType<Unchanged>(_engine.Decide(journey, new RecalculateDue(), LeadProfile.Empty, Friday));
        Assert.Equal(Due, ((Moved)_engine.Decide(changed.Journey, new RecalculateDue(), LeadProfile.Empty, Friday)).Journey.Deadline!.Due);
        var nurtured = _engine.Fire(journey, "rest", LeadProfile.Empty, Friday).Journey;
        Assert.Equal(RefusalCode.NothingDue, Assert.IsType<Refused>(_engine.Decide(nurtured, new RecalculateDue(), LeadProfile.Empty, Friday)).Code);
    }

    [Fact]
    public void Breaches_and_deadlines_that_do_not_fit_are_faults_that_name_the_event() =>
        Assert.Equal(
            [FaultCodes.BreachedTwice, FaultCodes.BreachedEarly, FaultCodes.OtherDeadline, FaultCodes.AboutOtherStage, FaultCodes.AboutOtherStage, FaultCodes.OtherDeadline],
            Misfits().Select(each => Assert.Throws<InvalidEventException>(() => each.Journey.Apply(each.Next)).Fault.Code));

    [Fact]
    public void A_taking_back_runs_on_with_the_deadline_and_the_breach_of_the_visit()
    {
        var process = ProcessDefinition.Named("slips", 1)
            .Stage("open", team: "sales", within: Duration.FromDays(1)).Stage("won", outcome: Outcome.Won)
            .On("win", from: "open", to: "won").TakeBack("not won", from: "won", to: "open")
            .Build();
        var engine = new JourneyEngine(process);
        var late = engine.Elapse(engine.Start("journey-1", "acme", Friday).Journey, LeadProfile.Empty, Friday + Duration.FromDays(2)).Journey;

        var back = (Moved)engine.Fire(engine.Fire(late, "win", LeadProfile.Empty, Friday + Duration.FromDays(3)).Journey, "not won", LeadProfile.Empty, Friday + Duration.FromDays(4));

        Assert.Equal((late.Deadline, late.BreachedAt), (back.Journey.Deadline, back.Journey.BreachedAt));
        Assert.Equal(late.Deadline, back.Entered()[0].Deadline);
        Assert.IsType<Unchanged>(engine.Elapse(back.Journey, LeadProfile.Empty, Friday + Duration.FromDays(9)));
    }

    /// <summary>Events that do not continue a journey: each with the journey.</summary>
    internal static IEnumerable<(Journey Journey, JourneyEvent Next)> Misfits()
    {
        var engine = new JourneyEngine(Process);
        var start = engine.Start("journey-1", "acme", Friday).Journey;
        var late = (Moved)engine.Elapse(start, LeadProfile.Empty, Due + Duration.FromHours(1));
        var breached = (ServiceLevelBreached)late.Events[0];
        var changed = (DueChanged)((Moved)engine.Decide(start, new RecalculateDue(Office(2, new LocalDate(2026, 3, 9))), LeadProfile.Empty, Friday)).Events[0];
        return
        [
            (late.Journey, breached with { Sequence = 3 }), (start, breached with { At = Due }), (start, breached with { Due = Due - Duration.Epsilon }),
            (start, breached with { Stage = "won" }), (start, changed with { Stage = "won" }), (start, changed with { Was = changed.Deadline }),
        ];
    }

    internal static BusinessCalendar Office(int version, params LocalDate[] holidays) =>
        BusinessCalendar.Named("office", version, "Europe/Berlin").OpenWeekdays("09:00-17:00").Holidays(holidays).Build();
}
