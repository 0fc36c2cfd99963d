using NodaTime;

namespace RevenueProcess.Benchmarks.Replay;

/// <summary>The measured process: eight stages, 25 rows, of which 12 have a gate of three conditions; some triggers have two rows.</summary>
internal static class GatedProcess
{
    private static readonly string[] Working = ["inquiry", "qualified", "opportunity", "proposal", "nurture"];

    public static NumberFact Employees { get; } = Fact.Number("employees");

    public static NumberFact Budget { get; } = Fact.Number("budget");

    public static TextFact Country { get; } = Fact.Text("country");

    public static FlagFact Consent { get; } = Fact.Flag("consent");

    public static SignalFact Demo { get; } = Fact.Signal("demo request");

    public static SignalFact Visit { get; } = Fact.Signal("pricing visit");

    public static ProcessDefinition Definition { get; } = ProcessDefinition.Named("gated", version: 1)
        .Stage("inquiry", team: "marketing")
        .Stage("qualified", team: "sales")
        .Stage("opportunity", team: "sales")
        .Stage("proposal", team: "sales")
        .Stage("customer", team: "success", outcome: Outcome.Won)
        .Detour("nurture", team: "marketing")
        .Exit("lost", Outcome.Lost, team: "sales")
        .Exit("disqualified", Outcome.Disqualified, team: "sales")
        .On("advance", "inquiry", "opportunity", Gate("fast track", 600, 60))
        .On("advance", "inquiry", "qualified", Gate("sales ready", 50, 150))
        .On("advance", "qualified", "proposal", Gate("simple", 300, 120))
        .On("advance", "qualified", "opportunity", Gate("accepted", 40, 180))
        .On("advance", "opportunity", "proposal", Gate("fit", 30, 200))
        .On("advance", "proposal", "customer", Gate("signed", 20, 250))
        .On("advance", "nurture", "opportunity", Gate("woken", 500, 60))
        .On("advance", "nurture", "qualified", Gate("ready again", 60, 120))
        .On("return", "qualified", "nurture", Gate("too early", 10, 200))
        .On("return", "opportunity", "qualified", Gate("not yet", 15, 150))
        .On("return", "proposal", "opportunity", Gate("unclear", 25, 100))
        .On("return", "inquiry", "nurture", Gate("curious", 5, 300))
        .On("lose", Working, "lost")
        .On("disqualify", Working, "disqualified")
        .On("reopen", ["customer", "lost", "disqualified"], "inquiry")
        .Build();

    private static LeadDefinition Gate(string name, int employees, int days) => LeadDefinition.Named(name, version: 1)
        .When(Employees.AtLeast(employees) & Country.OneOf("CH", "DE", "AT") & Demo.Within(Duration.FromDays(days)));
}
