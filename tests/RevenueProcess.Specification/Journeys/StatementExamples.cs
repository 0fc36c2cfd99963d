using NodaTime;
using static RevenueProcess.Specification.Journeys.Examples;

namespace RevenueProcess.Specification.Journeys;

/// <summary>What can be stated of a journey and how it can be touched, and what is refused.</summary>
public sealed class StatementExamples
{
    private static readonly LocalDate _close = new(2026, 5, 31);
    private readonly JourneyEngine _engine = new(Examples.Process);

    private Journey Started => _engine.Start("journey-1", "acme", Now).Journey;

    [Fact]
    public void A_statement_leaves_out_what_stays_as_it_was()
    {
        var worth = _engine.State(Started, 12_000, "EUR", Now).Journey;
        var closing = _engine.Decide(worth, new StateValue { ExpectedClose = _close, Owner = "ann" }, LeadProfile.Empty, Now).Journey;
        var more = _engine.State(closing, 15_000.50m, "CHF", Now).Journey;

        Assert.Equal((12_000m, "EUR", (LocalDate?)null, (string?)null), (worth.Value, worth.Currency, worth.ExpectedClose, worth.Owner));
        Assert.Equal((15_000.50m, "CHF", _close, "ann"), (more.Value, more.Currency, more.ExpectedClose, more.Owner));
        Assert.Equal(4, more.Sequence);
    }

    [Fact]
    public void Decisions_and_events_say_what_was_said()
    {
        var stated = (Moved)_engine.Decide(Started, new StateValue { Value = 15_000.50m, Currency = "EUR", ExpectedClose = _close, Owner = "ann" }, LeadProfile.Empty, Now);
        var touched = (Moved)_engine.Touch(stated.Journey, "call", Now + Duration.FromHours(1), team: "sales");

        Assert.Equal("worth 15000.5 EUR, expected to close on 2026-05-31, owned by ann", stated.ToString());
        Assert.Equal("journey-1 #3 2026-03-02T10:00:00Z: touched by call of sales", Assert.Single(touched.Events).ToString());
        Assert.Equal("touched by reply", _engine.Touch(Started, "reply", Now, team: "").ToString());
        Assert.Equal(["entered", "stated", "touched"], new[] { _engine.Start("journey-1", "acme", Now), stated, touched }.SelectMany(decision => ((Moved)decision).Events)
            .Select(one => one.Match(_ => "entered", _ => "breached", _ => "due changed", _ => "migrated", _ => "stated", _ => "touched")));
    }

    [Fact]
    public void What_is_known_already_changes_nothing_and_a_touch_is_always_new()
    {
        var worth = _engine.State(Started, 12_000, "EUR", Now).Journey;

        Assert.Same(worth, Assert.IsType<Unchanged>(_engine.State(worth, 12_000.00m, "EUR", Now)).Journey);
        Assert.IsType<Moved>(_engine.State(worth, 12_000, "CHF", Now));
        Assert.IsType<Moved>(_engine.Touch(_engine.Touch(worth, "call", Now).Journey, "call", Now));
    }

    [Fact]
    public void A_closed_journey_takes_statements_and_touches_and_stays_closed()
    {
        var lost = _engine.Fire(Started, "give up", LeadProfile.Empty, Now, "no answer").Journey;
        var after = _engine.Touch(_engine.State(lost, 0, "EUR", Now).Journey, "call", Now).Journey;

        Assert.Equal((Outcome.Lost, true, 0m, 4L), (after.Outcome, after.IsClosed, after.Value, after.Sequence));
    }

    [Fact]
    public void A_taking_back_keeps_what_was_stated_in_the_visit_that_it_undoes()
    {
        var process = ProcessDefinition.Named("p", 1).Stage("a").Stage("b", outcome: Outcome.Won).On("go", "a", "b").TakeBack("undo", "b", "a").Build();
        var engine = new JourneyEngine(process);
        var won = engine.Fire(engine.Start("j", "lead", Now).Journey, "go", LeadProfile.Empty, Now + Duration.FromDays(1)).Journey;
        var worth = engine.State(won, 500, "EUR", Now + Duration.FromDays(2)).Journey;

        var back = engine.Fire(worth, "undo", LeadProfile.Empty, Now + Duration.FromDays(3)).Journey;

        Assert.Equal(("a", Now, false, 500m, 4L), (back.Stage.Id, back.Entered, back.IsWon, back.Value, back.Sequence));
    }

