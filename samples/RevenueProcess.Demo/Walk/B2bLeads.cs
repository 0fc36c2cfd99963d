using NodaTime;

namespace RevenueProcess.Samples.Demo.Walk;

/// <summary>Imagines the leads of the bundled process: who they are, where they come from, and what happens to them in each stage.</summary>
internal static class B2bLeads
{
    public static readonly Instant From = Instant.FromUtc(2025, 1, 1, 0, 0);
    public static readonly Instant AsOf = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <summary>A year of leads, a third more at its end than at its start.</summary>
    public static SimulationPlan Plan() => new SimulationPlan(From, AsOf, AsOf) { Growth = 1.33, Lead = Draw }
        .In("inquiry", Days(4).Choosing("engage", 6).Choosing("park", 2).Choosing("disqualify", 1, ("no company", 3), ("outside our market", 1)))
        .In("engaged", (Days(6) with { Forgotten = 0.05 }).Choosing("hand over", 5).Choosing("park", 2).Choosing("disqualify", 0.3))
        .In("accepted", Days(1.5).Choosing("qualify", 5).Choosing("return", 2, ("too small", 1), ("no need", 3), ("wrong contact", 2)).Choosing("lose", 1, ("went quiet", 3), ("competitor", 1)))
        .In("opportunity", Days(18).Choosing("propose", 5).Choosing("return", 1).Choosing("lose", 2.5, ("no decision", 3), ("competitor", 2), ("missing feature", 2)))
        .In("proposal", Days(14).Choosing("win", 4).Choosing("revise", 1).Choosing("lose", 4, ("price", 3), ("competitor", 2), ("no decision", 4)))
        .In("customer", Days(40).Choosing("confirm"))
        .In("nurture", Days(45).Choosing("disqualify", 1, ("no company", 1), ("outside our market", 1)) with { Forgotten = 0.6 })
        .In("lost", Days(90).Choosing("reopen") with { Forgotten = 0.9 });

    private static StageBehaviour Days(double mean) => StageBehaviour.LogNormal(Duration.FromDays(mean), variation: 0.9);

    private static SimulatedLead Draw(SimulationDraw draw)
    {
        var source = draw.Weighted(("paid search", 5.0), ("webinar", 3.0), ("outbound", 2.0), ("referral", 1.0));
        var interest = source switch { "referral" => 0.9, "webinar" => 0.75, "paid search" => 0.6, _ => 0.4 };
        var employees = (int)draw.LogNormal(mean: 220, deviation: 300) + 1;
        var demos = draw.Chance(interest)
            ? [draw.Between(draw.Arrival - Duration.FromDays(10), draw.Arrival + Duration.FromDays(60))]
            : Array.Empty<Instant>();
        var profile = LeadProfile.Of(
            B2bFacts.Employees.Is(employees),
            B2bFacts.DemoRequest.At(demos),
            B2bFacts.BudgetApproved.Is(draw.Chance(0.6)),
            B2bFacts.ContactRole.Is(draw.OneOf("director", "manager", "engineer", "owner")),
            B2bFacts.Satisfaction.Is(draw.Between(5, 10)));
        return new SimulatedLead(profile) { Value = 1_000 + (90 * employees) }.With("source", source);
    }
}
