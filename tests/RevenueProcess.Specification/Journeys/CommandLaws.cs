using FsCheck.Xunit;
using NodaTime;
using static RevenueProcess.Specification.Journeys.Examples;

namespace RevenueProcess.Specification.Journeys;

/// <summary>Commands say who asks, against which sequence and under which id; the short ways ask the same.</summary>
[Properties(Arbitrary = [typeof(JourneyGenerators)])]
public sealed class CommandLaws
{
    private readonly JourneyEngine _engine = new(Examples.Process);

    private static LeadProfile Ready => LeadProfile.Of(Employees.Is(80), Demo.At(Now));

    [Property]
    public bool A_command_that_was_done_before_changes_nothing_and_gives_its_events_again(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).Where(taken => taken.Step.Trigger is null && taken.Decision is Moved).All(taken =>
        {
            var again = new ObserveProfile { Id = "seen", Recorded = taken.Events };
            return engine.Decide(taken.Decision.Journey, again, taken.Step.Profile, taken.Now) is Unchanged unchanged
                && unchanged.Recorded.SequenceEqual(taken.Events) && ReferenceEquals(unchanged.Journey, taken.Decision.Journey);
        });
    }

    [Property]
    public bool The_short_ways_ask_what_their_commands_ask(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        return engine.Start("journey", "lead", walk.Start, walk.First, walk.Entry)
                == engine.Decide(null, new StartJourney("journey", "lead") { Stage = walk.Entry }, walk.First, walk.Start)
            && walk.Decisions(engine).All(taken => taken.Step.Command(taken.Before, taken.Now) is FireTrigger fire
                ? engine.Fire(taken.Before, fire.Trigger, taken.Step.Profile, taken.Now, fire.Reason)
                    == engine.Decide(taken.Before, new FireTrigger(fire.Trigger) { Reason = fire.Reason }, taken.Step.Profile, taken.Now)
                : engine.Observe(taken.Before, taken.Step.Profile, taken.Now)
                    == engine.Decide(taken.Before, new ObserveProfile(), taken.Step.Profile, taken.Now));
    }

    [Fact]
    public void A_repeated_start_answers_with_the_journey_that_it_started()
    {
        var start = new StartJourney("journey-1", "acme") { Id = "c-1" };
        var first = _engine.Decide(null, start, LeadProfile.Empty, Now);

        var again = Assert.IsType<Unchanged>(_engine.Decide(first.Journey, start with { Recorded = first.Entered() }, LeadProfile.Empty, Now + Duration.FromDays(1)));

        Assert.Equal(first.Journey, again.Journey);
        Assert.Equal(first.Entered(), again.Recorded);
    }

    [Fact]
    public void A_command_that_was_refused_left_no_event_and_is_decided_again()
    {
        var journey = _engine.Start("journey-1", "acme", Now).Journey;
        var command = new FireTrigger("hand over") { Id = "c-2" };

        Assert.IsType<Refused>(_engine.Decide(journey, command, LeadProfile.Empty, Now));
        Assert.Equal("c-2", Assert.IsType<Moved>(_engine.Decide(journey, command, Ready, Now)).Events[0].CommandId);
    }

    [Fact]
    public void Events_of_another_command_are_no_answer()
    {
        var journey = _engine.Start("journey-1", "acme", Now).Journey;
        var other = _engine.Decide(null, new StartJourney("journey-2", "acme") { Id = "c-1" }, LeadProfile.Empty, Now).Entered();
        var unnamed = _engine.Start("journey-1", "acme", Now).Entered();

        Assert.StartsWith("The recorded events of command 'c-2' hold '", Ask("c-2", other).Message, StringComparison.Ordinal);
        Assert.EndsWith("of command 'c-1'; give those of the command itself. (Parameter 'command')", Ask("c-2", other).Message, StringComparison.Ordinal);
        Assert.Equal("command", Ask(null, unnamed).ParamName);
        Assert.Contains("Command 'c-1' started journey 'journey-2' before; fold its events and give the journey.", Assert.Throws<ArgumentException>(() => _engine.Decide(
            null, new StartJourney("journey-2", "acme") { Id = "c-1", Recorded = other }, LeadProfile.Empty, Now)).Message, StringComparison.Ordinal);

        ArgumentException Ask(string? id, IReadOnlyList<JourneyEvent> recorded) => Assert.Throws<ArgumentException>(() =>
            _engine.Decide(journey, new FireTrigger("give up") { Id = id, Recorded = recorded }, LeadProfile.Empty, Now));
    }

    [Fact]
    public void A_command_id_that_another_journey_has_is_refused()
    {
        var journey = _engine.Start("journey-1", "acme", Now).Journey;
        var other = _engine.Decide(null, new StartJourney("journey-2", "acme") { Id = "c-1" }, LeadProfile.Empty, Now).Entered();

        var refused = Assert.IsType<Refused>(_engine.Decide(journey, new FireTrigger("give up") { Id = "c-1", Recorded = other }, LeadProfile.Empty, Now));
        var again = Assert.IsType<Refused>(_engine.Decide(null, new StartJourney("journey-3", "acme") { Id = "c-1", Recorded = other }, LeadProfile.Empty, Now));

        Assert.Equal((RefusalCode.CommandIdTaken, "journey-2"), (refused.Code, refused.Parameters["journey"].Value));
        Assert.Equal("'start' refused: the command id 'c-1' was used before, for another command, of journey 'journey-2'", again.Why);
    }

    [Fact]
    public void A_command_id_that_another_command_had_is_refused()
    {
        var started = (Moved)_engine.Decide(null, new StartJourney("journey-1", "acme") { Id = "c-1" }, LeadProfile.Empty, Now);
        JourneyCommand[] commands =
        [
            new StartJourney("journey-1", "acme"), new FireTrigger("give up"), new StateValue { Value = 1, Currency = "EUR" }, new TouchLead("call"), new RecalculateDue(),
            new MigrateJourney(MigrationExamples.Later), new ObserveProfile(), new ElapseTime(),
        ];

        Assert.Equal(
            [typeof(Unchanged), typeof(Refused), typeof(Refused), typeof(Refused), typeof(Refused), typeof(Refused), typeof(Unchanged), typeof(Unchanged)],
            commands.Select(command => _engine.Decide(started.Journey, command with { Id = "c-1", Recorded = started.Events }, LeadProfile.Empty, Now).GetType()));
        Assert.Equal(
            RefusalCode.CommandIdTaken,
            ((Refused)_engine.Decide(started.Journey, new StartJourney("journey-1", "other") { Id = "c-1", Recorded = started.Events }, LeadProfile.Empty, Now)).Code);
    }

    [Fact]
    public void What_would_open_a_second_journey_of_a_lead_is_refused_where_the_store_says_that_another_is_open()
    {
        var start = new StartJourney("journey-1", "acme") { OtherOpenJourney = "journey-2" };
        var journey = _engine.Start("journey-1", "acme", Now).Journey;

        var refused = Assert.IsType<Refused>(_engine.Decide(null, start, LeadProfile.Empty, Now));

        Assert.Equal((RefusalCode.OtherIsOpen, "'start' refused: lead 'acme' has another open journey, 'journey-2'"), (refused.Code, refused.Why));
        Assert.IsType<Moved>(_engine.Decide(null, start with { OtherOpenJourney = "journey-1" }, LeadProfile.Empty, Now));
        Assert.IsType<Moved>(_engine.Decide(journey, new TouchLead("call") { OtherOpenJourney = "journey-2" }, LeadProfile.Empty, Now));
    }

    [Fact]
    public void A_journey_in_the_middle_of_a_decision_is_a_mistake_of_the_caller()
    {
        var qualified = _engine.Fire(_engine.Start("journey-1", "acme", Now).Journey, "hand over", Ready, Now).Journey;
        var half = qualified.Apply(_engine.Fire(qualified, "accept", Ready, Now).Entered()[0]);

        Assert.Contains(
            "Journey 'journey-1' stands in gate 'triage', which holds nobody; apply the rest of the decision first.",
            Assert.Throws<ArgumentException>("journey", () => _engine.Fire(half, "route", Ready, Now)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journey_of_another_version_is_a_mistake_of_the_caller_that_names_both()
    {
        var next = ProcessDefinition.Named("example", 2).Stage("open").Stage("won", outcome: Outcome.Won).On("win", from: "open", to: "won").Build();
        var journey = new JourneyEngine(next).Start("journey-1", "acme", Now).Journey;

        Assert.Contains(
            $"Journey 'journey-1' runs under {next}; this engine decides for {Examples.Process}. Use the engine of the journey's own definition.",
            Assert.Throws<ArgumentException>("journey", () => _engine.Observe(journey, Ready, Now)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_bad_names_the_first_in_the_order_of_the_command_is_told()
    {
        var journey = _engine.Start("journey-1", "acme", Now).Journey;

        Assert.Equal("journey id", Told(new StartJourney(" ", " ") { Actor = " ", Id = " " }));
        Assert.Equal("lead id", Told(new StartJourney("journey-2", " ") { Actor = " ", Id = " " }));
        Assert.Equal("currency", Told(new StateValue { Value = 1, Currency = " ", Owner = " ", Actor = " " }));
        Assert.Equal("owner", Told(new StateValue { Owner = " ", Actor = " " }));
        Assert.Equal("touch", Told(new TouchLead(" ") { Team = " ", Id = " " }));
        Assert.Equal("team", Told(new TouchLead("call") { Team = " ", Actor = " " }));
        Assert.Equal("actor", Told(new ObserveProfile { Actor = " ", Id = " " }));
        Assert.Equal("command id", Told(new ObserveProfile { Id = " " }));

        object Told(JourneyCommand command) =>
            Assert.IsType<Refused>(_engine.Decide(command is StartJourney ? null : journey, command, LeadProfile.Empty, Now)).Parameters["what"].Value;
    }

    [Fact]
    public void Nothing_may_be_null()
    {
        var journey = _engine.Start("journey-1", "acme", Now).Journey;

        Assert.Throws<ArgumentNullException>("process", () => new JourneyEngine(null!));
        Assert.Throws<ArgumentNullException>("command", () => _engine.Decide(journey, null!, LeadProfile.Empty, Now));
        Assert.Throws<ArgumentNullException>("profile", () => _engine.Decide(journey, new ObserveProfile(), null!, Now));
        Assert.Throws<ArgumentNullException>("profile", () => _engine.Permitted(journey, null!, Now));
        Assert.Throws<ArgumentNullException>("profile", () => _engine.Options(journey, null!, Now));
        Assert.Throws<ArgumentNullException>("catalog", () => Journey.Fold(null!, []));
        Assert.Throws<ArgumentNullException>("events", () => Journey.Fold(new ProcessCatalog(Examples.Process), null!));
        Assert.Throws<ArgumentNullException>("next", () => journey.Apply(null!));
    }

    [Fact]
    public void An_engine_needs_its_custom_conditions()
    {
        var process = ProcessDefinition.Named("asks", 1).Stage("open").Stage("won", outcome: Outcome.Won)
            .On("win", from: "open", to: "won", gate: LeadDefinition.Named("fit", 1).When(Criterion.Custom("credit"))).Build();

        Assert.Contains("before making its engine", Assert.Throws<ArgumentException>("process", () => new JourneyEngine(process)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Journeys_that_differ_in_one_thing_are_not_equal()
    {
        var journey = _engine.Start("journey-1", "acme", Now).Journey;
        var touched = _engine.Touch(journey, "call", Now).Journey;

        Assert.Equal(_engine.Start("journey-1", "acme", Now).Journey, journey);
        Assert.NotEqual(_engine.Start("journey-2", "acme", Now).Journey, journey);
        Assert.NotEqual(_engine.Start("journey-1", "bcme", Now).Journey, journey);
        Assert.NotEqual(_engine.Start("journey-1", "acme", Now + Duration.Epsilon).Journey, journey);
        Assert.NotEqual(touched, journey);
        Assert.NotEqual(_engine.Touch(touched, "call", Now).Journey, touched);
        Assert.NotEqual(_engine.Touch(journey, "call", Now + Duration.Epsilon).Journey, touched);
        Assert.False(journey.Equals(null));
    }

    [Fact]
    public void A_custom_condition_is_asked_once_for_all_options()
    {
        var asked = 0;
        var condition = new CustomCondition("approved", (_, _) => asked++ % 2 == 0 ? CustomVerdict.NotMet() : CustomVerdict.Met());
        var process = ProcessDefinition.Named("p", 1).Stage("a").Stage("b", outcome: Outcome.Won)
            .On("go", "a", "b", LeadDefinition.Named("fine", 1).When(Criterion.Custom("approved"))).Build().Bind(CustomConditions.Of(condition));
        var engine = new JourneyEngine(process);

        var option = Assert.Single(engine.Options(engine.Start("j", "lead", Now).Journey, LeadProfile.Empty, Now));

        Assert.Equal((false, 1), (option.IsPermitted, asked));
    }

    [Theory]
    [InlineData("", "acme", null, null, "journey id")]
    [InlineData(" \u200b", "acme", null, null, "journey id")]
    [InlineData("journey-1", "\u2060", null, null, "lead id")]
    [InlineData("journey-1", "acme", "\t", null, "actor")]
    [InlineData("journey-1", "acme", "ann", "", "command id")]
    public void A_start_with_a_name_that_nobody_can_see_is_refused(string journeyId, string leadId, string? actor, string? id, string what)
    {
        var refused = Assert.IsType<Refused>(_engine.Decide(null, new StartJourney(journeyId, leadId) { Actor = actor, Id = id }, LeadProfile.Empty, Now));

        Assert.Equal(RefusalCode.BadName, refused.Code);
        Assert.Equal(what, refused.Parameters["what"].Value);
        Assert.False(refused.HasJourney);
        Assert.Contains(refused.Why, Assert.Throws<InvalidOperationException>(() => refused.Journey).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_no_JSON_can_hold_is_refused()
    {
        var refused = Assert.IsType<Refused>(_engine.Start("journey-1", "acme" + '\ud800', Now));

        Assert.Equal((RefusalCode.BadName, "lead id"), (refused.Code, refused.Parameters["what"].Value));
    }

    [Theory]
    [InlineData("qualified")]
    [InlineData("nowhere")]
    [InlineData("")]
    public void Journeys_start_only_in_an_entry(string stage)
    {
        var refused = Assert.IsType<Refused>(_engine.Start("journey-1", "acme", Now, stage: stage));

        Assert.Equal(RefusalCode.NotAnEntry, refused.Code);
        Assert.Equal($"'start' refused: journeys of example v1 do not start in '{stage}'; they start in 'inquiry'", refused.Why);
    }

    [Fact]
    public void A_journey_that_exists_does_not_start()
    {
        var journey = _engine.Start("journey-1", "acme", Now).Journey;

        var refused = Assert.IsType<Refused>(_engine.Decide(journey, new StartJourney("journey-1", "acme"), LeadProfile.Empty, Now));

        Assert.Equal(RefusalCode.AlreadyStarted, refused.Code);
        Assert.Same(journey, refused.Journey);
    }

    [Fact]
    public void A_start_that_expects_a_journey_is_stale()
    {
        Assert.IsType<Moved>(_engine.Decide(null, new StartJourney("journey-1", "acme") { ExpectedSequence = 0 }, LeadProfile.Empty, Now));
        Assert.Equal(
            RefusalCode.Stale,
            Assert.IsType<Refused>(_engine.Decide(null, new StartJourney("journey-1", "acme") { ExpectedSequence = 1 }, LeadProfile.Empty, Now)).Code);
    }

    [Fact]
    public void Only_a_start_needs_no_journey()
    {
        Assert.Equal("journey", Assert.Throws<ArgumentNullException>(() => _engine.Decide(null, new FireTrigger("hand over"), Ready, Now)).ParamName);
        Assert.Equal("journey", Assert.Throws<ArgumentNullException>(() => _engine.Decide(null, new ObserveProfile(), Ready, Now)).ParamName);
    }

    [Fact]
    public void What_a_decision_hands_out_cannot_be_changed_by_a_cast()
    {
        var moved = (Moved)_engine.Fire(_engine.Start("journey-1", "acme", Now).Journey, "hand over", Ready, Now);

        Assert.False(moved.Events is System.Collections.IList or JourneyEvent[]);
        Assert.False(moved.Entered()[0].Evidence is System.Collections.IList or Evaluation[]);
    }
}
