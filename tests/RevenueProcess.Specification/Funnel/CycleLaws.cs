using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>How many journeys came, were won, closed and came back, and how long it took.</summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = ThousandRecorded.Count, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class CycleLaws
{
    [Property]
    public void Cycle_time_is_that_of_the_definition(Recorded recorded)
    {
        var (cycle, naive) = (recorded.Tally.CycleTime(), recorded.NaiveFunnel);
        var lives = naive.Lives(recorded.Naive.Journeys.Select(journey => ToWin(recorded, journey))).ToList();
        var curve = AalenJohansen.Of(naive.Table(lives, causes: 2));
        Assert.Equal((Ended(lives, 0), Ended(lives, 1), Ended(lives, null)), (cycle.Won, cycle.ClosedWithoutWin, cycle.Open));
        Assert.Equal(curve.Incidence(0), cycle.EventuallyWon);
        Assert.Equal(curve.LastEventAge is { } last ? last * recorded.Question.Grain : null, cycle.LastEvent);
        var some = Duration.FromDays(3) + Duration.FromSeconds(1);
        Assert.Equal(curve.IncidenceAt(0, (uint)Math.Floor(some / recorded.Question.Grain)), cycle.WonBy(some));
        var won = lives.Where(life => life.Cause == 0).Select(life => life.Age).ToList();
        Assert.Equal(won.Count == 0 ? null : won.Average(age => age.TotalDays), cycle.MeanOfWon?.TotalDays ?? null, NearlyEqual);
    }

    [Property]
    public void By_the_median_to_win_half_of_those_that_will_be_won_have_been(Recorded recorded)
    {
        var cycle = recorded.Tally.CycleTime();
        Assert.Equal(cycle.EventuallyWon.Value is > 0, cycle.MedianToWin.Value is not null);
        if (cycle.MedianToWin.Value is { } days)
        {
            var half = cycle.EventuallyWon.Value!.Value / 2;
            var age = Duration.FromDays(days) + (recorded.Question.Grain / 2);
            Assert.True(cycle.WonBy(age).Value >= half - 1e-6);
            Assert.True(age < recorded.Question.Grain || cycle.WonBy(age - recorded.Question.Grain).Value is not { } before || before < half + 1e-6);
        }
    }

    [Property]
    public void Time_to_the_close_is_that_of_the_definition(Recorded recorded)
    {
        var (cycle, naive) = (recorded.Tally.CycleTime(), recorded.NaiveFunnel);
        var lives = naive.Lives(recorded.Naive.Journeys.Select(journey => journey.Visits[^1] is { Place.Closes: true } last
            ? (journey.Visits[0].Entered, last.Entered, 0)
            : (journey.Visits[0].Entered, recorded.Naive.AsOf, (int?)null))).ToList();
        var median = KaplanMeier.Of(naive.Table(lives, causes: 1)).Median;
        Assert.Equal(Ended(lives, 0), cycle.Closed);
        Assert.Equal(median.Value * (recorded.Question.Grain / Duration.FromDays(1)), cycle.MedianToClose.Value, NearlyEqual);
    }

    [Property]
    public void Throughput_is_that_of_the_definition(Recorded recorded)
    {
        var journeys = recorded.Naive.Journeys;
        long In(CalendarPeriod period, Func<NaiveJourney, Instant?> at) => journeys.Count(journey => at(journey) is { } instant && period.Contains(instant));
        var periods = journeys.Count == 0 ? [] : recorded.Question.Period.Covering(journeys.Min(journey => journey.Visits[0].Entered), recorded.Naive.AsOf);
        Assert.Equal(
            periods.Select(period => new Throughput(
                period, In(period, journey => journey.Visits[0].Entered), In(period, journey => Won(recorded, journey)?.Entered),
                In(period, journey => journey.Visits[^1].Place.Closes ? journey.Visits[^1].Entered : null),
                In(period, journey => journey.Visits.Zip(journey.Visits.Skip(1)).Where(step => step.First.Place.Closes).Select(step => (Instant?)step.Second.Entered).FirstOrDefault()))),
            recorded.Tally.Throughput());
    }

    [Property]
    public void All_that_was_won_closed_or_reopened_came_through_in_some_period(Recorded recorded)
    {
        var (tally, periods) = (recorded.Tally, recorded.Tally.Throughput());
        Assert.Equal((tally.Journeys, tally.Outcomes.Won, tally.Reopened()), (periods.Sum(one => one.Started), periods.Sum(one => one.Won), periods.Sum(one => one.Reopened)));
        Assert.Equal(recorded.Process.Stages.Sum(stage => tally.Leakage(stage.Id).Closed), periods.Sum(one => one.Closed));
        Assert.Equal(tally.Reopened(), recorded.Process.Stages.Sum(stage => tally.ReopenedFrom(stage.Id)));
    }

    [Property]
    public void Transitions_are_the_moves_of_the_definition(Recorded recorded)
    {
        var (transitions, naive) = (recorded.Tally.Transitions().Transitions, recorded.NaiveFunnel);
        Stage?[] places = [.. recorded.Process.Stages, null];
        var expected = places.Where(to => naive.Starts(to) > 0).Select(to => new TransitionShare(null, to, IsStart: true, Rate.Of(naive.Starts(to), naive.Journeys)))
            .Concat(places.SelectMany(from => places.Where(to => naive.Moves(from, to) > 0)
                .Select(to => new TransitionShare(from, to, IsStart: false, Rate.Of(naive.Moves(from, to), places.Sum(other => naive.Moves(from, other)))))));
        Assert.Equal(expected, transitions);
    }

    [Fact]
    public void The_worked_example_of_competing_ends_as_a_cycle()
    {
        var process = ProcessDefinition.Named("deals", 1).Stage("lead").Stage("customer", outcome: Outcome.Won).Exit("lost", Outcome.Lost)
            .On("win", "lead", "customer").On("lose", "lead", "lost").Build();
        (int Days, char End)[] deals = [(2, 'W'), (3, 'L'), (4, 'W'), (5, 'C'), (6, 'W'), (7, 'C'), (8, 'L'), (9, 'C'), (10, 'W'), (12, 'C')];
        var told = string.Join("; ", deals.Select((deal, i) => deal.End == 'C'
            ? FormattableString.Invariant($"{i}: lead {30 - deal.Days}")
            : FormattableString.Invariant($"{i}: lead {i}, {(deal.End == 'W' ? "customer" : "lost")} {i + deal.Days}")));
        var tally = Told.Log(told, asOf: 30, process).Tally(frame => frame.Counting(new CycleMeasure()));
        var cycle = tally.CycleTime();
        Assert.Equal((257 / 480.0, 0.1), (cycle.EventuallyWon.Value!.Value, cycle.WonBy(Duration.FromDays(3.9)).Value!.Value), Close);
        // 1/10, 2/10 after 4 days, then 2/10 + 7/60 after 6: more than half of 257/480.
        Assert.Equal((6.0, Duration.FromDays(5.5), 8.0), (cycle.MedianToWin.Value!.Value, cycle.MeanOfWon!.Value, cycle.MedianToClose.Value!.Value), (one, other) => one == other);
        Assert.Equal(
            "Days of 24 hours from the start of 10 journeys, in grains of PT1S rounded down, to 2026-04-01T00:00:00Z (as-of): 4 won, 2 closed without it (competing), 4 open (censored); to the close: 6 closed, 4 not.",
            cycle.Explain());
    }

    [Fact]
    public void Without_a_win_nothing_is_said_about_the_time_to_it()
    {
        var cycle = Told.Log("a: inquiry 0, lost 2").Tally(frame => frame.Counting(new CycleMeasure())).CycleTime();
        Assert.Equal((null, null, 0.0), (cycle.MedianToWin.Value, cycle.MeanOfWon, cycle.EventuallyWon.Value));
        var nothing = Told.Log("").Tally(frame => frame.Counting(new CycleMeasure()));
        Assert.Null(nothing.CycleTime().EventuallyWon.Value);
        Assert.Empty(nothing.Throughput());
        Assert.Empty(nothing.Transitions().Transitions);
    }

    private static (Instant From, Instant To, int? Cause) ToWin(Recorded recorded, NaiveJourney journey) =>
        Won(recorded, journey) is { } win ? (journey.Visits[0].Entered, win.Entered, 0)
        : journey.Visits[^1].Place.Closes ? (journey.Visits[0].Entered, journey.Visits[^1].Entered, 1)
        : (journey.Visits[0].Entered, recorded.Naive.AsOf, null);

    private static NaiveVisit? Won(Recorded recorded, NaiveJourney journey) =>
        journey.Visits.FirstOrDefault(visit => visit.Stage?.Position >= recorded.Process.Won.Position);

    private static int Ended(IEnumerable<NaiveLife> lives, int? cause) => lives.Count(life => life.Cause == cause);

    private static bool NearlyEqual(double? one, double? other) => one is null == other is null && Math.Abs((one ?? 0) - (other ?? 0)) < 1e-6;

    private static bool Close((double, double) one, (double, double) other) => Math.Abs(one.Item1 - other.Item1) < 1e-12 && Math.Abs(one.Item2 - other.Item2) < 1e-12;
}
