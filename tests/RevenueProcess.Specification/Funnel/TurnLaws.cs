using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>Whose turn it was, and how buyers live the process.</summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = ThousandRecorded.Count, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class TurnLaws
{
    [Property]
    public void Whose_turn_it_was_is_what_the_definition_says(Recorded recorded)
    {
        var turns = recorded.Tally.WhoseTurn();
        Assert.Equal(
            [
                .. recorded.Process.Teams.Select(team => (TurnKind.Team, (string?)team)), (TurnKind.Buyer, null), (TurnKind.Nobody, null), (TurnKind.Closed, null),
                .. recorded.Process.Calendars.Count > 0 ? [(TurnKind.OutsideHours, null)] : ((TurnKind, string?)[])[],
            ],
            turns.Parts.Select(part => (part.Kind, part.Team)));
        Assert.All(turns.Parts, part => Assert.Equal(Ticks(recorded, naive => naive.TimeOf(part.Kind, part.Team)), part.Time.Ticks));
    }

    [Property]
    public void The_parts_of_turns_sum_to_the_time_that_elapsed(Recorded recorded)
    {
        var turns = recorded.Tally.WhoseTurn();
        Assert.Equal(Ticks(recorded, naive => naive.Elapsed), turns.Elapsed.Ticks);
        Assert.Equal(turns.Elapsed, Enum.GetValues<TurnKind>().Select(kind => turns[kind]).Aggregate((sum, time) => sum + time));
    }

    [Property]
    public void How_buyers_live_the_process_is_what_the_definition_says(Recorded recorded)
    {
        var (view, all) = (recorded.Tally.BuyerView(), recorded.Naive.Journeys.Select(journey => new NaiveTurns(journey, recorded.Naive.AsOf)).ToList());
        Assert.Equal((all.Count, all.Sum(one => one.TeamsMet.Count()), all.Sum(one => one.OwnersMet.Count()), all.Sum(one => one.TimesSentBack)), (view.Journeys, view.TeamsMet, view.OwnersMet, view.TimesSentBack));
        Assert.Equal(Rate.Of(all.Count(one => one.TimesSentBack > 0), all.Count), view.SentBack);
        Assert.Equal(view.Elapsed, view.Waiting + view.OwnTurn + recorded.Tally.WhoseTurn()[TurnKind.Closed]);
    }

    [Property]
    public void How_the_buyer_of_each_journey_lives_it_is_what_the_definition_says(Recorded recorded)
    {
        var naive = recorded.Naive.Journeys.ToDictionary(journey => journey.Id, journey => new NaiveTurns(journey, recorded.Naive.AsOf), StringComparer.Ordinal);
        var views = recorded.Log.BuyerViews().ToList();
        Assert.Equal(naive.Keys.Order(StringComparer.Ordinal), views.Select(view => view.JourneyId).Order(StringComparer.Ordinal));
        Assert.All(views, view =>
        {
            var expected = naive[view.JourneyId];
            Assert.Equal([.. recorded.Process.Teams.Intersect(expected.TeamsMet), .. expected.TeamsMet.Except(recorded.Process.Teams).Order(StringComparer.Ordinal)], view.TeamsMet);
            Assert.Equal(expected.OwnersMet, view.OwnersMet);
            Assert.Equal((expected.TimesSentBack, expected.Elapsed), (view.TimesSentBack, view.Elapsed));
            Assert.All(view.Turns, part => Assert.Equal((decimal)expected.TimeOf(part.Kind, part.Team).BclCompatibleTicks, part.Time.Ticks));
            Assert.Equal(view, recorded.Log.BuyerView(view.JourneyId));
        });
    }

    [Fact]
    public void A_journey_in_words()
    {
        var process = ProcessDefinition.Named("turns", 1)
            .Stage("inquiry", team: "marketing").Stage("offer", team: "sales", buyersTurn: true).Stage("contract", team: "sales")
            .Stage("customer", team: "success", outcome: Outcome.Won)
            .Detour("drawer").Exit("lost", Outcome.Lost, team: "sales")
            .On("offer", "inquiry", "offer").On("agree", "offer", "contract").On("sign", "contract", "customer").On("shelve", "contract", "drawer")
            .On("wake", "drawer", "offer").On("lose", "offer", "lost").On("reopen", "lost", "offer").Build();
        var log = Told.Log("a: inquiry 0, offer 1, lost 3, offer 7, contract 8, drawer 10, offer 13; b: customer 2", asOf: 20, process);
        Assert.Equal(
            "marketing: 1.0 days, 5.0 %; sales: 2.0 days, 10.0 %; the buyer: 10.0 days, 50.0 %; nobody: 3.0 days, 15.0 %; closed: 4.0 days, 20.0 %",
            log.Tally(frame => frame.Counting(new TurnMeasure())).WhoseTurn().ToString());
        var view = log.BuyerView("a");
        Assert.Equal((Duration.FromDays(6), Duration.FromDays(10), 1), (view.Waiting, view.OwnTurn, view.TimesSentBack));
        Assert.Equal(["marketing", "sales"], view.TeamsMet);
        Assert.Equal(Duration.Zero, log.BuyerView("b").Elapsed);
        Assert.Contains("'nobody'", Assert.Throws<ArgumentException>(() => log.BuyerView("nobody")).Message, StringComparison.Ordinal);
        Assert.Equal(
            "Of 2 journeys up to 2026-03-22T00:00:00Z (as-of): 6.0 of 20.0 elapsed days of 24 hours were waiting for us, 10.0 the buyer's turn; 3 teams and 0 owners met, each once a journey; sent back: 1 of the journeys, 1 time in all.",
            log.Tally(frame => frame.Counting(new TurnMeasure())).BuyerView().Explain());
    }

    [Fact]
    public void A_team_works_by_the_calendar_of_the_service_level()
    {
        var office = BusinessCalendar.Named("office", 1, "UTC").OpenWeekdays("09:00-17:00").Build();
        var process = ProcessDefinition.Named("hours", 1)
            .Stage("inquiry", team: "sales", within: new ServiceLevel(Duration.FromHours(4), office)).Stage("offer", team: "sales")
            .Stage("customer", team: "success", outcome: Outcome.Won).Exit("lost", Outcome.Lost)
            .On("offer", "inquiry", "offer").On("sign", "offer", "customer").On("lose", "offer", "lost").Build();
        var log = Told.Log("a: inquiry 0, offer 7, customer 9", process: process);
        Assert.Equal(
            "sales: 3.7 days, 40.7 %; outside hours: 5.3 days, 59.3 %", log.Tally(frame => frame.Counting(new TurnMeasure())).WhoseTurn().ToString());
        Assert.Equal(Duration.FromDays(9), log.BuyerView("a").Waiting);
    }

    [Fact]
    public void Without_journeys_nothing_has_elapsed()
    {
        var tally = Told.Log("").Tally(frame => frame.Counting(new TurnMeasure()));
        Assert.All(tally.WhoseTurn().Parts, part => Assert.Equal((TimeSum.None, null), (part.Time, part.Share)));
        Assert.Equal((null, null, null, null), (tally.BuyerView().MeanTeamsMet, tally.BuyerView().MeanWaitingDays, tally.BuyerView().MeanTimesSentBack, tally.BuyerView().SentBack.Value));
    }

    private static decimal Ticks(Recorded recorded, Func<NaiveTurns, Duration> of) =>
        recorded.Naive.Journeys.Sum(journey => (decimal)of(new NaiveTurns(journey, recorded.Naive.AsOf)).BclCompatibleTicks);
}
