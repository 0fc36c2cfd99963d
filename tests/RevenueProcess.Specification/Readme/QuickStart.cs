using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace RevenueProcess.Specification.Readme;

/// <summary>The code of the README, run.</summary>
public sealed class QuickStart
{
    private static readonly Instant _today = Instant.FromUtc(2026, 11, 23, 9, 0);

    [Fact]
    public void A_lead_is_refused_with_a_reason_and_then_moves()
    {
        var now = _today;
        var printed = new StringWriter();

        var (process, employees, demo) = Define();

        void Print(object? line) => printed.WriteLine(line);
        var Console = new { WriteLine = (Action<object?>)Print };

        #region move
        var engine = new JourneyEngine(process);                             // no clock, no storage: share it
        var start = (Moved)engine.Start("journey-1", leadId: "acme", now);   // store start.Events: the first of the journey
        var journey = start.Journey;

        var small = LeadProfile.Of(employees.Is(20));
        if (engine.Fire(journey, "hand over", small, now) is Refused refused)
        {
            Console.WriteLine(refused);
        }

        var grown = LeadProfile.Of(employees.Is(80), demo.At(now));
        if (engine.Fire(journey, "hand over", grown, now) is Moved moved)
        {
            Console.WriteLine(moved);                                        // store moved.Events behind them
            journey = moved.Journey;                                         // a journey never changes: go on with the next one
        }
        #endregion

        Assert.Equal(
            """
            'hand over' refused in inquiry: sales ready v1 is not met
              employees      at least 50      was 20
              demo request   within 30 days   never seen
            inquiry → qualified

            """,
            printed.ToString(),
            ignoreLineEndingDifferences: true);
        Assert.Equal("qualified", journey.Stage.Id);
    }

    [Fact]
    public void Stored_events_give_the_journey_back()
    {
        var now = _today;
        var printed = new StringWriter();

        var (process, employees, demo) = Define();
        var engine = new JourneyEngine(process);
        var start = (Moved)engine.Start("journey-1", leadId: "acme", now);
        var moved = (Moved)engine.Fire(start.Journey, "hand over", LeadProfile.Of(employees.Is(80), demo.At(now)), now);
        JourneyEvent[] events = [.. start.Events, .. moved.Events];
        void Print(object? line) => printed.WriteLine(line);
        var Console = new { WriteLine = (Action<object?>)Print };

        #region store
        using var file = new MemoryStream();                                 // or a file, to which later events are appended
        JourneyEventJson.WriteLines(events, file);                           // start.Events, then moved.Events: of each decision all or none

        file.Position = 0;
        var catalog = new ProcessCatalog(process);                           // and the older versions that stored journeys need
        var again = Journey.Fold(catalog, JourneyEventJson.ReadLines(file));
        Console.WriteLine(again);
        // journey-1 of acme in qualified
        #endregion

        Assert.Equal("journey-1 of acme in qualified\n", printed.ToString(), ignoreLineEndingDifferences: true);
        Assert.Equal(moved.Journey, again);
    }

