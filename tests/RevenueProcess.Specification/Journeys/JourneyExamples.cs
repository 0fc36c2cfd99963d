using NodaTime;
using static RevenueProcess.Specification.Journeys.Examples;

namespace RevenueProcess.Specification.Journeys;

/// <summary>The laws by example.</summary>
public sealed class JourneyExamples
{
    private readonly JourneyEngine _engine = new(Examples.Process);

    private static LeadProfile Ready => LeadProfile.Of(Employees.Is(80), Demo.At(Now));

    [Fact]
    public void A_refusal_explains_itself()
    {
        var journey = _engine.Start("journey-1", "acme", Now).Journey;

        var refused = Assert.IsType<Refused>(_engine.Fire(journey, "hand over", LeadProfile.Of(Employees.Is(20)), Now));

        Assert.Equal(RefusalCode.GateNotMet, refused.Code);
        Assert.Equal(
            """
            'hand over' refused in inquiry: sales ready v1 is not met
              employees     at least 50     was 20
              demo request  within 30 days  never seen
              permitted: give up → lost (no answer)
            """,
            refused.ToString(), ignoreLineEndingDifferences: true, ignoreAllWhiteSpace: true);
    }

    [Fact]
    public void A_whole_journey()
    {
        var start = _engine.Start("journey-1", "acme", Now);
        var handed = Assert.IsType<Moved>(_engine.Fire(start.Journey, "hand over", Ready, Now));
        var returned = Assert.IsType<Moved>(_engine.Fire(handed.Journey, "return", Ready, Now, "no need"));
        var woken = Assert.IsType<Moved>(_engine.Observe(returned.Journey, Ready, Now + Duration.FromDays(1)));
        var accepted = Assert.IsType<Moved>(_engine.Fire(woken.Journey, "accept", Ready, Now + Duration.FromDays(2)));
        var signed = Assert.IsType<Moved>(_engine.Fire(accepted.Journey, "sign", Ready, Now + Duration.FromDays(9)));

        Assert.Equal("inquiry", Assert.Single(start.Entered()).To);
        Assert.Equal("inquiry → qualified", handed.ToString());
        Assert.Equal("sales ready", Assert.Single(handed.Entered()[0].Evidence).Definition);
        Assert.Equal("no need", returned.Entered()[0].Reason);
        Assert.Equal("qualified → triage → opportunity", accepted.ToString());
        Assert.Equal([5L, 6L], accepted.Events.Select(entered => entered.Sequence));
        Assert.All(accepted.Events, entered => Assert.Equal(Now + Duration.FromDays(2), entered.At));
        Assert.True(signed.Journey is { IsWon: true, IsClosed: true, Outcome: Outcome.Won, Furthest: 4, HasResumed: true });
        Assert.Equal("journey-1 of acme in customer", signed.Journey.ToString());
        Assert.Equal(RefusalCode.Closed, Assert.IsType<Refused>(_engine.Fire(signed.Journey, "sign", Ready, Now + Duration.FromDays(9))).Code);
    }

    [Fact]
    public void After_a_resume_stages_that_were_reached_before_are_not_skipped()
    {
        var process = ProcessDefinition.Named("p", 1).Stage("a").Stage("b").Stage("c").Stage("d").Stage("e", outcome: Outcome.Won).Detour("nurture")
            .On("go", "a", "b").On("go", "b", "c").On("go", "c", "d").On("go", "d", "e").On("park", "c", "nurture").On("wake", "nurture", "a").Build();
        var engine = new JourneyEngine(process);
        var fresh = engine.Start("j", "lead", Now).Journey;
        var resumed = new[] { "go", "go", "park", "wake" }.Aggregate(fresh, (journey, trigger) => engine.Fire(journey, trigger, LeadProfile.Empty, Now).Journey);

        Assert.Equal([MoveKind.Skip, MoveKind.Skip], new[] { "c", "d" }.Select(to => fresh.KindOf(process[to])));
        Assert.Equal([MoveKind.Advance, MoveKind.Advance], new[] { "c", "d" }.Select(to => resumed.KindOf(process[to])));
    }

    [Fact]
    public void A_lost_journey_can_reopen_and_is_open_again()
    {
        var journey = _engine.Start("journey-1", "acme", Now).Journey;
        var lost = _engine.Fire(journey, "give up", Ready, Now, "no answer").Journey;
        var reopened = _engine.Fire(lost, "come back", Ready, Now).Journey;

        Assert.Equal(Outcome.Lost, lost.Outcome);
        Assert.True(lost.IsClosed);
        Assert.Null(reopened.Outcome);
        Assert.Equal(MoveKind.Reopen, lost.KindOf(reopened.Stage));
    }

    [Fact]
    public void A_process_of_one_stage_starts_closed_and_won()
    {
        var process = ProcessDefinition.Named("till", 1).Stage("sold", outcome: Outcome.Won).Build();
        var journey = new JourneyEngine(process).Start("journey-1", "acme", Now).Journey;

        Assert.True(journey is { IsWon: true, IsClosed: true, Sequence: 1 });
    }

    /// <summary>A conditional circle of automatic moves through a gate ends where it began, so it is not taken.</summary>
    [Fact]
    public void An_observation_that_would_come_back_through_a_gate_stops_before_it()
    {
        var large = LeadDefinition.Named("large", 1).When(Employees.AtLeast(50));
        var process = ProcessDefinition.Named("circle", 1)
            .Stage("a").GateStage("g").Stage("b", outcome: Outcome.Won)
            .Automatically("spin", "a", "g", large).Route("g", "a", large).Route("g", "b")
            .Build();
        var engine = new JourneyEngine(process);
        var journey = engine.Start("journey-1", "acme", Now).Journey;

        Assert.IsType<Unchanged>(engine.Observe(journey, Ready, Now));
    }
}
