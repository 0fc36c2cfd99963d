using NodaTime;
using static RevenueProcess.Specification.Journeys.Examples;

namespace RevenueProcess.Specification.Journeys;

/// <summary>Slips of the hand, undone.</summary>
public sealed class TakeBackExamples
{
    private static readonly ProcessDefinition _process = ProcessDefinition.Named("deals", 1)
        .Stage("talks").GateStage("check").Stage("offer").Stage("won", outcome: Outcome.Won).Stage("served")
        .Detour("nurture").Exit("lost", Outcome.Lost)
        .Entry("talks", "check")
        .On("offer", "talks", "check").Route("check", "offer").On("win", ["talks", "offer"], "won").On("serve", "won", "served")
        .On("park", "offer", "nurture").On("wake", "nurture", "offer").On("lose", ["talks", "offer", "won"], "lost", reasons: ["price"])
        .TakeBack("undo", "offer", "talks").TakeBack("undo", "won", "offer").TakeBack("undo", "lost", "offer").TakeBack("undo", "nurture", "talks")
        .TakeBack("rather", "offer", "served")
        .Build();

    private readonly JourneyEngine _engine = new(_process);

    [Fact]
    public void A_deal_that_was_won_by_mistake_is_not_won_and_its_offer_was_never_left()
    {
        var offer = Walk("talks", "offer");
        var undone = Walk("talks", "offer", "win", "undo");

        Assert.Equal((offer.Stage, offer.Entered, offer.Furthest, offer.IsWon), (undone.Stage, undone.Entered, undone.Furthest, undone.IsWon));
        Assert.Null(undone.Outcome);
        Assert.Equal((5L, Now + Duration.FromDays(3)), (undone.Sequence, undone.LastEventAt));
        Assert.Equal(MoveKind.TakeBack, Walk("talks", "offer", "win").KindOf(_process["offer"]));
    }

    [Fact]
    public void No_command_may_be_earlier_than_the_taking_back()
    {
        var undone = Walk("talks", "offer", "win", "undo");

        var refused = Assert.IsType<Refused>(_engine.Fire(undone, "win", LeadProfile.Empty, Now + Duration.FromDays(2)));

        Assert.Equal("'win' refused: it is asked at 2026-03-04T09:00:00Z, before the last event of journey 'journey' at 2026-03-05T09:00:00Z", refused.Why);
    }

    [Fact]
    public void Taking_back_again_undoes_the_visit_before_and_the_gate_on_the_way_there()
    {
        var undone = Walk("talks", "offer", "win", "undo", "undo");

        Assert.Equal(("talks", Now, 0), (undone.Stage.Id, undone.Entered, undone.Furthest));
    }

    [Fact]
    public void A_move_to_another_stage_than_that_before_ends_the_visit_before()
    {
        var corrected = Walk("talks", "win", "undo");

        Assert.Equal(("offer", Now + Duration.FromDays(2), false, 2), (corrected.Stage.Id, corrected.Entered, corrected.IsWon, corrected.Furthest));
        Assert.Equal(("talks", Now), (Walk("talks", "win", "undo", "undo").Stage.Id, Walk("talks", "win", "undo", "undo").Entered));
    }

    [Fact]
    public void A_lost_deal_that_was_meant_to_be_another_is_open_and_a_visit_that_should_have_won_wins()
    {
        Assert.Null(Walk("talks", "offer", "lose", "undo").Outcome);
        Assert.True(Walk("talks", "offer", "rather") is { IsWon: true, Furthest: 4 });
        Assert.Equal((Outcome?)Outcome.Lost, Walk("talks", "offer", "win", "undo", "lose").Outcome);
        Assert.Equal(Outcome.Won, Walk("talks", "offer", "win", "lose", "undo").Outcome);
    }

    [Fact]
    public void A_return_from_a_detour_that_was_taken_back_is_no_resume()
    {
        Assert.True(Walk("talks", "offer", "park", "wake").HasResumed);
        Assert.False(Walk("talks", "offer", "park", "undo").HasResumed);
    }

    [Fact]
    public void Where_the_first_visit_is_taken_back_the_journey_starts_where_and_when_that_leads()
    {
        var anew = Walk("check", "undo");

        Assert.Equal(("talks", Now + Duration.FromDays(1), Now + Duration.FromDays(1), 0), (anew.Stage.Id, anew.Started, anew.Entered, anew.Furthest));
        Assert.Equal(3L, anew.Sequence);
    }

    [Fact]
    public void A_journey_remembers_what_was_before_when_its_definition_is_read_again()
    {
        var again = new JourneyEngine(ProcessJson.Read(ProcessJson.Write(_process)));
        var undone = ((Moved)again.Fire(Walk("talks", "offer", "win"), "undo", LeadProfile.Empty, Now + Duration.FromDays(3))).Journey;

        Assert.Same(again.Process, undone.Process);
        Assert.Same(again.Process["offer"], undone.Stage);
        Assert.Equal(Walk("talks", "offer", "win", "undo"), undone);
    }

    [Fact]
    public void Journeys_that_differ_only_in_what_was_before_differ()
    {
        var (early, late) = (Parked(offered: 1), Parked(offered: 2));

        Assert.Equal(Parked(offered: 1), early);
        Assert.Equal((early.Stage, early.Entered, early.Sequence), (late.Stage, late.Entered, late.Sequence));
        Assert.NotEqual(early, late);

        Journey Parked(int offered)
        {
            var offer = _engine.Fire(Walk("talks"), "offer", LeadProfile.Empty, Now + Duration.FromDays(offered)).Journey;
            return _engine.Fire(offer, "park", LeadProfile.Empty, Now + Duration.FromDays(3)).Journey;
        }
    }

    [Fact]
    public void A_journey_of_very_many_visits_compares_without_running_out_of_calls()
    {
        var (one, two) = (Long(), Long());

        Assert.Equal(one, two);
        Assert.Equal(200_002L, one.Sequence);

        Journey Long() => Enumerable.Repeat(new[] { "park", "wake" }, 100_000).SelectMany(pair => pair)
            .Aggregate(Walk("check"), (journey, trigger) => _engine.Fire(journey, trigger, LeadProfile.Empty, Now).Journey);
    }

    private Journey Walk(string entry, params IReadOnlyList<string> triggers)
    {
        var (journey, now) = (_engine.Start("journey", "lead", Now, stage: entry).Journey, Now);
        foreach (var trigger in triggers)
        {
            now += Duration.FromDays(1);
            journey = Assert.IsType<Moved>(_engine.Fire(journey, trigger, LeadProfile.Empty, now, trigger == "lose" ? "price" : null)).Journey;
        }

        return journey;
    }
}
