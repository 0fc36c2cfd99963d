using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>The ledger of handoffs, ping-pong, the joint and the bridge are what their definitions say, counted the slow way.</summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = ThousandRecorded.Count, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class HandoffsAreTheNaiveOnesLaws
{
    [Property]
    public void Offers_by_fate_and_their_values_are_those_of_the_definition(Recorded recorded) => AssertEach(recorded, (handoff, offers) => AssertFates(
        offers.Select(offer => (offer.Fate, offer.Journey)).ToList(), handoff.Offers));

    [Property]
    public void Times_to_each_fate_are_those_of_the_definition(Recorded recorded) => AssertEach(recorded, (handoff, offers) =>
        AssertTimes(recorded, offers.Select(offer => (offer.Fate, offer.Offered, offer.Ended)), handoff.Times));

    [Property]
    public void Refusals_by_reason_are_those_of_the_definition(Recorded recorded) => AssertEach(recorded, (handoff, offers) => Assert.Equal(
        offers.Where(offer => offer.Fate == HandoffFate.Refused).CountBy(offer => offer.Reason ?? "none").Select(count => (count.Key, (long)count.Value)).Order(),
        handoff.Refusals.Select(refusal => (refusal.Reason ?? "none", refusal.Count)).Order()));

    [Property]
    public void Time_to_the_first_touch_is_that_of_the_definition(Recorded recorded) => AssertEach(recorded, (handoff, offers) =>
    {
        Assert.All(Enum.GetValues<QueueEnd>(), end => Assert.Equal(offers.Count(offer => offer.Queue == end), handoff.Queue[end]));
        var lives = offers.Where(offer => offer.Queue != QueueEnd.Closed)
            .Select(offer => recorded.NaiveFunnel.Life(offer.Offered, offer.QueueEnded, offer.Queue switch { QueueEnd.Touched => 0, QueueEnd.Left => 1, _ => null })).OfType<NaiveLife>();
        var table = recorded.NaiveFunnel.Table(lives, causes: 2);
        Assert.Equal(KaplanMeier.Of(table).Median.Scaled(recorded.Question.Grain / Duration.FromDays(1), EstimateUnit.Days), handoff.Queue.Median);
        Assert.Equal(AalenJohansen.Of(table).IncidenceAt(0, (uint)Math.Floor(Duration.FromHours(30) / recorded.Question.Grain)), handoff.Queue.TouchedWithin(Duration.FromHours(30)));
    });

    [Property]
    public void Outcomes_of_accepted_returned_and_first_time_offers_are_those_of_the_definition(Recorded recorded) => AssertEach(recorded, (handoff, offers) =>
    {
        var naive = Naive(recorded);
        var journeys = offers.GroupBy(offer => offer.Journey).ToList();
        var returned = journeys.Where(journey => journey.SkipWhile(offer => offer.Fate != HandoffFate.Refused).Skip(1).Any()).ToList();
        Assert.Equal(naive.Outcomes(journeys.Where(journey => journey.Any(offer => offer.Fate == HandoffFate.Accepted)).Select(journey => journey.Key)), handoff.Accepted);
        Assert.Equal(naive.Outcomes(returned.Select(journey => journey.Key)), handoff.Returned);
        Assert.Equal(naive.Outcomes(journeys.Except(returned).Select(journey => journey.Key)), handoff.FirstTime);
        Assert.Equal(journeys.Count, handoff.Journeys);
    });

    [Property]
    public void Ping_pong_is_that_of_the_definition(Recorded recorded)
    {
        var (expected, actual) = (Naive(recorded).PingPongs.ToList(), recorded.Tally.PingPong());
        Assert.Equal(
            expected.CountBy(move => (move.Team, move.Over)).Select(count => (count.Key.Team, count.Key.Over, (long)count.Value)).Order(),
            actual.Moves.Select(moves => (moves.Team, moves.Over, moves.Count)).Order());
        Assert.Equal(Rate.Of(expected.Select(move => move.Journey).Distinct().Count(), recorded.Naive.Journeys.Count), actual.Journeys);
    }

    [Property]
    public void The_joint_is_that_of_the_definition(Recorded recorded)
    {
        foreach (var teams in TeamsOf(recorded).SelectMany(from => TeamsOf(recorded).Where(to => to != from).Select(to => new TeamPair(from, to))))
        {
            var naive = Naive(recorded);
            var joint = recorded.Log.Tally(recorded.FrameOf(recorded.Log) with { Measures = [new JointMeasure(teams)] }).Joint()!;
            var handedOver = naive.HandedOver(teams.From, teams.To).ToList();
            var direct = naive.Entered(teams.To).Except(handedOver.Select(one => one.Journey)).ToList();
            Assert.Equal((naive.Entered(teams.From).Union(handedOver.Select(one => one.Journey)).Count(), direct.Count, 0), (joint.Entered, joint.Direct, joint.NeverSeen));
            Assert.Equal(naive.Outcomes(handedOver.Where(one => one.Fate == HandoffFate.Accepted).Select(one => one.Journey)).Won, joint.WonHandedOver);
            Assert.Equal(naive.Outcomes(direct).Won, joint.WonDirect);
            AssertFates(handedOver.Select(one => (one.Fate, one.Journey)).ToList(), joint.Seen);
            AssertTimes(recorded, handedOver.Select(one => (one.Fate, one.Offered, one.Ended)), joint.Times);
            Assert.Equal(handedOver.Sum(one => (decimal)(one.Ended - one.Offered).BclCompatibleTicks) / NodaConstants.TicksPerDay, joint.DaysLost);
        }
    }

    [Property]
    public void The_bridge_is_that_of_the_definition(Recorded recorded)
    {
        var all = TeamsOf(recorded).ToList();
        foreach (var teams in all.SelectMany(from => all.SelectMany(over => all.Where(to => new[] { from, over, to }.Distinct().Count() == 3).Select(to => new TeamRoute(from, over, to)))).Take(6))
        {
            var bridge = recorded.Log.Tally(recorded.FrameOf(recorded.Log) with { Measures = [new BridgeMeasure(teams)] }).Bridge()!;
            var crossings = Naive(recorded).Crossings(teams.From, teams.Over, teams.To).ToLookup(crossing => crossing.IsOver);
            AssertArm(recorded, [.. crossings[true]], bridge.Over);
            AssertArm(recorded, [.. crossings[false]], bridge.Straight);
            Assert.Equal(bridge.Over.WinRate.Minus(bridge.Straight.WinRate), bridge.WinRateDifference);
        }
    }

    [Property]
    public void The_first_joint_and_the_first_bridge_along_the_path_are_counted_unless_stated(Recorded recorded)
    {
        var stays = recorded.Process.Path.Where(stage => stage.Holds).Select(stage => stage.Team).ToList();
        var joint = stays.Zip(stays.Skip(1)).Where(step => step is { First: not null, Second: not null } && step.First != step.Second).Select(step => new TeamPair(step.First!, step.Second!)).FirstOrDefault();
        Assert.Equal(joint, recorded.Tally.Joint()?.Teams);
        var teams = recorded.Process.Path.Where(stage => stage.Holds).Select(stage => stage.Team).OfType<string>().Distinct().ToList();
        Assert.Equal(teams.Count < 3 ? null : new TeamRoute(teams[0], teams[1], teams[2]), recorded.Tally.Bridge()?.Teams);
    }

    [Property]
    public void The_parts_of_a_ledger_sum_exactly_in_number_and_value(Recorded recorded)
    {
        Assert.All(recorded.Tally.Handoffs(), handoff =>
        {
            Assert.Equal(handoff.Offers.Total, Enum.GetValues<HandoffFate>().Sum(fate => handoff.Offers[fate]));
            Assert.Equal(handoff.Offers.Total, Enum.GetValues<QueueEnd>().Sum(end => handoff.Queue[end]));
            Assert.Equal(handoff.Offers[HandoffFate.Refused], handoff.Refusals.Sum(refusal => refusal.Count));
            Assert.Equal(handoff.Offers.TotalValue, Enum.GetValues<HandoffFate>().Aggregate(ValueSum.None, (sum, fate) => sum + handoff.Offers.Value(fate)));
            Assert.InRange(handoff.Accepted.Total, 0, handoff.Journeys);
        });
    }

    [Property]
    public void The_rates_of_two_funnels_reconcile_exactly(Recorded recorded)
    {
        if (recorded.Tally.Joint() is { } joint)
        {
            // (h ÷ n) · (a ÷ h) · (w ÷ a) = w ÷ n, in counts: each denominator is the numerator before it.
            Assert.Equal((joint.OwnOfFrom.Numerator, joint.Acceptance.Numerator), (joint.Acceptance.Denominator, joint.WinsOfAccepted.Denominator));
            Assert.Equal((joint.OwnOfFrom.Denominator, joint.WinsOfAccepted.Numerator), (joint.Truth.Denominator, joint.Truth.Numerator));
            Assert.Equal(joint.HandedOver, joint.Accepted + joint.Between);
            Assert.Equal(Rate.Of(joint.WonHandedOver + joint.WonDirect, joint.Accepted + joint.Direct), joint.OwnOfTo);
            Assert.Equal(joint.Seen.TotalValue, joint.BetweenValue! + joint.Seen.Value(HandoffFate.Accepted));
        }
    }

    private static void AssertEach(Recorded recorded, Action<Handoff, List<NaiveOffer>> assert)
    {
        var expected = Naive(recorded).Offers.GroupBy(offer => (offer.From, offer.Stage.Id)).OrderBy(offers => offers.Key).ToList();
        var actual = recorded.Tally.Handoffs().OrderBy(handoff => (handoff.From, handoff.Stage.Id)).ToList();
        Assert.Equal(expected.Select(offers => offers.Key), actual.Select(handoff => (handoff.From, handoff.Stage.Id)));
        foreach (var (offers, handoff) in expected.Zip(actual))
        {
            assert(handoff, [.. offers]);
        }
    }

    private static void AssertFates(List<(HandoffFate Fate, NaiveJourney Journey)> expected, FateCounts actual)
    {
        Assert.Equal(expected.Count, actual.Total);
        Assert.All(Enum.GetValues<HandoffFate>(), fate =>
        {
            var some = expected.Where(one => one.Fate == fate).Select(one => one.Journey).ToList();
            Assert.Equal((some.Count, NaiveHandoffs.ValueOf(some)), (actual[fate], actual.Value(fate)));
        });
    }

    private static void AssertTimes(Recorded recorded, IEnumerable<(HandoffFate Fate, Instant From, Instant To)> expected, FateTimes actual)
    {
        var lives = expected.Select(one => recorded.NaiveFunnel.Life(one.From, one.To, one.Fate == HandoffFate.Waiting ? null : (int)one.Fate - 1)).OfType<NaiveLife>().ToList();
        var table = recorded.NaiveFunnel.Table(lives, causes: 6);
        Assert.Equal(KaplanMeier.Of(table).Median.Scaled(recorded.Question.Grain / Duration.FromDays(1), EstimateUnit.Days), actual.Median);
        Assert.All(Enum.GetValues<HandoffFate>().Where(fate => fate != HandoffFate.Waiting), fate =>
        {
            Assert.Equal(AalenJohansen.Of(table).Incidence((int)fate - 1), actual.Eventual(fate));
            Assert.Equal(AalenJohansen.Of(table).IncidenceAt((int)fate - 1, (uint)Math.Floor(Duration.FromDays(2) / recorded.Question.Grain)), actual.Within(fate, Duration.FromDays(2)));
        });
    }

    private static void AssertArm(Recorded recorded, List<NaiveCrossing> expected, BridgeArm actual)
    {
        var naive = Naive(recorded);
        Assert.Equal(naive.Outcomes(expected.Select(crossing => crossing.Journey)), actual.Outcomes);
        Assert.Equal(NaiveHandoffs.ValueOf(expected.Select(crossing => crossing.Journey)), actual.Value);
        Assert.Equal(NaiveHandoffs.ValueOf(expected.Where(crossing => crossing.Won is not null).Select(crossing => crossing.Journey)), actual.WonValue);
        AssertArrival(recorded, expected, crossing => crossing.Reached, actual.Reach);
        AssertArrival(recorded, expected, crossing => crossing.Won, actual.Win);
    }

    private static void AssertArrival(Recorded recorded, List<NaiveCrossing> expected, Func<NaiveCrossing, Instant?> arrived, Arrival actual)
    {
        Assert.Equal(Rate.Of(expected.Count(crossing => arrived(crossing) is not null), expected.Count), actual.SoFar);
        Assert.Equal(expected.Count(crossing => arrived(crossing) is null && !crossing.Journey.Visits[^1].Place.Closes), actual.Open);
        var lives = expected.Select(crossing => arrived(crossing) is { } at ? recorded.NaiveFunnel.Life(crossing.Left, at, 0)
            : crossing.Journey.Visits[^1] is { Place.Closes: true } close ? recorded.NaiveFunnel.Life(crossing.Left, close.Entered, 1)
            : recorded.NaiveFunnel.Life(crossing.Left, recorded.Naive.AsOf, null)).OfType<NaiveLife>().ToList();
        Assert.Equal(AalenJohansen.Of(recorded.NaiveFunnel.Table(lives, causes: 2)).Incidence(0), actual.Eventual);
        var ages = lives.Where(life => life.Cause == 0).Select(life => Math.Floor(life.Age / recorded.Question.Grain)).Order().ToList();
        Assert.Equal(ages.Count == 0 ? null : (ages[(ages.Count - 1) / 2] + ages[ages.Count / 2]) / 2 * recorded.Question.Grain.TotalDays, actual.MedianDaysOfArrived);
    }

    private static IEnumerable<string> TeamsOf(Recorded recorded) => recorded.Process.Stages.Select(stage => stage.Team).OfType<string>().Distinct();

    private static NaiveHandoffs Naive(Recorded recorded) => new(recorded.Process, recorded.Naive.AsOf, recorded.Naive.Journeys, recorded.NaiveFunnel);
}
