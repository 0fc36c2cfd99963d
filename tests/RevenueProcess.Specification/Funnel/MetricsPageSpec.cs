using System.Text.RegularExpressions;
using NodaTime;
using RevenueProcess.Specification.House;
using RevenueProcess.Specification.Samples;

namespace RevenueProcess.Specification.Funnel;

/// <summary>The worked examples of the page about metrics, computed.</summary>
public sealed partial class MetricsPageSpec
{
    private static readonly Instant _first = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <summary>What the page prints, by the name of the snippet before it.</summary>
    private static readonly IReadOnlyDictionary<string, string> _printed = Outputs().Matches(Repository.Read("docs/metrics.md"))
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["text"].Value, StringComparer.Ordinal);

    private static ProcessDefinition Process { get; } = ProcessDefinition.Named("example", version: 1)
        .Stage("inquiry", team: "marketing", buyer: "exploring")
        .Stage("qualified", team: "sales", buyer: "comparing", within: Duration.FromDays(2))
        .Stage("proposal", team: "sales", buyer: "deciding", buyersTurn: true)
        .Stage("customer", team: "success", buyer: "using", outcome: Outcome.Won)
        .Detour("nurture", team: "marketing", buyer: "not now")
        .Exit("lost", Outcome.Lost, team: "sales")
        .On("hand over", from: ["inquiry", "nurture"], to: "qualified")
        .On("return", from: "qualified", to: "nurture", reasons: ["too small", "no need"])
        .On("propose", from: "qualified", to: "proposal")
        .On("sign", from: "proposal", to: "customer")
        .On("lose", from: ["inquiry", "proposal"], to: "lost", reasons: ["price", "no answer"])
        .Build();

    /// <summary>Six journeys of January 2026; the first day is 0.</summary>
    private static IReadOnlyList<LogRecord> Records { get; } =
    [
        Entry("anna", "inquiry", 0), Entry("anna", "qualified", 2), Entry("anna", "proposal", 3) with { Value = 10_000, Currency = "EUR" }, Entry("anna", "customer", 10),
        Entry("bert", "inquiry", 0), Entry("bert", "qualified", 1), Entry("bert", "nurture", 4) with { Reason = "too small" }, Entry("bert", "qualified", 20),
        Entry("bert", "proposal", 21) with { Value = 5_000, Currency = "EUR" }, Entry("bert", "lost", 30) with { Reason = "price" },
        Entry("cleo", "inquiry", 5), Entry("cleo", "qualified", 6), Entry("cleo", "proposal", 8) with { Value = 8_000, Currency = "EUR" },
        new Statement("cleo", Day(25)) { Value = 12_000, Currency = "EUR" },
        Entry("dora", "inquiry", 10), Entry("dora", "lost", 12) with { Reason = "no answer" },
        Entry("egon", "inquiry", 12), Entry("egon", "qualified", 15),
        Entry("finn", "inquiry", 20),
    ];

    [Fact]
    public void Whose_turn_it_was_is_counted_as_the_page_says() => Prints("turns", Console =>
    {
        var (process, records) = (Process, Records);

        #region metrics-log
        var log = StageLog.Of(process, records, new StageLogOptions { AsOf = Instant.FromUtc(2026, 2, 1, 0, 0), Since = Instant.FromUtc(2026, 1, 16, 0, 0) });
        var funnel = log.Tally(log.Frame() with
        {
            Measures =
            [
                .. log.Frame().Measures, new TurnMeasure(), new CycleMeasure(), new RecyclingMeasure(), new ServiceLevelMeasure(), new PresenceMeasure(),
                new MovementMeasure(log.Since!.Value), new HandoffMeasure(), new PingPongMeasure(), new JointMeasure(),
            ],
        });
        #endregion

        #region metrics-turns
        Console.WriteLine(funnel.WhoseTurn().Explain());
        #endregion
    });

    [Fact]
    public void How_many_got_how_far_is_counted_as_the_page_says() => Prints("reached", Console =>
    {
        var (process, funnel) = (Process, Counted().Funnel);

        #region metrics-reached
        foreach (var stage in process.Path)
        {
            Console.WriteLine($"{stage}: reached by {funnel.Reached(stage.Id)}, {funnel.Visitors(stage.Id)} were recorded there");
        }
        #endregion
    });

    [Fact]
    public void Three_rates_of_conversion_are_counted_as_the_page_says() => Prints("conversion", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-conversion
        var conversion = funnel.Conversion("inquiry", "qualified");
        Console.WriteLine(conversion.Explain());
        Console.WriteLine($"so far {conversion.CohortSoFar}");
        Console.WriteLine($"of the visits that ended {conversion.ExitBased}");
        Console.WriteLine($"in the end {conversion.Eventual}");
        #endregion
    });

    [Fact]
    public void What_was_won_of_what_was_decided_is_counted_as_the_page_says() => Prints("win-rate", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-win-rate
        Console.WriteLine(funnel.WinRate.Explain());
        Console.WriteLine(funnel.WinRate.ByCount);
        #endregion
    });

    [Fact]
    public void How_long_visits_last_is_counted_as_the_page_says() => Prints("time", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-time
        Console.WriteLine(funnel.TimeIn("qualified").Explain());
        Console.WriteLine($"half left within {funnel.TimeIn("qualified").Median}");
        #endregion
    });

    [Fact]
    public void Where_visits_went_is_counted_as_the_page_says() => Prints("leakage", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-leakage
        Console.WriteLine(funnel.Leakage("qualified").Explain());
        #endregion
    });

    [Fact]
    public void The_view_of_the_buyer_is_counted_as_the_page_says() => Prints("buyer", Console =>
    {
        var (log, funnel) = Counted();

        #region metrics-buyer
        Console.WriteLine(funnel.BuyerView().Explain());
        Console.WriteLine(string.Join("; ", log.BuyerView("bert").Turns));
        #endregion
    });

    [Fact]
    public void What_moved_is_counted_as_the_page_says() => Prints("movement", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-movement
        Console.WriteLine(funnel.Movement().Explain());
        #endregion
    });

    [Fact]
    public void Throughput_and_cycle_time_are_counted_as_the_page_says() => Prints("cycle", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-cycle
        Console.WriteLine(funnel.Throughput()[0].Explain());
        Console.WriteLine(funnel.CycleTime().Explain());
        Console.WriteLine(funnel.CycleTime());
        #endregion
    });

    [Fact]
    public void Recycling_is_counted_as_the_page_says() => Prints("recycling", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-recycling
        Console.WriteLine(funnel.Recycling().Explain());
        Console.WriteLine(funnel.Reopened());
        #endregion
    });

    [Fact]
    public void Service_levels_are_counted_as_the_page_says() => Prints("levels", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-levels
        Console.WriteLine(funnel.ServiceLevels()[0].Explain());
        Console.WriteLine(funnel.ServiceLevels()[0]);
        #endregion
    });

    [Fact]
    public void Work_in_progress_is_counted_as_the_page_says() => Prints("wip", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-wip
        var january = funnel.WorkInProgress("qualified")[0];
        Console.WriteLine(january.Explain());
        Console.WriteLine(january);
        #endregion
    });

    [Fact]
    public void Conformance_is_counted_as_the_page_says() => Prints("conformance", Console =>
    {
        var (process, records) = (Process, Records);

        #region metrics-conformance
        var recorded = StageLog.Of(process, [.. records, new StageEntry("gina", "proposal", Day(1)), new StageEntry("gina", "customer", Day(2)), new StageEntry("gina", "inquiry", Day(3))]);
        var conformance = recorded.Tally().Conformance;
        Console.WriteLine(conformance.Explain());
        foreach (var kind in conformance.Kinds)
        {
            Console.WriteLine(kind.Explain());
        }

        #endregion
    });

    [Fact]
    public void What_another_version_would_have_made_of_it_is_counted_as_the_page_says() => Prints("check", Console =>
    {
        var (process, log) = (Process, Counted().Log);
        var next = ProcessDefinition.Named("example", version: 2)
            .Stage("inquiry", team: "marketing", buyer: "exploring").Stage("accepted", team: "sales", buyer: "comparing", within: Duration.FromDays(2))
            .Stage("proposal", team: "sales", buyer: "deciding", buyersTurn: true).Stage("customer", team: "success", buyer: "using", outcome: Outcome.Won)
            .Detour("nurture", team: "marketing", buyer: "not now").Exit("lost", Outcome.Lost, team: "sales")
            .On("hand over", from: "inquiry", to: "accepted", gate: LeadDefinition.Named("large", 1).When(Fact.Number("employees").AtLeast(50)))
            .On("return", from: "accepted", to: "nurture", reasons: ["too small", "no need"]).On("wake", from: "nurture", to: "inquiry")
            .On("propose", from: "accepted", to: "proposal").On("sign", from: "proposal", to: "customer")
            .On("lose", from: ["inquiry", "proposal"], to: "lost", reasons: ["price", "no answer"])
            .Build();
        var sizes = new Dictionary<string, LeadProfile>(StringComparer.Ordinal)
        {
            ["anna"] = LeadProfile.Of(Fact.Number("employees").Is(80)), ["bert"] = LeadProfile.Of(Fact.Number("employees").Is(12)),
            ["cleo"] = LeadProfile.Of(Fact.Number("employees").Is(200)),
        };

        #region metrics-check
        var plan = MigrationPlan.Between(process, next).Move("qualified", to: "accepted").Build();
        var check = HistoryCheck.Of(log, plan, (journey, at) => sizes.GetValueOrDefault(journey));
        Console.WriteLine(check.Explain());
        foreach (var moves in check.Moves.Where(moves => moves.Finding != MoveFinding.Permitted))
        {
            Console.WriteLine($"{moves}, such as {moves.Examples[0].JourneyId}{string.Concat(moves.Reasons.Select(reason => $"; {reason}"))}");
        }

        #endregion
    });

    [Fact]
    public void Transitions_are_counted_as_the_page_says() => Prints("transitions", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-transitions
        foreach (var transition in funnel.Transitions().Transitions)
        {
            Console.WriteLine(transition);
        }
        #endregion
    });

    [Fact]
    public void Handoffs_are_counted_as_the_page_says() => Prints("handoffs", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-handoffs
        var handoff = funnel.Handoffs()[0];
        Console.WriteLine(handoff.Explain());
        Console.WriteLine($"accepted so far {handoff.Offers.ShareOf(HandoffFate.Accepted)}");
        Console.WriteLine($"accepted in the end {handoff.Times.Eventual(HandoffFate.Accepted)}");
        Console.WriteLine($"half of the waits are over after {handoff.Queue.Median}");
        Console.WriteLine(funnel.PingPong().Explain());
        #endregion
    });

    [Fact]
    public void Two_funnels_are_counted_as_the_page_says() => Prints("joint", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-joint
        var joint = funnel.Joint()!;
        Console.WriteLine(joint.Explain());
        Console.WriteLine($"marketing reports {joint.OwnOfFrom}");
        Console.WriteLine($"sales reports     {joint.OwnOfTo}");
        Console.WriteLine($"the truth         {joint.Truth}");
        Console.WriteLine($"which is          {joint.OwnOfFrom} × {joint.Acceptance} × {joint.WinsOfAccepted}");
        #endregion
    });

    [Fact]
    public void The_bridge_is_counted_as_the_page_says() => Prints("bridge", Console =>
    {
        var process = ProcessDefinition.Named("bridge", version: 1)
            .Stage("inquiry", team: "marketing").Stage("checked", team: "development").Stage("offer", team: "sales").Stage("customer", team: "sales", outcome: Outcome.Won)
            .Exit("lost", Outcome.Lost)
            .On("check", "inquiry", "checked").On("hand over", ["inquiry", "checked"], "offer").On("sign", "offer", "customer").On("lose", ["checked", "offer"], "lost")
            .Build();
        StageEntry[] Over(int number, string end) => [Entry($"over {number}", "inquiry", 0), Entry($"over {number}", "checked", 2), Entry($"over {number}", "offer", 5), Entry($"over {number}", end, 12)];
        StageEntry[] Straight(int number, string end) => [Entry($"straight {number}", "inquiry", 0), Entry($"straight {number}", "offer", 2), Entry($"straight {number}", end, 12)];
        var records = Enumerable.Range(0, 8).SelectMany(number => Over(number, number < 5 ? "customer" : "lost"))
            .Concat(Enumerable.Range(0, 20).SelectMany(number => Straight(number, number < 7 ? "customer" : "lost")));
        var log = StageLog.Of(process, records);

        #region metrics-bridge
        var bridge = log.Tally(log.Frame().Counting(new BridgeMeasure())).Bridge()!;
        Console.WriteLine(bridge.Explain());
        Console.WriteLine($"won ÷ (won + lost): over {bridge.Over.WinRate}; straight {bridge.Straight.WinRate}");
        Console.WriteLine($"difference {bridge.WinRateDifference}");
        #endregion
    });

    [Fact]
    public void The_full_frame_counts_all_that_a_report_shows()
    {
        var (remembers, forgets) = (Counted().Log, StageLog.Of(Process, Records));
        var report = FunnelReport.Of(remembers.Tally(remembers.FullFrame()));

        Assert.All(new object?[] { report.Whole.Turns, report.Whole.Buyers, report.Whole.Cycle, report.Whole.Recycling, report.Whole.Handoffs, report.Whole.Joint, report.Whole.Bridge, report.Whole.Movement }, Assert.NotNull);
        Assert.DoesNotContain(forgets.FullFrame().Measures, measure => measure is MovementMeasure);
    }

    [Fact]
    public void A_cohort_is_a_period_of_the_frame()
    {
        var funnel = Counted().Funnel;

        Assert.Equal(6, funnel.InCohort(funnel.Cohorts[0]).Journeys);
        Assert.StartsWith("2026-Q1 is no month", Assert.Throws<ArgumentException>(() => funnel.InCohort(ReportingPeriod.Quarter(DateTimeZone.Utc).Of(_first))).Message, StringComparison.Ordinal);
    }

    [RealDataFact("bpi2012")]
    public void Loan_applications_are_counted_as_the_page_says() => Prints("loans", Console =>
    {
        var amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];
        Instant Midnight(int month) => new LocalDate(2012, month, 1).AtStartOfDayInZone(amsterdam).ToInstant();
        var log = DemoRun.Log("bpi2012", RealData.PathOf("bpi2012"), new StageLogOptions { Since = Midnight(1), CutAt = Midnight(2) });

        #region metrics-loans
        var loans = log.Tally(log.Frame().Counting(new CycleMeasure(), new PresenceMeasure(), new MovementMeasure(log.Since!.Value)) with { Period = ReportingPeriod.Month(amsterdam) });
        var movement = loans.Movement();
        Console.WriteLine($"{movement.OpenAtFirst} + new {movement.New} − won {movement.Won} − lost {movement.Lost} − disqualified {movement.Disqualified} = {movement.OpenAtSecond}");
        var january = loans.WorkInProgress("finalized").Single(month => month.Period.Label == "2012-01");
        Console.WriteLine(january.Explain());
        Console.WriteLine(FormattableString.Invariant($"{january.Mean:0.0} in progress, {january.LeadTimeDays:0.0} days each; those there at its end are {january.MeanAgeDays:0.0} days old on average"));
        Console.WriteLine(loans.CycleTime());
        #endregion
    });

    [RealDataFact("olist")]
    public void Marketplace_leads_are_counted_as_the_page_says() => Prints("leads", Console =>
    {
        var log = DemoRun.Log("olist", RealData.PathOf("olist"));

        #region metrics-leads
        var zone = DateTimeZoneProviders.Tzdb["America/Sao_Paulo"];
        var leads = log.Tally(log.Frame().Counting(new PresenceMeasure()) with { Period = ReportingPeriod.Quarter(zone), ObservedFrom = Instant.FromUtc(2017, 12, 1, 2, 0) });
        foreach (var cohort in leads.CohortTriangle("marketing-qualified", "won").Cohorts)
        {
            Console.WriteLine($"{cohort}; so far {cohort.Conversion.CohortSoFar}");
        }

        Console.WriteLine(FunnelReport.Of(leads).Alarms[0].Message);
        #endregion
    });

    private static (StageLog Log, FunnelTally Funnel) Counted()
    {
        var log = StageLog.Of(Process, Records, new StageLogOptions { AsOf = Instant.FromUtc(2026, 2, 1, 0, 0), Since = Instant.FromUtc(2026, 1, 16, 0, 0) });
        return (log, log.Tally(log.Frame() with
        {
            Measures =
            [
                .. log.Frame().Measures, new TurnMeasure(), new CycleMeasure(), new RecyclingMeasure(), new ServiceLevelMeasure(), new PresenceMeasure(),
                new MovementMeasure(log.Since!.Value), new HandoffMeasure(), new PingPongMeasure(), new JointMeasure(),
            ],
        }));
    }

    private static Instant Day(int day) => _first + Duration.FromDays(day);

    private static StageEntry Entry(string journey, string stage, int day) => new(journey, stage, Day(day));

    private static void Prints(string name, Action<TextWriter> print)
    {
        using var printed = new StringWriter();
        printed.NewLine = "\n";
        print(printed);
        Assert.True(_printed.GetValueOrDefault($"metrics-{name}") == printed.ToString(), $"After the snippet metrics-{name}, docs/metrics.md does not show what it prints:\n{printed}");
    }

    [GeneratedRegex("<!-- snippet: (?<name>[\\w-]+) -->\n```csharp\n[^`]*```\n\n```text\n(?<text>[^`]*)```", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Outputs();
}
