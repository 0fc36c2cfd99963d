using NodaTime;

namespace RevenueProcess.Specification.Funnel;

/// <summary>What one team offers to another, told and counted by hand.</summary>
public sealed class HandoffExamples
{
    [Fact]
    public void A_journey_that_was_refused_and_offered_again_stays_so_however_often()
    {
        var handoff = Teams.Tally("a: engaged 0, qualified 1, engaged 2, qualified 3, engaged 4, qualified 5, gate 6, offer 6, customer 7").Handoffs().First(one => one.Stage.Id == "qualified");

        Assert.Equal((1, 1, 0), (handoff.Accepted.Won, handoff.Returned.Won, handoff.FirstTime.Total));
    }

    [Fact]
    public void An_offer_that_was_under_way_when_observation_began_is_at_risk_from_the_age_it_then_had()
    {
        var log = Teams.Log("long: engaged 0, qualified 0, gate 10, offer 10; short: engaged 8, qualified 8, lost 9");
        var handoff = log.Tally(frame => frame.Counting(new HandoffMeasure()) with { ObservedFrom = Told.Day(5) }).Handoffs().First(one => one.Stage.Id == "qualified");

        // When the short one was lost at the age of a day, nobody else was at risk: the long one came under observation at the age of five.
        Assert.Equal((1, 0), (handoff.Times.Eventual(HandoffFate.Lost).Value, handoff.Times.Eventual(HandoffFate.Accepted).Value));
        Assert.Equal((1, 1), (handoff.Times.Median.Value, handoff.Queue.Median.Value));
    }

    [Fact]
    public void Each_offer_has_the_first_fate_that_fits()
    {
        var handoff = Ledger("marketing", "qualified", Teams.Tally(
            """
            won: engaged 0, qualified 1, gate 3, offer 3, customer 9;
            refused: engaged 0, qualified 2, engaged 4;
            recycled: engaged 0, qualified 1, nurture 2;
            lost: engaged 0, qualified 5, lost 6;
            unfit: engaged 0, qualified 1, unfit 2;
            elsewhere: engaged 0, qualified 1, nowhere 2;
            waiting: engaged 0, qualified 8
            """,
            asOf: 10));

        Assert.All(Enum.GetValues<HandoffFate>(), fate => Assert.Equal(1, handoff.Offers[fate]));
        Assert.Equal((7, 7), (handoff.Offers.Total, handoff.Journeys));
        Assert.Equal(1, handoff.Times.Median.Value);
        Assert.Equal("marketing → sales at qualified: 7 offered, 1 lost, 1 disqualified, 1 recycled, 1 elsewhere, 1 refused, 1 accepted, 1 waiting", handoff.ToString());
        Assert.Equal(
            "Of 7 offers of journeys by marketing to sales at qualified, as of 2026-03-12T00:00:00Z, these are the counts by what became of them: 1 lost, 1 disqualified, 1 recycled, 1 elsewhere, 1 refused, 1 accepted, 1 waiting; "
            + "a journey offered again counts again, and what waits has no next visit yet.",
            handoff.Explain());
    }

    [Fact]
    public void A_gate_on_the_way_is_no_stage_of_its_own()
    {
        Assert.Equal(1, Ledger("marketing", "qualified", Teams.Tally("a: engaged 0, qualified 1, gate 3, lost 3")).Offers[HandoffFate.Lost]);
        Assert.Equal(1, Ledger("marketing", "offer", Teams.Tally("a: engaged 0, gate 1, offer 1")).Offers[HandoffFate.Waiting]);
        Assert.Equal(1, Ledger("marketing", "qualified", Teams.Tally("a: engaged 0, qualified 1, gate 3")).Offers[HandoffFate.Accepted]);
    }

    [Fact]
    public void A_stage_that_closes_accepts_at_once_and_nobody_waits_there()
    {
        var handoff = Ledger("sales", "customer", Teams.Tally("a: offer 0, customer 1", asOf: 9));
        Assert.Equal((1, 1, 0), (handoff.Offers[HandoffFate.Accepted], handoff.Queue.Closed, handoff.Times.Median.Value));
        Assert.Equal(1, handoff.Accepted.Won);
    }

    [Fact]
    public void A_visit_that_was_taken_back_was_not_offered()
    {
        var process = ProcessDefinition.Named("p", 1).Stage("a", team: "one").Stage("b", team: "two").Stage("won", team: "two", outcome: Outcome.Won).Exit("lost", Outcome.Lost)
            .On("on", "a", "b").TakeBack("slip", "b", "a").On("win", "b", "won").On("lose", "a", "lost").Build();
        Assert.Empty(Teams.Tally(Told.Log("j: a 0, b 1, a 2", process: process)).Handoffs());
    }

    [Fact]
    public void A_journey_that_is_refused_and_offered_again_makes_two_offers_and_returned()
    {
        var entries = Told.Entries("again: engaged 0, qualified 1, engaged 2, qualified 3, gate 4, offer 4, customer 5; first: engaged 0, qualified 1, lost 2");
        var tally = Teams.Tally(StageLog.Of(Teams.Process, entries.Select(entry => entry with { Value = entry.JourneyId == "again" ? 10 : 4, Currency = "EUR" })));
        var handoff = Ledger("marketing", "qualified", tally);

        Assert.Equal((3, 2), (handoff.Offers.Total, handoff.Journeys));
        Assert.Equal((24, 10, 4), (handoff.Offers.TotalValue.Total, handoff.Offers.Value(HandoffFate.Refused).Total, handoff.Offers.Value(HandoffFate.Lost).Total));
        Assert.Equal((1, 1, 0, 0), (handoff.Returned.Won, handoff.Accepted.Won, handoff.FirstTime.Won, handoff.Accepted.Lost));
        Assert.Equal(1, handoff.FirstTime.Lost);
    }

