using NodaTime;

namespace RevenueProcess.Specification.Funnel;

/// <summary>The awkward cases of the funnel, one at a time, and the worked values.</summary>
public sealed class FunnelExamples
{
    private static readonly StagePair[] _pairs = [new("inquiry", "qualified"), new("inquiry", "customer"), new("qualified", "proposal")];

    [Fact]
    public void By_default_each_path_stage_converts_to_the_next_and_the_first_to_won()
    {
        Assert.Equal(
            ["inquiry → check", "check → qualified", "qualified → proposal", "proposal → customer", "customer → satisfied", "inquiry → customer"],
            Told.Log("a: inquiry 0").Tally().Frame.Conversions.Select(pair => pair.ToString()));

        var direct = ProcessDefinition.Named("direct", 1).Stage("inquiry").Stage("customer", outcome: Outcome.Won).On("win", "inquiry", "customer").Build();
        Assert.Equal("inquiry → customer", Assert.Single(Told.Log("a: inquiry 0", process: direct).Tally().Frame.Conversions).ToString());
    }

    [Fact]
    public void A_reopened_journey_is_open_and_its_exit_advanced()
    {
        var tally = Told.Log("a: inquiry 0, lost 3, inquiry 5").Tally();
        Assert.Equal(new OutcomeCounts(0, 0, 0, 1), tally.Outcomes);
        Assert.Equal((1, 1, 0), (tally.Leakage("lost").Advanced, tally.Leakage("lost").Ended, tally.Leakage("lost").Closed));
        Assert.Equal((1, 1), (tally.Leakage("inquiry").Lost, tally.Leakage("inquiry").Open));
        Assert.Equal((0, 0, 1), Counts(tally.Conversion("inquiry", "customer").Eventual));
        Assert.Empty(tally.Conformance.Deviations);
    }

    [Fact]
    public void A_win_is_for_good_even_where_the_journey_is_lost_later()
    {
        var tally = Told.Log("a: inquiry 0, proposal 1, customer 2, lost 3").Tally();
        Assert.Equal(new OutcomeCounts(1, 0, 0, 0), tally.Outcomes);
        Assert.Equal((0, 1, 0), Counts(tally.Conversion("customer", "satisfied").Eventual));
    }

    [Theory]
    [InlineData(SkipPolicy.Imputed, "1 1 1 1")]
    [InlineData(SkipPolicy.Observed, "1 0 1 1")]
    [InlineData(SkipPolicy.Strict, "1 0 1 1")]
    public void A_gate_that_was_not_recorded_is_no_skip(SkipPolicy skip, string reached)
    {
        var tally = Told.Log("a: inquiry 0, qualified 1, proposal 2").Tally(frame => frame with { Skip = skip });
        Assert.Equal(reached, string.Join(' ', Told.Process.Path.Take(4).Select(stage => tally.Reached(stage.Id))));
        Assert.Empty(tally.Conformance.Deviations);
    }

    [Fact]
    public void A_recorded_gate_that_routes_at_once_is_legal_and_one_that_takes_time_deviates()
    {
        Assert.Empty(Told.Log("a: inquiry 0, check 1, qualified 1").Tally().Conformance.Deviations);
        var slow = Told.Log("a: inquiry 0, check 1, qualified 2; b: inquiry 0, check 2").Tally().Conformance;
        Assert.Equal(["gate took time check: 2"], slow.Deviations.Select(deviation => deviation.ToString()));
        Assert.Equal(1, slow.Fitness.Value);
    }

    [Theory]
    [InlineData(SkipPolicy.Imputed, "1 1 1 1", 2, 0)]
    [InlineData(SkipPolicy.Observed, "1 0 1 1", 5, null)]
    [InlineData(SkipPolicy.Strict, "1 0 1 0", 5, null)]
    public void Skipped_and_then_made_up_for(SkipPolicy skip, string reached, int qualifiedAt, int? proposedAfter)
    {
        var tally = Told.Log("a: inquiry 0, proposal 2, qualified 5", asOf: 9).Tally(frame => frame with { Skip = skip, Conversions = _pairs });
        Assert.Equal(reached, string.Join(' ', Told.Process.Path.Take(4).Select(stage => tally.Reached(stage.Id))));
        Assert.Equal(Duration.FromDays(qualifiedAt), tally.Conversion("inquiry", "qualified").LastEvent);
        var proposed = tally.Conversion("qualified", "proposal");
        Assert.Equal(proposedAfter is { } days ? Duration.FromDays(days) : null, proposed.LastEvent);
        Assert.Equal(Rate.Of(proposedAfter is null ? 0 : 1, 1), proposed.CohortSoFar);
        Assert.Equal(1, tally.Leakage("proposal").MovedBack);
    }

