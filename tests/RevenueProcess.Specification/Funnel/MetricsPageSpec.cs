using System.Text.RegularExpressions;
using NodaTime;
using RevenueProcess.Specification.House;

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
    public void Whose_turn_it_was() => Prints("turns", Console =>
    {
        var (process, records) = (Process, Records);

        #region metrics-log
        var log = StageLog.Of(process, records, new StageLogOptions { AsOf = Instant.FromUtc(2026, 2, 1, 0, 0), Since = Instant.FromUtc(2026, 1, 16, 0, 0) });
        var funnel = log.Tally(log.Frame() with
        {
            Measures =
            [
                .. log.Frame().Measures, new TurnMeasure(), new CycleMeasure(), new RecyclingMeasure(), new ServiceLevelMeasure(), new PresenceMeasure(),
                new MovementMeasure(log.Since!.Value),
            ],
        });
        #endregion

        #region metrics-turns
        Console.WriteLine(funnel.WhoseTurn().Explain());
        #endregion
    });

    [Fact]
    public void The_view_of_the_buyer() => Prints("buyer", Console =>
    {
        var (log, funnel) = Counted();

        #region metrics-buyer
        Console.WriteLine(funnel.BuyerView().Explain());
        Console.WriteLine(string.Join("; ", log.BuyerView("bert").Turns));
        #endregion
    });

    [Fact]
    public void What_moved() => Prints("movement", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-movement
        Console.WriteLine(funnel.Movement().Explain());
        #endregion
    });

    [Fact]
    public void Throughput_and_cycle_time() => Prints("cycle", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-cycle
        Console.WriteLine(funnel.Throughput()[0].Explain());
        Console.WriteLine(funnel.CycleTime().Explain());
        Console.WriteLine(funnel.CycleTime());
        #endregion
    });

    [Fact]
    public void Recycling() => Prints("recycling", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-recycling
        Console.WriteLine(funnel.Recycling().Explain());
        Console.WriteLine(funnel.Reopened());
        #endregion
    });

    [Fact]
    public void Service_levels() => Prints("levels", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-levels
        Console.WriteLine(funnel.ServiceLevels()[0].Explain());
        Console.WriteLine(funnel.ServiceLevels()[0]);
        #endregion
    });

    [Fact]
    public void Work_in_progress() => Prints("wip", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-wip
        var january = funnel.WorkInProgress("qualified")[0];
        Console.WriteLine(january.Explain());
        Console.WriteLine(january);
        #endregion
    });

    [Fact]
    public void Conformance() => Prints("conformance", Console =>
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
    public void What_another_version_would_have_made_of_it() => Prints("check", Console =>
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
    public void Transitions() => Prints("transitions", Console =>
    {
        var funnel = Counted().Funnel;

        #region metrics-transitions
        foreach (var transition in funnel.Transitions().Transitions)
        {
            Console.WriteLine(transition);
        }
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
                new MovementMeasure(log.Since!.Value),
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
