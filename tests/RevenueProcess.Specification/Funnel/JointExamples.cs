using System.Text.Json;

namespace RevenueProcess.Specification.Funnel;

/// <summary>Two funnels and what lies between, told and counted by hand; and whether a bridge pays.</summary>
public sealed class JointExamples
{
    private static readonly TeamPair _teams = new("marketing", "sales");

    [Fact]
    public void Two_departments_report_one_rate_each_and_the_truth_is_a_third()
    {
        var joint = Joint(Teams.Log(
            """
            won: engaged 0, qualified 1, gate 3, offer 3, customer 9;
            open: engaged 0, qualified 1, gate 2, offer 2;
            refused: engaged 0, qualified 2, engaged 4;
            later: engaged 0, qualified 1, engaged 2, checked 3, qualified 4, offer 5, customer 6;
            waiting: engaged 0, qualified 8;
            kept: engaged 0;
            direct: qualified 0, offer 1, customer 2;
            over: engaged 0, checked 1, qualified 2, lost 3
            """,
            asOf: 10));

        // n = 7 entered marketing, h = 5 handed over, a = 3 accepted of them, w = 2 won; two came to sales without marketing's hand.
        Assert.Equal((7, 5, 3, 2), (joint.Entered, joint.HandedOver, joint.Accepted, joint.WonHandedOver));
        Assert.Equal((2, 1, 2), (joint.Direct, joint.WonDirect, joint.Between));
        Assert.Equal((1, 1), (joint.Seen[HandoffFate.Refused], joint.Seen[HandoffFate.Waiting]));
        Assert.Equal((Rate.Of(5, 7), Rate.Of(3, 5), Rate.Of(3, 5), Rate.Of(2, 3), Rate.Of(2, 7)), (joint.OwnOfFrom, joint.OwnOfTo, joint.Acceptance, joint.WinsOfAccepted, joint.Truth));

        // Won 2 days, open 1, refused 2, later 5 (won with no offer of marketing accepted), waiting 2.
        Assert.Equal(12, joint.DaysLost);
        Assert.Equal(
            "As of 2026-03-12T00:00:00Z, marketing handed over 5 of 7 journeys that entered its stages, sales accepted 3 of those, 2 of them won, beside 1 won of 2 that came to sales without being handed over by marketing; between: 2; each journey counts once.",
            joint.Explain());
    }