    [Fact]
    public void A_win_from_a_detour_reaches_every_earlier_stage_at_that_instant_and_in_no_time()
    {
        var tally = Told.Log("a: nurture 0, customer 4").Tally(frame => frame with { Conversions = _pairs });
        Assert.Equal("1 1 1 1 1 0", string.Join(' ', Told.Process.Path.Select(stage => tally.Reached(stage.Id))));
        Assert.Equal((1, 1), (tally.Outcomes.Won, tally.Leakage("nurture").Advanced));
        // Nobody may start in nurture: it has been in inquiry, at the latest when it was first seen.
        Assert.Equal((Duration.FromDays(4), 1.0), (tally.Conversion("inquiry", "customer").LastEvent, tally.Conversion("inquiry", "customer").Eventual.Value));
        Assert.Equal((Duration.Zero, 1.0), (tally.Conversion("qualified", "proposal").LastEvent, tally.Conversion("qualified", "proposal").Eventual.Value));
        Assert.Equal(0, tally.TimeIn("inquiry").Completed);
        Assert.Equal(4, tally.TimeIn("nurture").Median.Value!.Value, 1e-12);
    }

    [Fact]
    public void Whoever_is_first_seen_where_none_may_start_has_reached_the_first_stage_and_no_other()
    {
        var tally = Told.Log("a: nurture 0; b: nurture 0, lost 1; c: lost 2").Tally();
        Assert.Equal("3 0 0 0 0 0", string.Join(' ', Told.Process.Path.Select(stage => tally.Reached(stage.Id))));
        Assert.Equal((2, 2, 0), (tally.Reached("nurture"), tally.Reached("lost"), tally.Visitors("inquiry")));
        Assert.Equal((0, 2), (tally.TimeIn("inquiry").Completed, tally.Conversion("inquiry", "check").Eventual.Competing));
    }

    [Fact]
    public void A_start_on_a_detour_where_journeys_may_start_and_a_loss_from_it_reach_nothing()
    {
        var process = ProcessDefinition.Named("parked", 1).Stage("lead").Stage("customer", outcome: Outcome.Won).Detour("nurture").Exit("lost", Outcome.Lost)
            .Entry("lead", "nurture").On("win", "lead", "customer").On("wake", "nurture", "lead").On("lose", ["lead", "nurture"], "lost").Build();
        var tally = Told.Log("a: nurture 0; b: nurture 0, lost 1", process: process).Tally();
        Assert.All(process.Path, stage => Assert.Equal(0, tally.Reached(stage.Id)));
        Assert.Equal((2, 1), (tally.Reached("nurture"), tally.Reached("lost")));
    }

    [Fact]
    public void Journeys_that_come_back_from_a_close_are_reopened_once()
    {
        var tally = Told.Log("a: inquiry 0, lost 1, inquiry 2, lost 3, inquiry 4; b: inquiry 0, lost 1; c: inquiry 0; d: lost 40, inquiry 41").Tally();
        Assert.Equal(2, tally.Reopened());
        Assert.Equal([1, 1], tally.Cohorts.Select(cohort => tally.InCohort(cohort).Reopened()));
        Assert.Equal(0, tally.Empty().Reopened());
    }

    [Fact]
    public void A_completed_journey_that_skipped_a_stage_is_no_longer_at_risk_of_it()
    {
        var tally = Told.Log("a: inquiry 0, customer 1, satisfied 2; b: inquiry 0", asOf: 9).Tally(frame => frame with { Skip = SkipPolicy.Observed, Conversions = _pairs });
        Assert.Equal((0, 1, 1), Counts(tally.Conversion("inquiry", "qualified").Eventual));
    }

    [Fact]
    public void Coming_back_to_the_first_stage_does_not_restart_the_clock()
    {
        var tally = Told.Log("a: inquiry 0, lost 1, inquiry 4, qualified 6").Tally(frame => frame with { Conversions = _pairs });
        Assert.Equal(Duration.FromDays(6), tally.Conversion("inquiry", "qualified").LastEvent);
    }

