using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>Each number of the tally is what its definition says, counted the slow way, over any process, history and question.</summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = ThousandRecorded.Count, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class TallyIsTheNaiveFunnelLaws
{
    [Property]
    public void Journeys_and_outcomes_are_those_of_the_definition(Recorded recorded)
    {
        var (tally, naive) = Both(recorded);
        Assert.Equal((naive.Journeys, naive.Outcomes), (tally.Journeys, tally.Outcomes));
        Assert.Equal(Sorted(naive.Deviations().Select(deviation => (deviation.Kind, deviation.From, (Stage?)deviation.To))), Sorted(tally.Conformance.Deviations.SelectMany(deviation =>
            Enumerable.Repeat((deviation.Kind, deviation.From, deviation.To), (int)deviation.Count))));
    }

    [Property]
    public void Values_are_those_of_the_definition(Recorded recorded)
    {
        var (tally, naive) = Both(recorded);
        Assert.Equal((naive.ValueOf(Outcome.Won), naive.ValueOf(null)), (tally.WonValue, tally.OpenValue));
    }

    [Property]
    public void Win_rates_are_those_of_the_definition(Recorded recorded)
    {
        var (tally, naive) = Both(recorded);
        var outcomes = naive.Outcomes;
        var (won, lost) = (naive.ValueOf(Outcome.Won), naive.ValueOf(Outcome.Lost));
        Assert.Equal(naive.NoDecision, tally.WinRate.NoDecision);
        Assert.Equal(Rate.Of(outcomes.Won, outcomes.Won + outcomes.Lost), tally.WinRate.ByCount);
        Assert.Equal(Rate.Of(outcomes.Won, outcomes.Won + outcomes.Lost - naive.NoDecision), tally.WinRate.ByCountWithoutNoDecision);
        var defined = outcomes.Won + outcomes.Lost > 0 && won.Missing + won.Zero + lost.Missing + lost.Zero == 0;
        Assert.Equal(defined ? (double)(won.Total / (won.Total + lost.Total)) : null, tally.WinRate.ByValue.Value);
        Assert.Equal(defined, tally.WinRate.ByValue.UndefinedBecause is null);
    }

    [Property]
    public void Visitors_and_reached_are_those_of_the_definition(Recorded recorded)
    {
        var (tally, naive) = Both(recorded);
        Assert.All(recorded.Process.Stages, stage => Assert.Equal(
            (naive.Visitors(stage), naive.Reached(stage)), (tally.Visitors(stage.Id), tally.Reached(stage.Id))));
    }

    [Property]
    public void Starts_and_moves_are_those_of_the_definition(Recorded recorded)
    {
        var (tally, naive) = Both(recorded);
        foreach (var from in recorded.Process.Stages)
        {
            Assert.Equal(naive.Starts(from), tally.Starts(from.Id));
            Assert.All(recorded.Process.Stages, to => Assert.Equal(naive.Moves(from, to), tally.Moves(from.Id, to.Id)));
        }
    }

    [Property]
    public void Leakage_is_that_of_the_definition(Recorded recorded)
    {
        var (tally, naive) = Both(recorded);
        foreach (var stage in recorded.Process.Stages)
        {
            Assert.Equal(naive.Entries(stage), tally.Leakage(stage.Id).Entries);
            Assert.All(Enum.GetValues<VisitFate>(), fate => Assert.Equal(naive.Fates(stage, fate), tally.Leakage(stage.Id)[fate]));
        }
    }

    [Property]
    public void Balance_and_flow_are_those_of_the_definition(Recorded recorded)
    {
        var (tally, naive) = Both(recorded);
        foreach (var stage in recorded.Process.Stages)
        {
            Assert.All(tally.Flow(stage.Id), flow => Assert.Equal(
                (naive.Balance(stage, flow.Period.Start), naive.EntriesIn(stage, flow.Period), naive.ExitsIn(stage, flow.Period), naive.Balance(stage, flow.Period.End)),
                (flow.BalanceAtStart, flow.Entries, flow.Exits, flow.BalanceAtEnd)));
        }
    }

    [Property]
    public void Flow_runs_from_the_first_period_with_an_entry_to_that_of_the_as_of(Recorded recorded)
    {
        var (tally, naive) = Both(recorded);
        var periods = naive.Earliest is { } earliest ? recorded.Question.Period.Covering(earliest, recorded.Naive.AsOf) : [];
        Assert.All(recorded.Process.Stages, stage => Assert.Equal(periods, tally.Flow(stage.Id).Select(flow => flow.Period)));
    }

    [Property]
    public void Time_in_stage_is_that_of_the_definition(Recorded recorded)
    {
        var (tally, naive) = Both(recorded);
        foreach (var stage in recorded.Process.Stages.Where(stage => !stage.Closes))
        {
            var lives = naive.Stays(stage).ToList();
            var time = tally.TimeIn(stage.Id);
            var completed = lives.Where(life => life.Cause is not null).Select(life => life.Age).ToList();
            Assert.Equal((completed.Count, lives.Count - completed.Count), (time.Completed, time.Open));
            AssertMean(completed, time.MeanCompleted);
            var expected = KaplanMeier.Of(naive.Table(lives, causes: 1));
            var grainsADay = Duration.FromDays(1) / recorded.Question.Grain;
            AssertSame(expected.Median, time.Median, grainsADay);
            AssertSame(expected.Quantile(0.1), time.Quantile(0.1), grainsADay);
            AssertSame(KaplanMeier.Of(naive.Table(lives, causes: 1), SurvivalInterval.Log).Quantile(0.9), time.Quantile(0.9, SurvivalInterval.Log), grainsADay);
        }
    }

    [Property]
    public void Stays_by_destination_are_those_of_the_definition(Recorded recorded)
    {
        var (tally, naive) = Both(recorded);
        var pairs = recorded.Process.Pairs;
        foreach (var stage in recorded.Process.Stages.Where(stage => !stage.Closes))
        {
            AssertSame(naive.OpenStays(stage), stage, pairs.Nowhere);
            AssertSame(naive.StaysTo(stage, next: null), stage, pairs.Elsewhere);
            Assert.All(recorded.Process.Stages, next => AssertSame(naive.StaysTo(stage, next), stage, next.Ordinal));
        }

        void AssertSame(IEnumerable<NaiveLife> lives, Stage stage, int to)
        {
            var ages = lives.Select(life => life.Age).ToList();
            var key = new TallyKey(stage.Ordinal, to);
            Assert.Equal(naive.AgesOf(ages), AgeRuns.Sorted(StaysMeasure.Ages(tally)[key]));
            Assert.Equal(ages.Sum(age => (decimal)age.BclCompatibleTicks), StaysMeasure.Ticks(tally)[key]);
        }
    }

    [Property]
    public void Reopened_journeys_are_those_of_the_definition(Recorded recorded)
    {
        var (tally, naive) = Both(recorded);
        Assert.Equal(naive.Reopened, tally.Reopened());
    }

    [Property]
    public void Cohort_so_far_is_that_of_the_definition(Recorded recorded)
    {
        var (tally, naive) = Both(recorded);
        foreach (var pair in tally.Frame.Conversions)
        {
            var rows = naive.Conversions(recorded.Process[pair.From], recorded.Process[pair.To]).ToList();
            var conversion = tally.Conversion(pair.From, pair.To);
            Assert.Equal(Rate.Of(rows.Count(row => row.Cause == 0), rows.Count), conversion.CohortSoFar);
            Assert.Equal(rows.Count(row => row.Cause is null), conversion.Open);
            Assert.Equal(rows.Any(row => row.Cause is null), conversion.IsImmature);
        }
    }

    [Property]
    public void Eventual_conversion_is_that_of_the_definition(Recorded recorded)
    {
        var (tally, naive) = Both(recorded);
        foreach (var pair in tally.Frame.Conversions)
        {
            var lives = naive.ConversionLives(recorded.Process[pair.From], recorded.Process[pair.To]).ToList();
            var expected = AalenJohansen.Of(naive.Table(lives, causes: 2));
            var conversion = tally.Conversion(pair.From, pair.To);
            AssertSame(expected.Incidence(0), conversion.Eventual, scale: 1);
            Assert.Equal(expected.LastEventAge is { } age ? age * recorded.Question.Grain : null, conversion.LastEvent);
        }
    }

    [Property]
    public void Exit_based_conversion_is_that_of_the_definition(Recorded recorded)
    {
        var (tally, naive) = Both(recorded);
        foreach (var pair in tally.Frame.Conversions)
        {
            var (from, to) = (recorded.Process[pair.From], recorded.Process[pair.To]);
            var ended = naive.Entries(from) - naive.Fates(from, VisitFate.Closed) - naive.Fates(from, VisitFate.Open);
            Assert.Equal(
                to.Position == from.Position + 1 ? Rate.Of(naive.Fates(from, VisitFate.Advanced), ended) : null,
                tally.Conversion(pair.From, pair.To).ExitBased);
        }
    }

    [Property]
    public void Segments_are_those_of_the_definition(Recorded recorded)
    {
        var (tally, naive) = Both(recorded);
        foreach (var attribute in tally.Frame.SegmentedBy)
        {
            var segments = NaiveSegments.Of(recorded.Naive.Journeys, attribute, tally.Frame.MostSegments);
            Assert.Equal(segments.InOrder, tally.Segments(attribute));
            foreach (var segment in tally.Segments(attribute))
            {
                AssertSameCounts(naive.Of(journey => segments.SegmentOf(journey) == segment), tally.Where(attribute, segment), recorded.Process);
            }
        }
    }

    [Property]
    public void Cohorts_are_those_of_the_definition(Recorded recorded)
    {
        var (tally, naive) = Both(recorded);
        var stage = recorded.CohortStage is { } id ? recorded.Process[id] : null;
        CalendarPeriod? CohortOf(NaiveJourney journey) =>
            naive.CohortInstant(journey, stage) is { } instant ? recorded.Question.Period.Of(instant) : null;
        var periods = recorded.Naive.Journeys.Select(CohortOf).ToHashSet();
        Assert.Equal(periods.OfType<CalendarPeriod>().Order(), tally.Cohorts);
        foreach (var period in periods)
        {
            AssertSameCounts(naive.Of(journey => CohortOf(journey) == period), tally.InCohort(period), recorded.Process);
        }
    }

    private static void AssertSameCounts(NaiveFunnel naive, FunnelTally tally, ProcessDefinition process)
    {
        Assert.Equal(Rate.Of(naive.LegalMoves, naive.AllMoves), tally.Conformance.Fitness);
        Assert.Equal((naive.Journeys, naive.Outcomes), (tally.Journeys, tally.Outcomes));
        Assert.Equal(Sorted(naive.Deviations().Select(deviation => (deviation.Kind, deviation.From, (Stage?)deviation.To))), Sorted(tally.Conformance.Deviations.SelectMany(deviation =>
            Enumerable.Repeat((deviation.Kind, deviation.From, deviation.To), (int)deviation.Count))));
        Assert.Equal((naive.ValueOf(Outcome.Won), naive.ValueOf(null)), (tally.WonValue, tally.OpenValue));
        Assert.All(process.Stages, stage => Assert.Equal(
            (naive.Entries(stage), naive.Visitors(stage), naive.Reached(stage)),
            (tally.Leakage(stage.Id).Entries, tally.Visitors(stage.Id), tally.Reached(stage.Id))));
        Assert.All(process.Stages.Where(stage => !stage.Closes), stage => Assert.Equal(
            naive.Stays(stage).Count(life => life.Cause is null), tally.TimeIn(stage.Id).Open));
        Assert.All(tally.Frame.Conversions, pair => Assert.Equal(
            naive.Conversions(process[pair.From], process[pair.To]).Count(row => row.Cause == 0), tally.Conversion(pair.From, pair.To).CohortSoFar.Numerator));
    }

    private static IEnumerable<string> Sorted(IEnumerable<(DeviationKind Kind, Stage? From, Stage? To)> deviations) =>
        deviations.Select(deviation => $"{deviation.Kind} {deviation.From?.Id} {deviation.To?.Id}").Order(StringComparer.Ordinal);

    private static void AssertMean(List<Duration> completed, Duration? mean)
    {
        Assert.Equal(completed.Count == 0, mean is null);
        if (mean is { } value)
        {
            var exact = completed.Sum(age => (decimal)age.BclCompatibleTicks) / completed.Count;
            Assert.Equal((double)exact, value.TotalTicks, tolerance: 0.5);
        }
    }

    private static void AssertSame(Estimate expected, Estimate actual, double scale)
    {
        Assert.Equal((expected.Events, expected.Competing, expected.Censored), (actual.Events, actual.Competing, actual.Censored));
        AssertSame(expected.Value / scale, actual.Value);
        AssertSame(expected.Interval?.Low / scale, actual.Interval?.Low);
        AssertSame(expected.Interval?.High / scale, actual.Interval?.High);
    }

    private static void AssertSame(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } value)
        {
            Assert.Equal(value, actual!.Value, 1e-9);
        }
    }

    private static (FunnelTally Tally, NaiveFunnel Naive) Both(Recorded recorded) => (recorded.Tally, recorded.NaiveFunnel);
}
