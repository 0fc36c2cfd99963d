using System.Text.Json;

namespace RevenueProcess.Specification.Funnel;

/// <summary>Histories that a report must survive: every measure has a defined answer, and what is undefined is null.</summary>
public sealed class AwkwardHistoriesSpec
{
    [Theory]
    [InlineData("nothing", "")]
    [InlineData("one journey that has just begun", "a: inquiry 9")]
    [InlineData("all open", "a: inquiry 0; b: inquiry 1, qualified 2; c: nurture 3")]
    [InlineData("all lost", "a: inquiry 0, lost 1; b: lost 2; c: inquiry 0, unfit 3")]
    [InlineData("all won", "a: customer 0; b: inquiry 1, customer 1, satisfied 1")]
    [InlineData("only elsewhere", "a: nowhere 0; b: nowhere 1, neither 2")]
    [InlineData("all later than the as-of", "a: inquiry 20, lost 30; b: inquiry 11")]
    public void A_report_with_every_measure_answers(string history, string told)
    {
        Assert.NotEmpty(history);
        var (since, asOf) = (Told.Day(5), Told.Day(10));
        var log = StageLog.Of(Told.Process, Told.Entries(told), new StageLogOptions { Since = since, AsOf = asOf });
        var tally = log.Tally(frame => frame.Counting(
            new TurnMeasure(), new CycleMeasure(), new RecyclingMeasure(), new ServiceLevelMeasure(), new PresenceMeasure(), new MovementMeasure(since)));
        using var stream = new MemoryStream();
        FunnelReportJson.Write(FunnelReport.Of(tally), stream);
        using var report = JsonDocument.Parse(stream.ToArray());
        var parts = report.RootElement.GetProperty("whoseTurn").GetProperty("parts").EnumerateArray().ToList();
        Assert.Equal(report.RootElement.GetProperty("whoseTurn").GetProperty("elapsedDays").GetDouble(), parts.Sum(part => part.GetProperty("days").GetDouble()), 1e-9);
        Assert.Equal(tally.Journeys, tally.Recycling().Journeys);
        Assert.Equal(tally.Outcomes.Open, tally.Movement().OpenAtSecond.Journeys + tally.Movement().Elsewhere.Journeys + StillElsewhere(log));
        Assert.All(
            [tally.WhoseTurn().Explain(), tally.BuyerView().Explain(), tally.CycleTime().Explain(), tally.Recycling().Explain(), tally.Movement().Explain(), tally.Transitions().Explain()],
            sentence => Assert.DoesNotContain("NaN", sentence, StringComparison.Ordinal));
    }

    /// <summary>Elsewhere at both instants: not open to the movement at either.</summary>
    private static int StillElsewhere(StageLog log) =>
        log.Elsewhere().Where(stay => stay.Left is null && log.Elsewhere().Any(other => other.JourneyId == stay.JourneyId && other.Entered < log.Since!.Value)).Count();
}