    [Fact]
    public void A_day_on_which_the_clocks_change_has_the_hours_it_has()
    {
        // São Paulo had no midnight on 4 November 2018: the day starts at 01:00, 03:00 UTC, and has 23 hours.
        var zone = DateTimeZoneProviders.Tzdb["America/Sao_Paulo"];
        var (start, end) = (Instant.FromUtc(2018, 11, 4, 3, 0), Instant.FromUtc(2018, 11, 5, 2, 0));
        StageEntry Entry(string journey, string stage, Instant at) => new(journey, stage, at);
        var tally = StageLog.Of(Told.Process,
        [
            Entry("a", "inquiry", start - Duration.FromTicks(1)), Entry("b", "inquiry", start), Entry("c", "inquiry", end - Duration.FromTicks(1)),
            Entry("d", "inquiry", end), Entry("a", "qualified", start), Entry("b", "qualified", end),
        ]).Tally(frame => frame with { Period = ReportingPeriod.Day(zone) });
        Assert.Equal(
            ["2018-11-03 0 1 0", "2018-11-04 1 2 1", "2018-11-05 2 1 1"],
            tally.Flow("inquiry").Select(flow => $"{flow.Period} {flow.BalanceAtStart} {flow.Entries} {flow.Exits}"), StringComparer.Ordinal);
        Assert.Equal(["2018-11-03", "2018-11-04", "2018-11-05"], tally.Cohorts.Select(period => period.Label), StringComparer.Ordinal);
        Assert.Equal(2, tally.InCohort(tally.Cohorts[1]).Journeys);
    }

    [Fact]
    public void A_journey_present_when_a_period_ends_and_begins_is_in_both_balances()
    {
        var flow = Told.Log("a: inquiry 0, qualified 30", asOf: 31).Tally(frame => frame with { Period = ReportingPeriod.Month(DateTimeZone.Utc) }).Flow("inquiry");
        Assert.Equal(
            ["2026-03 0 1", "2026-04 1 0"], flow.Select(month => $"{month.Period} {month.BalanceAtStart} {month.BalanceAtEnd}"), StringComparer.Ordinal);
    }

    [Fact]
    public void A_cohort_may_be_the_period_of_the_first_reach_of_a_stage()
    {
        const string Told3 = "a: inquiry 0, proposal 40; b: inquiry 0, qualified 70; c: inquiry 40";
        var started = Told.Log(Told3).Tally();
        var qualified = Told.Log(Told3).Tally(frame => frame with { CohortStage = "qualified" });
        Assert.Equal(["2026-03 2", "2026-04 1"], Cohorts(started), StringComparer.Ordinal);
        Assert.Equal(["2026-04 1", "2026-05 1"], Cohorts(qualified), StringComparer.Ordinal);
        Assert.Equal(1, qualified.InCohort(null).Journeys);
        Assert.Equal(["2026-05 1"], Cohorts(Told.Log(Told3).Tally(frame => frame with { CohortStage = "qualified", Skip = SkipPolicy.Observed })), StringComparer.Ordinal);

        static IEnumerable<string> Cohorts(FunnelTally tally) => tally.Cohorts.Select(period => $"{period} {tally.InCohort(period).Journeys}");
    }

    [Fact]
    public void Observed_from_an_instant_a_stay_under_way_joins_at_its_age_and_one_that_is_over_is_not_timed()
    {
        var log = Told.Log("a: inquiry 0, qualified 10; b: inquiry 2, qualified 4; c: inquiry 6, qualified 9; d: inquiry 1, qualified 5", asOf: 20);
        var time = log.Tally(frame => frame with { ObservedFrom = Told.Day(5) }).TimeIn("inquiry");
        Assert.Equal((2, 0), (time.Completed, time.Open));
        // Of a (10 days, joined at 5) and c (3 days), only c is at risk at 3.
        Assert.Equal(3, time.Median.Value!.Value, 1e-12);
        Assert.Equal(Duration.FromDays(6.5), time.MeanCompleted);
        Assert.Equal(4, log.Tally(frame => frame with { ObservedFrom = Told.Day(5) }).Leakage("inquiry").Ended);
    }

