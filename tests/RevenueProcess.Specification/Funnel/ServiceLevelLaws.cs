using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>What was promised, what was kept, and what is still to be done.</summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = ThousandRecorded.Count, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class ServiceLevelLaws
{
    [Property]
    public void Service_levels_are_kept_as_the_definition_says(Recorded recorded)
    {
        var levels = recorded.Tally.ServiceLevels();
        Assert.Equal(recorded.Process.Stages.Where(stage => stage.Within is not null && !stage.Closes), levels.Select(level => level.Stage));
        Assert.All(levels, level =>
        {
            var visits = VisitsOf(recorded, level.Stage);
            var met = visits.Count(visit => visit.Left is { } left && left <= level.Within.DueAfter(visit.Entered));
            var pending = visits.Count(visit => visit.Left is null && recorded.Naive.AsOf <= level.Within.DueAfter(visit.Entered));
            Assert.Equal((met, visits.Count - met - pending, pending), (level.Met, level.Breached, level.Pending));
            Assert.Equal(Rate.Of(met, visits.Count - pending), level.Compliance);
        });
    }

    [Property]
    public void Missed_in_a_period_and_past_due_at_its_end_are_those_of_the_definition(Recorded recorded)
    {
        foreach (var level in recorded.Tally.ServiceLevels())
        {
            var asOf = recorded.Naive.AsOf;
            var breached = VisitsOf(recorded, level.Stage).Where(visit => level.Within.DueAfter(visit.Entered) < (visit.Left ?? asOf)).ToList();
            var periods = breached.Count == 0 ? [] : recorded.Question.Period.Covering(breached.Min(visit => level.Within.DueAfter(visit.Entered)), asOf);
            Assert.Equal(
                periods.Select(period => new ServiceLevelPeriod(
                    period, breached.Count(visit => period.Contains(level.Within.DueAfter(visit.Entered))),
                    breached.Count(visit => level.Within.DueAfter(visit.Entered) < period.End && (visit.Left is not { } left || period.End <= left)))),
                level.Periods);
        }
    }

    [Property]
    public void Every_breach_was_missed_in_one_period_and_those_that_last_are_past_due_at_the_end(Recorded recorded) => Assert.All(recorded.Tally.ServiceLevels(), level =>
    {
        Assert.Equal(level.Breached, level.Periods.Sum(period => period.Missed));
        Assert.Equal(
            VisitsOf(recorded, level.Stage).Count(visit => visit.Left is null && recorded.Naive.AsOf > level.Within.DueAfter(visit.Entered)),
            level.Periods.Select(period => period.PastDueAtEnd).LastOrDefault());
    });

    [Fact]
    public void A_visit_that_ends_at_its_due_instant_has_met_it_and_one_a_tick_later_has_not()
    {
        var process = ProcessDefinition.Named("levels", 1).Stage("inquiry", within: Duration.FromDays(2)).Stage("customer", outcome: Outcome.Won).Exit("lost", Outcome.Lost)
            .On("win", "inquiry", "customer").On("lose", "inquiry", "lost").Build();
        StageLog Log(int left) => StageLog.Of(
            process, [new StageEntry("a", "inquiry", Told.Day(0)), new StageEntry("a", "customer", Told.Day(2) + Duration.FromTicks(left)), .. Told.Entries("open: inquiry 31; late: inquiry 20")],
            new StageLogOptions { AsOf = Told.Day(33) });
        FunnelTally Tally(int left) => Log(left).Tally(frame => frame.Counting(new ServiceLevelMeasure()));
        var (met, missed) = (Assert.Single(Tally(0).ServiceLevels()), Assert.Single(Tally(1).ServiceLevels()));
        Assert.Equal((1, 1, 1), (met.Met, met.Breached, met.Pending));
        Assert.Equal((0, 2, 1, Rate.Of(0, 2)), (missed.Met, missed.Breached, missed.Pending, missed.Compliance));
        Assert.Equal(["2026-03 2 1", "2026-04 0 1"], missed.Periods.Select(period => $"{period.Period} {period.Missed} {period.PastDueAtEnd}"), StringComparer.Ordinal);
        Assert.Equal(
            "Visits of inquiry, which may last 2 days of elapsed time: 0 met of 2 met or breached by 2026-04-04T00:00:00Z (as-of); pending: 1.", missed.Explain());
        Assert.Null(Assert.Single(Tally(0).Empty().ServiceLevels()).Compliance.Value);
    }

    private static List<NaiveVisit> VisitsOf(Recorded recorded, Stage stage) =>
        [.. recorded.Naive.Journeys.SelectMany(journey => journey.Visits).Where(visit => visit.Stage == stage)];
}
