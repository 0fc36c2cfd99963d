using NodaTime;

namespace RevenueProcess.Benchmarks.Funnel;

/// <summary>The measured process: five stages of the path, a detour and two exits.</summary>
internal static class FunnelProcess
{
    public static ProcessDefinition Definition { get; } = ProcessDefinition.Named("b2b", version: 1)
        .Stage("inquiry", team: "marketing")
        .Stage("qualified", team: "sales", within: Duration.FromDays(2))
        .Stage("opportunity", team: "sales")
        .Stage("proposal", team: "sales")
        .Stage("customer", team: "success", outcome: Outcome.Won)
        .Detour("nurture", team: "marketing")
        .Exit("lost", Outcome.Lost, team: "sales")
        .Exit("disqualified", Outcome.Disqualified, team: "sales")
        .On("advance", "inquiry", "qualified")
        .On("advance", "qualified", "opportunity")
        .On("advance", "opportunity", "proposal")
        .On("advance", "proposal", "customer")
        .On("advance", "nurture", "qualified")
        .On("return", "opportunity", "qualified")
        .On("return", "proposal", "opportunity")
        .On("nurture", ["inquiry", "qualified"], "nurture")
        .On("lose", ["qualified", "opportunity", "proposal", "nurture"], "lost")
        .On("disqualify", "inquiry", "disqualified")
        .Build();
}