    [Fact]
    public void Refusals_are_counted_by_reason()
    {
        var entries = Told.Entries("a: engaged 0, qualified 1, engaged 2; b: engaged 0, qualified 1, engaged 2; c: engaged 0, qualified 1, engaged 2; d: engaged 0, qualified 1, engaged 2");
        string?[] reasons = ["no need", "no need", "wrong number", null];
        var told = entries.Select((entry, i) => i % 3 == 2 ? entry with { Reason = reasons[i / 3] } : entry).ToList();
        Assert.Equal(["no need: 2", "wrong number: 1", "no reason given: 1"], Ledger("marketing", "qualified", Teams.Tally(StageLog.Of(Teams.Process, told))).Refusals.Select(refusal => refusal.ToString()));

        var frame = StageLog.Of(Teams.Process, told).Frame() with { Measures = [new HandoffMeasure(["too small"])] };
        Assert.Equal(["no reason given: 1", "other reasons: 3"], Ledger("marketing", "qualified", StageLog.Of(Teams.Process, told).Tally(frame)).Refusals.Select(refusal => refusal.ToString()));
    }

    [Fact]
    public void Declared_reasons_are_told_apart_and_of_others_the_most_frequent()
    {
        var many = Enumerable.Range(0, 60).SelectMany(i => Enumerable.Range(0, i < 30 ? 2 : 1).SelectMany(copy => new[]
        {
            new StageEntry($"{i}.{copy}", "qualified", Told.Day(0)), new StageEntry($"{i}.{copy}", "engaged", Told.Day(1)) { Reason = $"because {i:00}" },
        }));
        var log = StageLog.Of(Teams.Process, many);
        var settled = log.Settled(log.Frame().Counting(new HandoffMeasure())).Measures.OfType<HandoffMeasure>().Single().Reasons!;
        Assert.Equal(HandoffMeasure.MostReasons, settled.Count);
        Assert.Equal([.. Enumerable.Range(0, 48).Select(i => $"because {i:00}"), "no need", "too small"], settled);
    }

    [Fact]
    public void An_offer_waits_until_the_first_touch_of_the_receiving_team_or_of_nobody_named()
    {
        const string told = "team: engaged 0, qualified 1, nurture 6; nobody: engaged 0, qualified 1; other: engaged 0, qualified 1; before: engaged 0, qualified 1, nurture 3; none: engaged 0, qualified 1";
        var queue = Ledger("marketing", "qualified", Teams.Tally(
            told, asOf: 10,
            Touched("team", 0.5, "sales"), Touched("team", 2, "marketing"), Touched("team", 4, "sales"), Touched("team", 5, null), Touched("nobody", 2, null),
            Touched("other", 2, "partners"), Touched("before", 0.9, "sales"), Touched("before", 3, "sales"))).Queue;

        Assert.Equal((2, 1, 2, 0), (queue.Touched, queue.LeftUntouched, queue.WaitingUntouched, queue.Closed));
        Assert.Equal(0.2, queue.TouchedWithin(Duration.FromDays(1)).Value!.Value, 1e-9);
        Assert.Equal(0.4, queue.TouchedWithin(Duration.FromDays(3)).Value!.Value, 1e-9);
        Assert.Equal(3, queue.Median.Value);
    }

    [Fact]
    public void Ping_pong_is_there_and_straight_back()
    {
        var pingPong = Teams.Tally("twice: engaged 0, qualified 1, engaged 2, qualified 3; third: engaged 0, checked 1, qualified 2, engaged 3; exit: qualified 0, engaged 1, lost 2; nobody: engaged 0, qualified 1, nowhere 2, engaged 3").PingPong();
        Assert.Equal([new PingPongMoves("marketing", "sales", 1), new PingPongMoves("sales", "marketing", 1)], pingPong.Moves);
        Assert.Equal((Rate.Of(1, 4), 2), (pingPong.Journeys, pingPong.Total));
        Assert.StartsWith("1 of 4 journeys, as of 2026-03-05T00:00:00Z, went from one team to another and straight back at least once, 2 times in all", pingPong.Explain(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a: inquiry 0")]
    [InlineData("a: lost 0; b: unfit 1")]
    [InlineData("a: nowhere 0")]
    public void Where_nothing_was_offered_there_is_no_ledger(string told)
    {
        var tally = Teams.Tally(told);
        Assert.Empty(tally.Handoffs());
        Assert.Equal(0, tally.PingPong().Total);
    }

    [Fact]
    public void A_process_without_teams_or_with_one_has_no_handoff_and_no_joint()
    {
        var tally = Teams.Tally(Told.Log("a: inquiry 0, check 1, qualified 1, customer 3"));
        Assert.Empty(tally.Handoffs());
        Assert.Equal((null, null), (tally.Joint(), tally.Bridge()));
    }

    [Fact]
    public void A_frame_that_lists_no_handoffs_has_none_to_show()
    {
        var log = Teams.Log("a: engaged 0, qualified 1");
        var tally = log.Tally(log.Frame() with { Measures = [new MovesMeasure()] });
        Assert.Throws<InvalidOperationException>(() => tally.Handoffs());
        Assert.Throws<InvalidOperationException>(() => tally.Joint());
    }

    private static Touch Touched(string journey, double day, string? team) => new(journey, Told.Day(day), "call") { Team = team };

    private static Handoff Ledger(string from, string stage, FunnelTally tally) => tally.Handoffs().Single(handoff => handoff.From == from && handoff.Stage.Id == stage);
}