    [Fact]
    public void The_worked_example_of_competing_ends()
    {
        var process = ProcessDefinition.Named("deals", 1).Stage("lead").Stage("customer", outcome: Outcome.Won).Exit("lost", Outcome.Lost)
            .On("win", "lead", "customer").On("lose", "lead", "lost").Build();
        (int Days, char End)[] deals = [(2, 'W'), (3, 'L'), (4, 'W'), (5, 'C'), (6, 'W'), (7, 'C'), (8, 'L'), (9, 'C'), (10, 'W'), (12, 'C')];
        var told = string.Join("; ", deals.Select((deal, i) => deal.End == 'C'
            ? FormattableString.Invariant($"{i}: lead {30 - deal.Days}")
            : FormattableString.Invariant($"{i}: lead {i}, {(deal.End == 'W' ? "customer" : "lost")} {i + deal.Days}")));
        var tally = Told.Log(told, asOf: 30, process).Tally();

        var conversion = tally.Conversion("lead", "customer");
        Assert.Equal(257 / 480.0, conversion.Eventual.Value!.Value, 1e-12);
        Assert.Equal("53.5 % [16.9, 95.8], 10 in all, 4 still open", conversion.Eventual.ToString());
        Assert.Equal((4, 2, 4, Duration.FromDays(10)), (conversion.Eventual.Events, conversion.Eventual.Competing, conversion.Open, conversion.LastEvent));
        Assert.Equal((0.4, 4 / 6.0, true), (conversion.CohortSoFar.Value, conversion.ExitBased!.Value, conversion.IsImmature));
        Assert.Equal(4 / 6.0, tally.WinRate.ByCount.Value);

        // The lost are the same question asked of the other cause; what neither took is still open.
        var curve = AalenJohansen.Of(LifeTable.Of([new uint[] { 2, 4, 6, 10 }, new uint[] { 3, 8 }], new uint[] { 5, 7, 9, 12 }));
        Assert.Equal(conversion.Eventual.Value, curve.Incidence(0).Value);
        Assert.Equal(0.245833, curve.Incidence(1).Value!.Value, 5e-7);
        Assert.Equal(0.218750, curve.StillAtRiskShare!.Value, 1e-12);

        // S falls to 9/10, 8/10, 7/10, then 5/6 and 3/4 of what is left: 7/16 at 8 days.
        var stays = KaplanMeier.Of(LifeTable.Of([new uint[] { 2, 3, 4, 6, 8, 10 }], new uint[] { 5, 7, 9, 12 }));
        var time = tally.TimeIn("lead");
        Assert.Equal((8.0, 6, 4), (time.Median.Value!.Value, time.Completed, time.Open));
        Assert.Equal(stays.Median.Interval!.Value.Low, time.Median.Interval!.Value.Low, 1e-12);
        Assert.Equal(stays.Quantile(0.25).Value!.Value, time.Quantile(0.25).Value!.Value, 1e-12);
        Assert.Equal(Duration.FromDays(5.5), time.MeanCompleted);
        Assert.Equal(time.Median.Value!.Value, Told.Log(told, asOf: 30, process).Tally(frame => frame with { AgeGrain = Duration.FromDays(1) }).TimeIn("lead").Median.Value!.Value, 1e-12);
    }

    [Fact]
    public void Win_rates_with_and_without_the_journeys_that_nobody_decided()
    {
        var entries = Enumerable.Range(0, 12).SelectMany(i => Told.Entries($"w{i}: inquiry 0, customer 1"))
            .Concat(Enumerable.Range(0, 26).SelectMany(i => Told.Entries($"l{i}: inquiry 0, lost 1")))
            .Concat(Enumerable.Range(0, 9).SelectMany(i => Told.Entries($"n{i}: inquiry 0, lost 1")
                .Select(entry => entry.Stage == "lost" ? entry with { Reason = "went quiet" } : entry)))
            .Concat(Told.Entries("u: inquiry 0, unfit 1; o: inquiry 0"));
        var winRate = StageLog.Of(Told.Process, entries).Tally().WinRate;
        Assert.Equal(0.3158, winRate.ByCountWithoutNoDecision.Value!.Value, 5e-5);
        Assert.Equal(0.2553, winRate.ByCount.Value!.Value, 5e-5);
        Assert.Equal((9, Rate.Of(12, 47)), (winRate.NoDecision, winRate.ByCount));
    }

