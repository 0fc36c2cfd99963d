using NodaTime;

namespace RevenueProcess.Specification.Journeys;

/// <summary>A small process of one's own words, for examples.</summary>
internal static class Examples
{
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    public static readonly NumberFact Employees = RevenueProcess.Fact.Number("employees");

    public static readonly SignalFact Demo = RevenueProcess.Fact.Signal("demo request");

    public static ProcessDefinition Process { get; } = Build();

    private static ProcessDefinition Build()
    {
        var salesReady = LeadDefinition.Named("sales ready", version: 1).When(Employees.AtLeast(50) & Demo.Within(Duration.FromDays(30)));
        return ProcessDefinition.Named("example", version: 1)
            .Stage("inquiry", team: "marketing", buyer: "exploring")
            .Stage("qualified", team: "sales", buyer: "comparing", within: Duration.FromDays(2))
            .GateStage("triage", team: "sales")
            .Stage("opportunity", team: "sales", buyer: "deciding")
            .Stage("customer", team: "success", buyer: "using", outcome: Outcome.Won)
            .Detour("nurture", team: "marketing", buyer: "not now")
            .Exit("lost", team: "sales", outcome: Outcome.Lost)
            .On("hand over", from: "inquiry", to: "qualified", gate: salesReady)
            .On("give up", from: ["inquiry", "nurture"], to: "lost", reasons: ["no answer"])
            .On("return", from: "qualified", to: "nurture", reasons: ["too small", "no need"])
            .On("accept", from: "qualified", to: "triage")
            .Route(from: "triage", to: "opportunity", gate: salesReady)
            .Route(from: "triage", to: "nurture")
            .Automatically("wake up", from: "nurture", to: "qualified", gate: salesReady)
            .On("sign", from: "opportunity", to: "customer")
            .On("lose", from: "opportunity", to: "lost", reasons: ["price", Reason.WithoutDecision("went quiet")])
            .On("come back", from: "lost", to: "inquiry")
            .Build();
    }
}
