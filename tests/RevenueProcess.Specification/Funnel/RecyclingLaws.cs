using FsCheck.Xunit;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>What is done again, and what comes of it.</summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = ThousandRecorded.Count, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class RecyclingLaws
{
    [Property]
    public void Recycled_and_reworked_journeys_are_those_of_the_definition(Recorded recorded)
    {
        var recycling = recorded.Tally.Recycling();
        var (first, recycled) = (Outcomes(recorded, isRecycled: false), Outcomes(recorded, isRecycled: true));
        Assert.Equal((first, recycled), (recycling.FirstPass, recycling.SentBackOutcomes));
        Assert.Equal(Rate.Of(recycled.Total, recorded.Naive.Journeys.Count), recycling.SentBack);
        Assert.Equal(Rate.Of(Turns(recorded).Count(turns => turns.IsReworked), recorded.Naive.Journeys.Count), recycling.Reworked);
        Assert.Equal(recycling.WinRateOfSentBack.Minus(recycling.WinRateOfFirstPass), recycling.Difference);
    }

    [Property]
    public void First_and_later_visits_are_those_of_the_definition(Recorded recorded)
    {
        foreach (var stage in recorded.Tally.Recycling().Stages)
        {
            foreach (var fate in Enum.GetValues<VisitFate>())
            {
                Assert.Equal(recorded.Naive.Journeys.Count(journey => FatesOf(journey, stage.Stage).FirstOrDefault() == fate), stage.First[fate]);
                Assert.Equal(recorded.Naive.Journeys.Sum(journey => FatesOf(journey, stage.Stage).Skip(1).Count(one => one == fate)), stage.Again[fate]);
            }
        }
    }

    [Property]
    public void First_and_later_visits_are_all_visits(Recorded recorded)
    {
        var tally = recorded.Tally;
        Assert.All(tally.Recycling().Stages, stage =>
        {
            Assert.Equal(tally.Visitors(stage.Stage.Id), stage.First.Entries);
            Assert.All(Enum.GetValues<VisitFate>(), fate => Assert.Equal(tally.Leakage(stage.Stage.Id)[fate], stage.First[fate] + stage.Again[fate]));
            Assert.Equal(stage.First.Entries == 0 ? null : (double)tally.Leakage(stage.Stage.Id).Entries / tally.Visitors(stage.Stage.Id), stage.MeanVisits);
        });
    }

    [Fact]
    public void A_first_pass_beside_a_second_one()
    {
        var tally = Told.Log(
            "a: inquiry 0, qualified 1, proposal 2, customer 3; b: inquiry 0, qualified 1, nurture 2, qualified 3, lost 4; c: inquiry 0, qualified 1, nurture 2, qualified 3, proposal 4; d: inquiry 0, lost 1, inquiry 2")
            .Tally(frame => frame.Counting(new RecyclingMeasure()));
        var recycling = tally.Recycling();
        Assert.Equal((Rate.Of(2, 4), Rate.Of(3, 4), Rate.Of(1, 1), Rate.Of(0, 1)), (recycling.SentBack, recycling.Reworked, recycling.WinRateOfFirstPass, recycling.WinRateOfSentBack));
        var qualified = recycling.Stages.Single(stage => stage.Stage.Id == "qualified");
        Assert.Equal((5 / 3.0, Rate.Of(1, 3), Rate.Of(1, 2)), (qualified.MeanVisits!.Value, qualified.AdvancedFirst, qualified.AdvancedAgain));
        Assert.Equal(1 / 6.0, qualified.Difference.Value!.Value, 1e-12);
        Assert.Equal("Visits of qualified: 1 of 3 first visits that ended advanced, and 1 of 2 later ones; 3 journeys visited it, 5 times in all.", qualified.Explain());
        Assert.Equal(
            "Of 4 journeys up to 2026-03-06T00:00:00Z (as-of): 2 sent back, 3 with a stage visited more than once; won ÷ (won + lost) is 0 of 1 for those sent back and 1 of 1 for the others.",
            recycling.Explain());
        Assert.Null(tally.Empty().Recycling().WinRateOfSentBack.Value);
    }

    private static IEnumerable<NaiveTurns> Turns(Recorded recorded) => recorded.Naive.Journeys.Select(journey => new NaiveTurns(journey, recorded.Naive.AsOf));

    private static OutcomeCounts Outcomes(Recorded recorded, bool isRecycled) =>
        recorded.NaiveFunnel.Of(journey => new NaiveTurns(journey, recorded.Naive.AsOf).TimesSentBack > 0 == isRecycled).Outcomes;

    private static IEnumerable<VisitFate> FatesOf(NaiveJourney journey, Stage stage) => journey.Visits.Index().Where(visit => visit.Item.Stage == stage)
        .Select(visit => NaiveFunnel.FateOf(stage, journey.Visits.ElementAtOrDefault(visit.Index + 1)?.Place));
}
