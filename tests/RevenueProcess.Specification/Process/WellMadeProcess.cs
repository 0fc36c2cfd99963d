using NodaTime;

namespace RevenueProcess.Specification.Process;

/// <summary>A process that nobody needs to be warned about, as code; <c>docs/process.md</c> shows the same one as JSON.</summary>
internal static class WellMadeProcess
{
    public static LeadDefinition SalesReady { get; } = LeadDefinition.Named("sales ready", version: 1)
        .AgreedBy("marketing", "sales")
        .Meaning("Large enough to need us, and asked to see the product this month")
        .When(Fact.Number("employees").AtLeast(50) & Fact.Signal("demo request").Within(Duration.FromDays(30)));

    public static ProcessDefinition Build() => Describe().Build();

    public static ProcessDefinitionBuilder Describe() => ProcessDefinition.Named("b2b", version: 1)
        .Stage("inquiry", team: "marketing", buyer: "exploring")
        .GateStage("triage", team: "marketing")
        .Stage("qualified", team: "sales", buyer: "comparing", within: Duration.FromDays(2))
        .Stage("opportunity", team: "sales", buyer: "deciding")
        .Stage("customer", team: "success", buyer: "getting started", within: Duration.FromDays(5), outcome: Outcome.Won)
        .Stage("satisfied", team: "success", buyer: "using", name: "Satisfied customer")
        .Detour("nurture", team: "marketing", buyer: "not now")
        .Exit("lost", Outcome.Lost, team: "sales")
        .Exit("disqualified", Outcome.Disqualified, team: "marketing")
        .On("ask", from: "inquiry", to: "triage")
        .Route(from: "triage", to: "qualified", gate: SalesReady)
        .Route(from: "triage", to: "nurture")
        .On("return", from: "qualified", to: "nurture", reasons: ["too small", "no need"])
        .On("accept", from: "qualified", to: "opportunity")
        .On("close", from: "opportunity", to: "customer")
        .On("give back", from: "customer", to: "opportunity", reasons: ["not what was sold"])
        .On("confirm", from: "customer", to: "satisfied")
        .Automatically("wake", from: "nurture", to: "qualified", gate: SalesReady)
        .On("lose", from: ["qualified", "opportunity"], to: "lost", reasons: ["price", Reason.WithoutDecision("went quiet")])
        .On("disqualify", from: ["inquiry", "nurture"], to: "disqualified", reasons: ["not a company"])
        .On("reopen", from: "lost", to: "qualified", gate: SalesReady);
}