    [Theory]
    [InlineData("10 30 -", 0.25, null)]
    [InlineData("10 0 -", null, "1 lost journeys have the value 0")]
    [InlineData("0 30 -", null, "1 won journeys have the value 0")]
    [InlineData("10 - -", null, "1 won or lost journeys have no value")]
    [InlineData("- - 5", null, "2 won or lost journeys have no value")]
    public void Win_rate_by_value_is_undefined_where_a_decided_journey_is_worth_nothing(string values, double? rate, string? because)
    {
        var entries = Told.Entries("won: customer 0; lost: lost 0; open: inquiry 0");
        var told = entries.Zip(values.Split(' '), (entry, value) =>
            entry with { Value = value == "-" ? null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) });
        var byValue = StageLog.Of(Told.Process, told).Tally().WinRate.ByValue;
        Assert.Equal((rate, because), (byValue.Value, byValue.UndefinedBecause));
    }

    [Fact]
    public void Tallies_of_different_frames_refuse_to_merge_and_name_the_difference()
    {
        var entry = Told.Entries("a: inquiry 0")[0] with { Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["source"] = "web" } };
        var log = StageLog.Of(Told.Process, [entry]);
        var other = ProcessDefinition.Named("told", 2).Stage("inquiry", outcome: Outcome.Won).Build();
        (string Name, FunnelTally Tally)[] others =
        [
            ("process", StageLog.Of(other, [entry]).Tally(frame => frame with { Conversions = [] })),
            ("as-of", StageLog.Of(Told.Process, [entry], new StageLogOptions { AsOf = Told.Day(1) }).Tally()),
            ("observed-from", log.Tally(frame => frame with { ObservedFrom = Told.Day(0) })),
            ("skip policy", log.Tally(frame => frame with { Skip = SkipPolicy.Strict })),
            ("period", log.Tally(frame => frame with { Period = ReportingPeriod.Month(DateTimeZoneProviders.Tzdb["Europe/Berlin"]) })),
            ("cohort rule", log.Tally(frame => frame with { CohortStage = "inquiry" })),
            ("most segments", log.Tally(frame => frame with { MostSegments = 7 })),
            ("moves", log.Tally(frame => frame with { Measures = [.. frame.Measures.Where(measure => measure is not MovesMeasure)] })),
            ("segments", log.Tally(frame => frame with { SegmentedBy = ["source"] })),
            ("conversions", log.Tally(frame => frame with { Conversions = _pairs })),
            ("currency", StageLog.Of(Told.Process, [entry with { Value = 1, Currency = "EUR" }]).Tally()),
            ("age grain", log.Tally(frame => frame with { AgeGrain = Duration.FromMinutes(1) })),
        ];
        foreach (var (name, tally) in others)
        {
            var refused = Assert.Throws<ArgumentException>(() => log.Tally().Merge(tally));
            Assert.StartsWith("Tallies merge only in equal frames; these differ in", refused.Message, StringComparison.Ordinal);
            Assert.Contains(name, refused.Message, StringComparison.Ordinal);
            Assert.Contains(name, log.Tally().Frame.DifferencesTo(tally.Frame), StringComparer.Ordinal);
            Assert.Equal(name == "process" ? 2 : 1, log.Tally().Frame.DifferencesTo(tally.Frame).Count);
        }

        Assert.Equal(2, log.Tally().Merge(StageLog.Of(Told.Process, Told.Entries("b: inquiry 0")).Tally()).Journeys);
    }

    [Fact]
    public void A_mistaken_question_is_answered_with_what_there_is()
    {
        var entry = Told.Entries("a: inquiry 0")[0] with { Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["source"] = "web" } };
        var log = StageLog.Of(Told.Process, [entry]);
        AssertNames(() => log.Tally(frame => frame with { SegmentedBy = ["sauce"] }), "'sauce'", "'source'");
        AssertNames(() => log.Tally(frame => frame with { SegmentedBy = ["source"] }).Where("sauce", "web"), "'sauce'", "source");
        AssertNames(() => log.Tally().Segments("source"), "'source'", "name the attribute when tallying");
        AssertNames(() => log.Tally().Reached("qualify"), "'qualify'", "'qualified'");
        AssertNames(() => log.Tally(frame => frame with { CohortStage = "qualify" }), "'qualify'", "'qualified'");
        AssertNames(() => log.Tally().Conversion("inquiry", "satisfied"), "inquiry → satisfied", "inquiry → check");
        AssertNames(() => log.Tally(frame => frame with { Conversions = [new("customer", "inquiry")] }), "customer → inquiry", "later");
        AssertNames(() => log.Tally(frame => frame with { Conversions = [new("nurture", "customer")] }), "nurture → customer", "path");
        AssertNames(() => log.Tally(frame => frame with { AgeGrain = Duration.Zero }), "AgeGrain");
        AssertNames(() => log.Tally(frame => frame with { ProcessHash = "0" }), "hash 0", "told v1");
        AssertNames(() => log.Tally(frame => frame with { AsOf = Told.Day(1) }), "2026-03-03", "2026-03-02");
        AssertNames(() => log.Tally(frame => frame with { Conversions = [new("inquiry", "nowhere")] }), "inquiry → nowhere");

        static void AssertNames(Func<object> ask, params string[] named) =>
            Assert.All(named, name => Assert.Contains(name, Assert.ThrowsAny<ArgumentException>(ask).Message, StringComparison.Ordinal));
    }

    private static (long Events, long Competing, long Censored) Counts(Estimate estimate) => (estimate.Events, estimate.Competing, estimate.Censored);
}