    [Fact]
    public void A_team_that_is_none_of_the_process_is_refused()
    {
        var log = Teams.Log("a: engaged 0");
        var fault = Assert.Throws<ArgumentException>("frame", () => log.Tally(log.Frame() with { Measures = [new JointMeasure(new TeamPair("marketing", "partners"))] }));
        Assert.Contains("'joint' names the team 'partners', which owns no stage of teams v1", fault.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("frame", () => log.Tally(log.Frame() with { Measures = [new JointMeasure(new TeamPair("sales", "sales"))] }));
        Assert.Throws<ArgumentException>("frame", () => log.Tally(log.Frame() with { Measures = [new BridgeMeasure(new TeamRoute("marketing", "sales", "marketing"))] }));
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("a: inquiry 0", 1, 0)]
    [InlineData("a: lost 0", 0, 0)]
    [InlineData("a: offer 0", 0, 1)]
    public void Without_a_handover_the_rates_are_undefined_and_never_a_number_that_is_none(string told, long entered, long direct)
    {
        var joint = Joint(Teams.Log(told));
        Assert.Equal((entered, direct, 0, 0m), (joint.Entered, joint.Direct, joint.HandedOver, joint.DaysLost));
        Assert.Equal((null, null), (joint.Acceptance.Value, joint.WinsOfAccepted.Value));
        Assert.Equal((null, ValueSum.None), (joint.Times.Eventual(HandoffFate.Accepted).Value, joint.BetweenValue));
    }

    [Fact]
    public void Two_logs_are_joined_by_lead_and_what_never_arrived_is_between()
    {
        var marketing = Log(_marketing, "won: lead 0, ready 1; seen: lead 0, ready 2; lost: lead 0, ready 3; nowhere: lead 0, ready 4; early: lead 0; kept: lead 0", asOf: 10);
        var sales = Log(_sales, "won: call 3, offer 5, order 8; seen: call 4; lost: call 4, off 6; early: call 1, offer 2; direct: call 1, offer 2, order 3", asOf: 10);
        var joint = marketing.JointWith(sales);

        Assert.Equal((6, 4, 1, 1), (joint.Entered, joint.HandedOver, joint.Accepted, joint.NeverSeen));
        Assert.Equal((1, 1, 1), (joint.Seen[HandoffFate.Lost], joint.Seen[HandoffFate.Waiting], joint.WonHandedOver));
        Assert.Equal((2, 1), (joint.Direct, joint.WonDirect));
        Assert.Equal((4, 1, 2, 1, 0), (joint.Join!.Joined, joint.Join.JoinedNotHandedOver, joint.Join.OnlyInFrom, joint.Join.OnlyInTo, joint.Join.Warnings.Count));

        // From ready on: 4 days until the offer, 8 waiting, 3 until lost, 6 never seen.
        Assert.Equal(21, joint.DaysLost);
        Assert.Equal(new TeamPair("marketing funnel", "sales funnel"), joint.Teams);
    }

    [Fact]
    public void The_joint_of_two_logs_is_written_with_what_joined()
    {
        using var stream = new MemoryStream();
        JointJson.Write(Log(_marketing, "a: lead 0, ready 1", asOf: 1).JointWith(Log(_sales, "b: call 1")), stream);
        var json = JsonDocument.Parse(stream.ToArray()).RootElement;
        var join = json.GetProperty("join");
        Assert.Equal(
            "joined joinedNotHandedOver onlyInFrom onlyInTo ambiguousInFrom ambiguousInTo unusedLinks fromCurrency toCurrency warnings",
            string.Join(' ', join.EnumerateObject().Select(member => member.Name)));
        Assert.Equal((1, 0, "no-lead-joined"), (json.GetProperty("neverSeen").GetInt64(), join.GetProperty("joined").GetInt64(), join.GetProperty("warnings")[0].GetProperty("code").GetString()));
    }

    [Fact]
    public void An_id_map_joins_and_leaves_out_what_it_links_twice()
    {
        var marketing = Log(_marketing, "m1: lead 0, ready 1; m2: lead 0, ready 1; m3: lead 0, ready 1; m4: lead 0, ready 1", asOf: 2);
        var sales = Log(_sales, "s1: call 1, offer 2; s2: call 1; s3: call 1");
        LeadLink[] links = [new("m1", "s1"), new("m1", "s1"), new("m2", "s2"), new("m3", "s2"), new("m4", "gone"), new("nobody", "s3")];
        var join = marketing.JointWith(sales, links).Join!;

        Assert.Equal((1, 1, 1, 2, 1, 2), (join.Joined, join.OnlyInFrom, join.OnlyInTo, join.AmbiguousInFrom, join.AmbiguousInTo, join.UnusedLinks));
        Assert.Equal("left out, since the id map links one lead with several: 2 leads of the first log and 1 of the second", Assert.Single(join.Warnings).Message);
        Assert.Equal((2, 1, 1), (marketing.JointWith(sales, links).Entered, marketing.JointWith(sales, links).NeverSeen, marketing.JointWith(sales, links).Direct));
    }

    [Fact]
    public void Two_logs_that_share_no_lead_say_so()
    {
        var joint = Log(_marketing, "a: lead 0, ready 1").JointWith(Log(_sales, "b: call 1"));
        Assert.Equal((1, 1, 0), (joint.NeverSeen, joint.Direct, joint.Accepted));
        Assert.Equal(WarningCodes.NoLeadJoined, Assert.Single(joint.Join!.Warnings).Code);
        Assert.Equal(0, Log(_marketing, "").JointWith(Log(_sales, "")).HandedOver);
    }

    [Fact]
    public void Leads_handed_over_after_all_that_the_second_log_tells_are_warned_of()
    {
        var joint = Log(_marketing, "a: lead 0, ready 1; b: lead 0, ready 5; c: lead 0, ready 6", asOf: 7).JointWith(Log(_sales, "a: call 2, offer 4", asOf: 7));

        Assert.Equal(2, joint.NeverSeen);
        Assert.Equal(
            "handed over after the last entry of the second log, at 2026-03-06T00:00:00Z, and never seen there: 2 leads; if that log was written down earlier, state its end as the as-of of both",
            Assert.Single(joint.Join!.Warnings).Message);
    }

    [Fact]
    public void A_gate_that_sends_a_lead_away_is_no_visit_to_the_team_that_owns_it()
    {
        var process = ProcessDefinition.Named("gated", 1)
            .Stage("inquiry", team: "marketing").GateStage("review", team: "sales").Stage("qualified", team: "sales").Stage("customer", team: "success", outcome: Outcome.Won)
            .Detour("nurture", team: "marketing")
            .On("ask", "inquiry", "review").Route("review", "qualified", LeadDefinition.Named("large", 1).When(Fact.Number("employees").AtLeast(50))).Route("review", "nurture").On("sign", "qualified", "customer").On("wake", "nurture", "review")
            .Build();
        var tally = Teams.Tally(Told.Log("sent away: inquiry 0, review 1, nurture 1; taken: inquiry 0, review 1, qualified 1, customer 3", asOf: 5, process));

        Assert.Equal((2, 1, 1, 0), (tally.Joint()!.Entered, tally.Joint()!.HandedOver, tally.Joint()!.Accepted, tally.Joint()!.Direct));
        Assert.Equal((1, 1), (tally.Bridge()!.Over.Journeys, tally.Bridge()!.Over.Reach.SoFar.Numerator));
    }

    [Fact]
    public void Values_of_different_currencies_are_not_added()
    {
        StageLog Worth(ProcessDefinition process, string told, string currency) =>
            StageLog.Of(process, Told.Entries(told).Select(entry => entry with { Value = 5, Currency = currency }), new StageLogOptions { AsOf = Told.Day(2) });
        var marketing = Worth(_marketing, "a: lead 0, ready 1; b: lead 0, ready 1", "EUR");
        var joint = marketing.JointWith(Worth(_sales, "a: call 2", "USD"));

        Assert.Equal((5, 5, null), (joint.NeverSeenValue.Total, joint.Seen.TotalValue.Total, joint.BetweenValue));
        Assert.Equal("what was never seen is in EUR, the rest in USD", joint.BetweenValueUndefinedBecause);
        Assert.Equal(WarningCodes.CurrenciesDiffer, Assert.Single(joint.Join!.Warnings).Code);
        Assert.Equal(10, marketing.JointWith(Worth(_sales, "a: call 2", "EUR")).BetweenValue!.Total);
        Assert.Equal((10, "EUR"), (marketing.JointWith(Log(_sales, "a: call 2")).BetweenValue!.Total, marketing.JointWith(Log(_sales, "a: call 2")).Currency));
    }

    [Fact]
    public void A_bridge_is_held_beside_the_straight_way_with_a_caution()
    {
        var bridge = Teams.Tally(
            """
            over won: engaged 0, checked 1, qualified 3, offer 4, customer 5;
            over lost: engaged 0, checked 1, qualified 2, lost 3;
            over back: engaged 0, checked 1, engaged 2;
            straight: engaged 0, qualified 1, offer 2, customer 4;
            kept: engaged 0
            """,
            asOf: 9).Bridge()!;

        Assert.Equal(new TeamRoute("marketing", "development", "sales"), bridge.Teams);
        Assert.Equal((3, 1, 1, 1), (bridge.Over.Journeys, bridge.Over.Outcomes.Won, bridge.Over.Outcomes.Lost, bridge.Straight.Journeys));
        Assert.Equal((Rate.Of(2, 3), 1), (bridge.Over.Reach.SoFar, bridge.Over.Reach.Open));
        Assert.Equal((1.5, 0, 4, 3), (bridge.Over.Reach.MedianDaysOfArrived, bridge.Straight.Reach.MedianDaysOfArrived, bridge.Over.Win.MedianDaysOfArrived, bridge.Straight.Win.MedianDaysOfArrived));
        Assert.Equal(Rate.Of(1, 2).Minus(Rate.Of(1, 1)), bridge.WinRateDifference);
        Assert.Equal(Rate.Of(1, 3).Minus(Rate.Of(1, 1)), bridge.WonDifference);
        Assert.Equal(
            "As of 2026-03-11T00:00:00Z, 3 journeys left marketing for development by their first handoff and 1 straight for sales; 1 and 1 of them won so far, each journey counted once, and they were not drawn by lot.",
            bridge.Explain());
    }

    private static readonly ProcessDefinition _marketing = ProcessDefinition.Named("marketing funnel", 1).Stage("lead").Stage("ready", outcome: Outcome.Won).Exit("gone", Outcome.Lost)
        .On("ready", "lead", "ready").On("drop", "lead", "gone").Build();

    private static readonly ProcessDefinition _sales = ProcessDefinition.Named("sales funnel", 1).Stage("call").Stage("offer").Stage("order", outcome: Outcome.Won).Exit("off", Outcome.Lost)
        .On("offer", "call", "offer").On("sign", "offer", "order").On("lose", ["call", "offer"], "off").Build();

    private static StageLog Log(ProcessDefinition process, string told, double? asOf = null) => Told.Log(told, asOf, process);

    private static Joint Joint(StageLog log) => log.Tally(log.Frame() with { Measures = [new JointMeasure(_teams)] }).Joint()!;
}