    [Fact]
    public void Deadlines_are_met_with_one_timer()
    {
        var now = _today;
        var printed = new StringWriter();

        var (process, employees, demo) = Define();
        var engine = new JourneyEngine(process);
        var lead = LeadProfile.Of(employees.Is(80), demo.At(now));
        var journey = engine.Fire(engine.Start("journey-1", leadId: "acme", now).Journey, "hand over", lead, now).Journey;
        void Print(object? line) => printed.WriteLine(line);
        var Console = new { WriteLine = (Action<object?>)Print };

        #region deadlines
        var deadlines = new Deadlines();                                     // of all journeys, in memory
        deadlines.Set(journey.Id, engine.NextChange(journey, lead, now));
        Console.WriteLine(journey.Deadline);
        // 2026-11-25T09:00:00Z

        now += Duration.FromDays(3);                                         // the one timer rings at deadlines.Next
        foreach (var id in deadlines.PopDue(now))                            // takes them out
        {
            var decision = engine.Elapse(journey, lead, now);                // a host loads the journey by its id
            Console.WriteLine(decision);                                     // if it is Moved, store its events
            // late in qualified, due 2026-11-25T09:00:00Z
            journey = decision.Journey;
            deadlines.Set(id, engine.NextChange(journey, lead, now));        // when to look again, if ever
        }
        #endregion

        Assert.NotNull(journey.BreachedAt);
        Assert.Null(deadlines.Next);
        Assert.Equal("2026-11-25T09:00:00Z\nlate in qualified, due 2026-11-25T09:00:00Z\n", printed.ToString(), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Past_events_are_refused_by_the_conditions_that_they_fail()
    {
        var now = _today;
        var printed = new StringWriter();

        var (process, employees, demo) = Define();
        void Print(object? line) => printed.WriteLine(line);
        var Console = new { WriteLine = (Action<object?>)Print };

        #region replay
        // acme was large enough; zenith was not, and asked for its demo 31 days before the handover.
        var acme = LeadProfile.Of(employees.Is(80), demo.At(now));
        var zenith = LeadProfile.Of(employees.Is(20), demo.At(now));
        (LeadProfile Lead, string Trigger, Instant At)[] past =
            [(acme, "hand over", now), (acme, "propose", now + Duration.FromDays(3)), (zenith, "hand over", now + Duration.FromDays(31))];

        var replay = new JourneyReplay(process);                             // one a thread: it remembers where the lead at hand is
        foreach (var asked in past.GroupBy(each => each.Lead))
        {
            replay.Start(asked.Key, now);
            foreach (var (_, trigger, at) in asked)
            {
                Console.WriteLine(replay.Fire(trigger, at) is { } row ? row : $"refused: {string.Join("; ", replay.FailedConditions())}");
            }
        }
        #endregion

        Assert.Equal(
            """
            hand over: inquiry → qualified
            propose: qualified → opportunity
            refused: employees at least 50; demo request within 30 days

            """,
            printed.ToString(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void History_gives_a_funnel_that_says_what_it_counted()
    {
        var process = Define().Process;
        var printed = new StringWriter();
        void Print(object? line) => printed.WriteLine(line);
        var Console = new { WriteLine = (Action<object?>)Print };

        #region measure
        // History: rows of an export, or the events of the engine. Here 2,000 leads simulated through the engine itself.
        var plan = SimulationPlan.Default(process, from: Instant.FromUtc(2026, 1, 1, 0, 0), asOf: Instant.FromUtc(2026, 7, 1, 0, 0));
        var leads = new JourneySimulator(process, plan).Run(leads: 2_000, seed: 1);
        var log = StageLog.Of(process, leads.SelectMany(lead => lead.Events), new StageLogOptions { AsOf = plan.AsOf });

        // One scan; every number is a question to the tally, and says what it counted.
        var funnel = log.Tally(log.Frame() with { Period = ReportingPeriod.Month(DateTimeZone.Utc) });
        Console.WriteLine(funnel.Conversion("inquiry", "customer").Eventual);
        // 17.2 % [15.4, 19.2], 2,000 in all, 794 still open
        Console.WriteLine(funnel.TimeIn("qualified").Median);
        // 1.0 days [0.9, 1.0], 14 censored
        Console.WriteLine(funnel.WinRate.ByCount);
        // 24.1 % [21.8, 26.6], 291 of 1,206
        var january = funnel.InCohort(funnel.Cohorts[0]);                    // a slice is a tally
        Console.WriteLine(january.Conversion("inquiry", "customer").CohortSoFar);
        // 19.0 % [15.2, 23.4], 66 of 348
        #endregion

        Assert.Equal(
            """
            17.2 % [15.4, 19.2], 2,000 in all, 794 still open
            1.0 days [0.9, 1.0], 14 censored
            24.1 % [21.8, 26.6], 291 of 1,206
            19.0 % [15.2, 23.4], 66 of 348

            """,
            printed.ToString(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_host_registers_its_processes_and_finds_each_by_its_name()
    {
        var services = new ServiceCollection();
        var process = Define().Process;
        var vocabulary = Vocabulary.Of(process.Definitions);
        var renewals = ProcessDefinition.Named("renewals", version: 1)
            .Stage("due", team: "success").Stage("renewed", team: "success", outcome: Outcome.Won).On("renew", from: "due", to: "renewed").Build();

        #region register
        services.AddRevenueProcess(options => options.Add(process).Use(vocabulary));
        services.AddRevenueProcess(options => options.Add(renewals));        // another module: calls add up

        using var provider = services.BuildServiceProvider();
        var sales = provider.GetRequiredKeyedService<JourneyEngine>("b2b");  // in a constructor: [FromKeyedServices("b2b")] JourneyEngine
        var anyVersion = provider.GetRequiredService<ProcessCatalog>();      // the engine of every version: for journeys that began under it
        #endregion

        Assert.Equal(process, sales.Process);
        Assert.Same(sales, anyVersion.Engine("b2b", version: 1));
        Assert.Equal(renewals, anyVersion.Engine("renewals").Process);
    }

    [Fact]
    public void A_definition_answers_about_a_lead_of_the_host()
    {
        var now = _today;
        var printed = new StringWriter();

        var (process, employees, demo) = Define();
        var salesReady = process.Definitions[0];
        void Print(object? line) => printed.WriteLine(line);
        var Console = new { WriteLine = (Action<object?>)Print };

        #region ask
        var map = ProfileMap.For<Account>()                                  // record Account(int? Staff, Instant? AskedForDemo)
            .Number(employees, account => account.Staff)                     // null: not known
            .Signal(demo, account => account.AskedForDemo);
        var lead = map.Of(new Account(Staff: null, AskedForDemo: now));

        Console.WriteLine(salesReady.Evaluate(lead, now));
        // Unknown
        Console.WriteLine(string.Join(", ", salesReady.Missing(lead, now)));
        // employees
        Console.WriteLine(salesReady.Explain(lead, now).ToParagraph());
        // Sales ready v1 is unknown: employees is unknown and must be at least 50. Once employees is known, it is settled.
        #endregion

        Assert.Equal(
            """
            Unknown
            employees
            Sales ready v1 is unknown: employees is unknown and must be at least 50. Once employees is known, it is settled.

            """,
            printed.ToString(),
            ignoreLineEndingDifferences: true);
    }

    private static (ProcessDefinition Process, NumberFact Employees, SignalFact Demo) Define()
    {
        #region define
        // What "sales ready" means: agreed by both teams, and data rather than code.
        var employees = Fact.Number("employees");
        var demo = Fact.Signal("demo request");
        var salesReady = LeadDefinition.Named("sales ready", version: 1).AgreedBy("marketing", "sales")
            .Meaning("Large enough to need us, and asked to see the product this month")
            .When(employees.AtLeast(50) & demo.Within(Duration.FromDays(30)));

        // The one process that uses it, from first contact to a customer who pays.
        var process = ProcessDefinition.Named("b2b", version: 1)
            .Stage("inquiry", team: "marketing", buyer: "exploring")         // in this order: the success path
            .Stage("qualified", team: "sales", buyer: "comparing", within: Duration.FromDays(2))
            .Stage("opportunity", team: "sales", buyer: "deciding")
            .Stage("customer", team: "sales", buyer: "using", outcome: Outcome.Won)
            .Detour("nurture", team: "marketing", buyer: "not now")
            .Exit("lost", Outcome.Lost, team: "sales")
            .On("hand over", from: "inquiry", to: "qualified", gate: salesReady)
            .On("return", from: "qualified", to: "nurture", reasons: ["too small", "no need"])
            .On("resume", from: "nurture", to: "qualified", gate: salesReady)
            .On("propose", from: "qualified", to: "opportunity")
            .On("win", from: "opportunity", to: "customer")
            .On("lose", from: ["qualified", "opportunity"], to: "lost", reasons: ["price", Reason.WithoutDecision("went silent")])
            .Build();                                                        // a valid process, or all its faults at once
        #endregion

        return (process, employees, demo);
    }

    private sealed record Account(int? Staff, Instant? AskedForDemo);
}