    public static TheoryData<JourneyCommand, RefusalCode, string> Wrong { get; } = new()
    {
        { new StateValue(), RefusalCode.NothingStated, "'state value' refused: it states nothing; give a value with its currency, an expected close or an owner" },
        { new StateValue { Currency = "", Owner = "" }, RefusalCode.NothingStated, "'state value' refused: it states nothing; give a value with its currency, an expected close or an owner" },
        { new StateValue { Value = 5 }, RefusalCode.IncompleteValue, "'state value' refused: the currency is missing; a value and its currency are stated together" },
        { new StateValue { Currency = "EUR", Owner = "ann" }, RefusalCode.IncompleteValue, "'state value' refused: the value is missing; a value and its currency are stated together" },
        { new StateValue { Value = -0.5m, Currency = "EUR" }, RefusalCode.NegativeValue, "'state value' refused: the value is -0.5; it must be at least 0" },
        { new StateValue { Value = 5, Currency = " " }, RefusalCode.BadName, "'state value' refused: the currency is ' '; it must be well-formed text with at least one visible character" },
        { new StateValue { Owner = "\t" }, RefusalCode.BadName, "'state value' refused: the owner is '" },
        { new TouchLead(""), RefusalCode.BadName, "'touch' refused: the touch is ''; it must be well-formed text with at least one visible character" },
        { new TouchLead("call") { Team = " " }, RefusalCode.BadName, "'touch' refused: the team is ' '" },
        { new TouchLead("call") { Actor = " " }, RefusalCode.BadName, "'touch' refused: the actor is ' '" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_a_user_can_type_is_refused_and_never_throws(JourneyCommand command, RefusalCode code, string why)
    {
        var refused = Assert.IsType<Refused>(_engine.Decide(Started, command, LeadProfile.Empty, Now));

        Assert.Equal((code, true), (refused.Code, refused.Why.StartsWith(why, StringComparison.Ordinal)));
        Assert.Empty(refused.Permitted);
        Assert.Null(refused.Trigger);
    }

    [Fact]
    public void An_event_states_something_a_value_with_its_currency_and_nothing_below_zero()
    {
        Assert.Contains("Nothing is stated", Assert.Throws<ArgumentException>(() => new ValueStated { JourneyId = "j", LeadId = "l", Sequence = 1, At = Now, Process = Examples.Process.Identity, ActorKind = ActorKind.Person }).Message, StringComparison.Ordinal);
        Assert.Contains("the currency is missing", Assert.Throws<ArgumentException>(() => Stated(value: 5)).Message, StringComparison.Ordinal);
        Assert.Contains("the value is missing", Assert.Throws<ArgumentException>(() => Stated(currency: "EUR")).Message, StringComparison.Ordinal);
        Assert.Contains("at least 0", Assert.Throws<ArgumentOutOfRangeException>(() => Stated(value: -1, currency: "EUR")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Stated(value: 1, currency: " "));
        Assert.Throws<ArgumentException>(() => Stated(owner: ""));
        Assert.Equal(_close, Stated(_close.WithCalendar(CalendarSystem.Julian)).ExpectedClose);

        static ValueStated Stated(LocalDate? close = null, decimal? value = null, string? currency = null, string? owner = null) =>
            new(value, currency, close, owner) { JourneyId = "j", LeadId = "l", Sequence = 1, At = Now, Process = Examples.Process.Identity, ActorKind = ActorKind.Person };
    }

    [Fact]
    public void A_funnel_of_the_engines_own_events_has_money_and_touches()
    {
        var events = new[] { Told("big", 900, "hand over", "accept", "sign"), Told("small", 100, "hand over", "accept", "sign"), Told("lost", 1_000, "give up") }.SelectMany(told => told);

        var log = StageLog.Of(Examples.Process, events, new StageLogOptions { AsOf = Now + Duration.FromDays(9) });

        Assert.Equal(("EUR", 3, 3L), (log.Currency, log.Journeys, log.Values.Kept));
        Assert.Equal([new Touch("big", Now, "call"), new Touch("small", Now, "call"), new Touch("lost", Now, "call")], log.Touches());
        Assert.Equal((1_000m, 2_000m), (log.Tally().WinRate.ByValue.Numerator, log.Tally().WinRate.ByValue.Denominator));
    }

    /// <summary>The events of a journey that is touched first and moved a trigger a day, and whose value is stated at the end.</summary>
    private IEnumerable<JourneyEvent> Told(string id, decimal value, params string[] triggers)
    {
        var ready = LeadProfile.Of(Employees.Is(80), Demo.At(Now));
        var decisions = new List<Decision> { _engine.Start(id, "acme", Now) };
        decisions.Add(_engine.Touch(decisions[0].Journey, "call", Now));
        foreach (var trigger in triggers)
        {
            decisions.Add(_engine.Fire(decisions[^1].Journey, trigger, ready, Now + Duration.FromDays(decisions.Count), trigger == "give up" ? "no answer" : null));
        }

        decisions.Add(_engine.State(decisions[^1].Journey, value, "EUR", Now + Duration.FromDays(decisions.Count)));
        return decisions.SelectMany(decision => ((Moved)decision).Events);
    }
}
