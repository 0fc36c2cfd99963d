using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.Funnel;

/// <summary>What holds between the numbers of one funnel, whatever the history.</summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = 100, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class FunnelLaws
{
    [Property]
    public bool Every_entry_to_a_stage_went_exactly_one_way(Recorded recorded)
    {
        var tally = recorded.Tally;
        return recorded.Process.Stages.Select(stage => tally.Leakage(stage.Id)).All(leakage =>
            leakage.Entries == leakage.Advanced + leakage.MovedBack + leakage.Recycled + leakage.Lost + leakage.Elsewhere + leakage.Disqualified + leakage.Closed + leakage.Open
            && (leakage.Stage.Closes ? leakage.Open : leakage.Closed) == 0
            && leakage.Entries == recorded.Log.Visits().Count(visit => visit.Stage == leakage.Stage));
    }

    [Property]
    public void Balance_grows_by_what_comes_and_shrinks_by_what_goes(Recorded recorded)
    {
        var visits = recorded.Log.Visits().ToLookup(visit => visit.Stage);
        var tally = recorded.Tally;
        foreach (var stage in recorded.Process.Stages)
        {
            long BalanceAt(Instant t) => visits[stage].Count(visit => visit.Entered < t && (visit.Left is not { } left || t <= left));
            var balance = 0L;
            foreach (var flow in tally.Flow(stage.Id))
            {
                Assert.Equal(balance, flow.BalanceAtStart);
                balance += flow.Entries - flow.Exits;
                Assert.Equal((BalanceAt(flow.Period.Start), BalanceAt(flow.Period.End)), (flow.BalanceAtStart, balance));
            }

            Assert.Equal(tally.Leakage(stage.Id).Closed + tally.Leakage(stage.Id).Open, balance);
        }
    }

    [Property]
    public bool Reached_never_increases_along_the_path_when_skipped_stages_are_imputed(Recorded recorded)
    {
        var tally = recorded.TallyOf(recorded.Log, SkipPolicy.Imputed);
        var reached = recorded.Process.Path.Select(stage => tally.Reached(stage.Id)).ToList();
        return reached.Zip(reached.Skip(1)).All(pair => pair.First >= pair.Second);
    }

    [Property]
    public bool A_stage_is_reached_at_least_as_often_under_a_laxer_policy(Recorded recorded)
    {
        var log = recorded.Log;
        var (strict, observed, imputed) = (
            recorded.TallyOf(log, SkipPolicy.Strict), recorded.TallyOf(log, SkipPolicy.Observed), recorded.TallyOf(log, SkipPolicy.Imputed));
        return recorded.Process.Stages.All(stage =>
            strict.Reached(stage.Id) <= observed.Reached(stage.Id)
            && observed.Reached(stage.Id) == observed.Visitors(stage.Id)
            && observed.Reached(stage.Id) <= imputed.Reached(stage.Id)
            && imputed.Reached(stage.Id) <= imputed.Journeys);
    }

    [Property]
    public bool Outcomes_are_those_of_all_journeys(Recorded recorded)
    {
        var tally = recorded.Tally;
        var elsewhere = recorded.Naive.Journeys.Count(journey => journey.Visits[0].Stage is null);
        return tally.Outcomes.Total == tally.Journeys && recorded.Process.Stages.Sum(stage => tally.Starts(stage.Id)) + elsewhere == tally.Journeys;
    }

    [Property]
    public bool As_many_are_won_as_reach_the_won_stage_when_skipped_stages_are_imputed(Recorded recorded)
    {
        var tally = recorded.TallyOf(recorded.Log, SkipPolicy.Imputed);
        return tally.Outcomes.Won == tally.Reached(recorded.Process.Won.Id);
    }

    [Property]
    public void Cohort_so_far_from_first_to_won_is_won_of_those_that_reached_the_path(Recorded recorded)
    {
        var first = recorded.Process.Path[0];
        if (recorded.Process.Won != first)
        {
            var pair = new StagePair(first.Id, recorded.Process.Won.Id);
            var tally = recorded.Log.Tally(frame => frame with { Conversions = [pair] });
            Assert.Equal(Rate.Of(tally.Outcomes.Won, tally.Reached(first.Id)), tally.Conversion(pair.From, pair.To).CohortSoFar);
        }
    }

    [Property]
    public bool Exit_based_conversion_counts_what_leakage_counts(Recorded recorded)
    {
        var tally = recorded.Log.Tally(frame => frame with { Skip = recorded.Question.Skip });
        return recorded.Process.Path.Zip(recorded.Process.Path.Skip(1)).All(next =>
            tally.Conversion(next.First.Id, next.Second.Id).ExitBased is { } exitBased
            && exitBased.Numerator == tally.Leakage(next.First.Id).Advanced
            && exitBased.Denominator == tally.Leakage(next.First.Id).Ended);
    }

    [Property]
    public void Converted_closed_and_still_at_risk_share_the_whole(Recorded recorded)
    {
        var tally = recorded.Tally;
        var naive = recorded.NaiveFunnel;
        foreach (var pair in tally.Frame.Conversions)
        {
            var lives = naive.ConversionLives(recorded.Process[pair.From], recorded.Process[pair.To]);
            var curve = AalenJohansen.Of(naive.Table(lives, causes: 2));
            if (tally.Conversion(pair.From, pair.To).Eventual.Value is { } eventual)
            {
                Assert.Equal(1, eventual + curve.Incidence(1).Value!.Value + curve.StillAtRiskShare!.Value, 1e-12);
                Assert.InRange(eventual, 0, 1);
            }
            else
            {
                Assert.Null(curve.LastEventAge);
            }
        }
    }

    [Property]
    public bool Without_late_observation_eventual_and_cohort_so_far_count_the_same_journeys(Recorded recorded)
    {
        var tally = (recorded with { Question = recorded.Question with { ObservedFrom = null } }).Tally;
        return tally.Frame.Conversions.Select(pair => tally.Conversion(pair.From, pair.To)).All(conversion =>
            conversion.Eventual.Events == conversion.CohortSoFar.Numerator
            && conversion.Eventual.Total == conversion.CohortSoFar.Denominator
            && conversion.Eventual.Total == tally.Reached(conversion.Pair.From)
            && conversion.Eventual.Censored == conversion.Open);
    }

    [Property]
    public void Observing_from_the_earliest_entry_changes_nothing(Recorded recorded)
    {
        var log = recorded.Log;
        var always = (recorded with { Question = recorded.Question with { ObservedFrom = null } }).TallyOf(log);
        var earliest = recorded.Naive.Journeys.SelectMany(journey => journey.Visits).Select(visit => visit.Entered).DefaultIfEmpty(log.AsOf).Min();
        AssertSameTimes(always, recorded.TallyOf(log, observedFrom: earliest));
    }

    [Property]
    public bool Observing_from_later_never_puts_more_at_risk(Recorded recorded)
    {
        var log = recorded.Log;
        var naive = recorded.NaiveFunnel;
        var (always, later) = (recorded.NaiveFunnelFrom(null), naive);
        var tally = recorded.TallyOf(log);
        return recorded.Process.Stages.Where(stage => !stage.Closes).All(stage =>
        {
            var before = KaplanMeier.Of(always.Table(always.Stays(stage), causes: 1)).Curve().ToDictionary(point => point.Age, point => point.AtRisk);
            return tally.TimeIn(stage.Id).Median.Total <= always.Stays(stage).Count()
                && KaplanMeier.Of(later.Table(later.Stays(stage), causes: 1)).Curve().All(point => point.AtRisk > 0 && point.AtRisk <= before[point.Age]);
        });
    }

    [Property]
    public void A_tally_as_of_an_instant_is_that_of_the_entries_by_then(Recorded recorded)
    {
        var asOf = recorded.Naive.AsOf - Duration.FromDays(9);
        var options = recorded.Question.Options with { AsOf = asOf };
        var cut = recorded.LogOf(recorded.Lines, options);
        var past = recorded.LogOf(
            recorded.Lines.Select(line => line.Where(record => Recorded.At(record) <= asOf).ToArray()).Where(line => line.Length > 0), options);
        var known = recorded with { Question = recorded.Question with { By = recorded.KnownTo(past) } };
        Assert.Equal(past.Currency, cut.Currency);
        Assert.Equal(Recorded.Report(known.TallyOf(past)), Recorded.Report(known.TallyOf(cut)));
    }

    [Property]
    public void An_as_of_at_the_latest_entry_is_the_default(Recorded recorded)
    {
        var log = recorded.LogOf(recorded.Lines, recorded.Question.Options with { AsOf = null });
        var stated = recorded.LogOf(recorded.Lines, recorded.Question.Options with { AsOf = log.AsOf });
        Assert.Equal(log.Entries.Kept, stated.Entries.Kept);
        Assert.Equal(Recorded.Report(recorded.TallyOf(log)), Recorded.Report(recorded.TallyOf(stated)));
    }

    [Property]
    public void Without_journeys_every_share_is_undefined_and_every_count_is_zero(Recorded recorded)
    {
        foreach (var tally in new[] { recorded.LogOf([]).Tally(frame => frame with { Skip = recorded.Question.Skip }), recorded.Tally.Empty() })
        {
            Assert.Equal((0, 0), (tally.Journeys, tally.Outcomes.Total));
            Assert.Null(tally.WinRate.ByCount.Value);
            Assert.Null(tally.WinRate.ByCountWithoutNoDecision.Value);
            Assert.Null(tally.WinRate.ByValue.Value);
            Assert.Null(tally.Conformance.Fitness.Value);
            Assert.Empty(tally.Cohorts);
            foreach (var stage in recorded.Process.Stages)
            {
                Assert.Equal((0, 0, 0), (tally.Leakage(stage.Id).Entries, tally.Reached(stage.Id), tally.Visitors(stage.Id)));
                Assert.Empty(tally.Flow(stage.Id));
                Assert.Null(tally.TimeIn(stage.Id).Median.Value);
                Assert.Null(tally.TimeIn(stage.Id).MeanCompleted);
            }

            foreach (var conversion in tally.Frame.Conversions.Select(pair => tally.Conversion(pair.From, pair.To)))
            {
                Assert.Null(conversion.Eventual.Value);
                Assert.Null(conversion.CohortSoFar.Value);
                Assert.Null(conversion.ExitBased?.Value);
                Assert.Null(conversion.LastEvent);
            }
        }
    }

    [Property(Arbitrary = [typeof(ProcessGenerators)])]
    public void What_the_engine_did_is_kept_whole_and_conforms(ProcessDefinition process, int seed)
    {
        var (from, asOf) = (Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2026, 7, 1, 0, 0));
        var journeys = new JourneySimulator(process, SimulationPlan.Default(process, from, asOf)).Run(20, seed).ToList();
        var log = StageLog.Of(process, journeys.SelectMany(journey => journey.Events), new StageLogOptions { AsOf = asOf });
        var tally = log.Tally();
        Assert.Equal((log.Entries.Read, 0), (log.Entries.Kept, log.AfterClose().Count()));
        Assert.Empty(tally.Conformance.Deviations);
        Assert.Equal(Rate.Of(log.Visits().Count(), log.Visits().Count()), tally.Conformance.Fitness);
        Assert.Equal(journeys.Count(journey => journey.Journey.Outcome == Outcome.Won), tally.Outcomes.Won);
        Assert.Equal(journeys.Count(journey => journey.Journey.Outcome == Outcome.Lost), tally.Outcomes.Lost);
    }

    private static void AssertSameTimes(FunnelTally expected, FunnelTally actual)
    {
        foreach (var stage in expected.Process.Stages)
        {
            var (one, other) = (expected.TimeIn(stage.Id), actual.TimeIn(stage.Id));
            Assert.Equal((one.Median, one.Quantile(0.8), one.MeanCompleted, one.Open), (other.Median, other.Quantile(0.8), other.MeanCompleted, other.Open));
        }

        foreach (var pair in expected.Frame.Conversions)
        {
            var (one, other) = (expected.Conversion(pair.From, pair.To), actual.Conversion(pair.From, pair.To));
            Assert.Equal((one.Eventual, one.LastEvent, one.CohortSoFar), (other.Eventual, other.LastEvent, other.CohortSoFar));
        }
    }
}
