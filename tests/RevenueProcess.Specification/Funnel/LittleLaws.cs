using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Samples;

namespace RevenueProcess.Specification.Funnel;

/// <summary>Little's identity, exact in ticks: the journeys present, added up over a window, are the time of their visits in it.</summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = ThousandRecorded.Count, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class LittleLaws
{
    [Property]
    public void The_balance_added_up_over_a_period_is_the_time_of_visits_in_it(Recorded recorded)
    {
        foreach (var stage in recorded.Process.Stages.Where(stage => !stage.Closes))
        {
            Assert.All(recorded.Tally.WorkInProgress(stage.Id), work =>
                Assert.Equal(SumOfBalances(recorded.NaiveFunnel, recorded.Log.Visits(), stage, work.Period.Start, Instant.Min(work.Period.End, recorded.Naive.AsOf)), work.Time.Ticks));
        }
    }

    [Property]
    public void The_time_in_all_periods_is_the_time_of_all_visits(Recorded recorded)
    {
        foreach (var stage in recorded.Process.Stages.Where(stage => !stage.Closes))
        {
            var time = recorded.Log.Visits().Where(visit => visit.Stage == stage).Sum(visit => (decimal)((visit.Left ?? recorded.Log.AsOf) - visit.Entered).BclCompatibleTicks);
            Assert.Equal(time, recorded.Tally.WorkInProgress(stage.Id).Sum(work => work.Time.Ticks));
        }
    }

    [Property]
    public void The_ages_at_the_end_of_a_period_are_those_of_the_visits_present_then(Recorded recorded)
    {
        foreach (var stage in recorded.Process.Stages.Where(stage => !stage.Closes))
        {
            Assert.All(recorded.Tally.WorkInProgress(stage.Id), work =>
            {
                var there = recorded.Naive.Journeys.SelectMany(journey => journey.Visits).Where(visit => visit.Stage == stage && visit.IsPresentAt(work.Period.End)).ToList();
                var ages = there.Sum(visit => (decimal)(work.Period.End - visit.Entered).BclCompatibleTicks);
                Assert.Equal(work.Period.End <= recorded.Naive.AsOf ? (there.Count, ages) : (null, (decimal?)null), (work.OpenAtEnd, work.AgesAtEnd?.Ticks));
                Assert.Equal(work.OpenAtEnd is null or 0 ? null : new TimeSum(ages).Days / there.Count, work.MeanAgeDays);
            });
        }
    }

    [Fact]
    public void A_stage_whose_work_grows_older_three_periods_in_a_row_is_an_alarm()
    {
        // One a week comes and stays; in 'qualified' each stays two days.
        var told = string.Join("; ", Enumerable.Range(0, 20).Select(week => FormattableString.Invariant($"{week}: qualified {7 * week}, inquiry {(7 * week) + 2}")));
        FunnelReport Report(double asOf) => FunnelReport.Of(Told.Log(told, asOf).Tally(frame => frame.Counting(new PresenceMeasure())));

        var alarm = Assert.Single(Report(asOf: 140).Alarms);
        Assert.Equal(WarningCodes.AgingWork, alarm.Code);
        Assert.Equal("what is in 'inquiry' grows older: 17 there at the end of 2026-06, and a mean age of 17.5 → 30.0 → 47.0 → 63.0 days at the ends of the last periods", alarm.Message);
        Assert.Empty(Report(asOf: 100).Alarms);
        Assert.Empty(FunnelReport.Of(Told.Log(told, 140).Tally()).Alarms);
    }

    [Fact]
    public void Work_in_progress_and_throughput_predict_the_lead_time_of_a_stage_in_balance()
    {
        // A journey every day from 1 April on, each two days in the stage: two in progress, one out a day, two days each.
        var told = string.Join("; ", Enumerable.Range(28, 40).Select(day => FormattableString.Invariant($"{day}: inquiry {day}, qualified {day + 2}")));
        var april = Told.Log(told).Tally(frame => frame.Counting(new PresenceMeasure())).WorkInProgress("inquiry").Single(work => work.Period.Label == "2026-04");
        Assert.Equal((2.0, 30, 2.0, Duration.FromDays(30)), (april.Mean!.Value, april.Exits, april.LeadTimeDays!.Value, april.Length));
        Assert.Equal(
            "Days of 24 hours that visits of inquiry lie in 2026-04, from 2026-04-01T00:00:00Z on and before 2026-05-01T00:00:00Z: 60.0 in all, over 30.0 days and 30 exits.",
            april.Explain());
        Assert.Empty(Told.Log("").Tally(frame => frame.Counting(new PresenceMeasure())).WorkInProgress("inquiry"));
    }

    [RealDataFact("bpi2012")]
    public void It_holds_on_the_loan_applications_of_january_2012()
    {
        var log = DemoRun.Log("bpi2012", RealData.PathOf("bpi2012"));
        var tally = log.Tally(log.Frame().Counting(new PresenceMeasure()) with { Period = ReportingPeriod.Month(DateTimeZoneProviders.Tzdb["Europe/Amsterdam"]) }, degree: 2);
        var inStages = 0m;
        foreach (var stage in log.Process.Stages.Where(stage => !stage.Closes))
        {
            var january = tally.WorkInProgress(stage.Id).Single(work => work.Period.Label == "2012-01");
            var (from, to) = (january.Period.Start, january.Period.End);
            var visits = log.Visits().Where(visit => visit.Stage == stage && visit.Entered < to && (visit.Left is not { } left || left > from)).ToList();

            // Each entry and exit of the month in order: how many were there since the last one, for how long.
            var changes = visits.Select(visit => (At: Instant.Max(visit.Entered, from), By: 1))
                .Concat(visits.Where(visit => visit.Left < to).Select(visit => (At: visit.Left!.Value, By: -1))).OrderBy(change => change.At).ToList();
            var (balance, sum, last) = (0, 0m, from);
            foreach (var (at, by) in changes.Append((At: to, By: 0)))
            {
                sum += balance * (decimal)(at - last).BclCompatibleTicks;
                (balance, last) = (balance + by, at);
            }

            Assert.Equal(sum, january.Time.Ticks);
            inStages += january.Time.Ticks;
        }

        Assert.True(inStages > 0);
    }

    private static decimal SumOfBalances(NaiveFunnel naive, IEnumerable<Visit> visits, Stage stage, Instant from, Instant to)
    {
        List<Instant> at = [from, .. visits.Where(visit => visit.Stage == stage).SelectMany(visit => new[] { visit.Entered, visit.Left ?? to }).Where(t => t > from && t < to).Distinct().Order(), to];
        return at.Zip(at.Skip(1)).Sum(part => naive.Balance(stage, part.Second) * (decimal)(part.Second - part.First).BclCompatibleTicks);
    }
}
