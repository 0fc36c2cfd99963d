using System.Globalization;
using NodaTime;
using RevenueProcess.Specification.House;
using RevenueProcess.Specification.Journeys;

namespace RevenueProcess.Specification.Simulation;

/// <summary>A seed means the same journeys in every version of the library: what one has shown, another can repeat.</summary>
public sealed class SeedSpec
{
    private static readonly Instant _from = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public void A_seed_gives_the_approved_journeys()
    {
        var (employees, country, budget) = (Fact.Number("employees"), Fact.Text("country"), Fact.Flag("budget"));
        var (renewal, products, demo, visit) = (Fact.Instant("renewal"), Fact.TextSet("products"), Fact.Signal("demo request"), Fact.Signal("visit"));
        var process = ProcessDefinition.Named("all kinds of facts", 1)
            .Stage("inquiry").Stage("offer", within: Duration.FromDays(3)).Stage("customer", outcome: Outcome.Won)
            .Detour("nurture").Exit("lost", Outcome.Lost).Entry("inquiry", "offer")
            .On("offer", "inquiry", "offer", LeadDefinition.Named("fit", 1).When(employees.Between(10, 500) & country.OneOf("CH", "AT") & budget.IsTrue | employees.AtMost(5)))
            .On("win", "offer", "customer", LeadDefinition.Named("interest", 1).When(
                renewal.AtLeast(_from) | renewal.AtMost(_from) | products.Contains("crm") | country.Contains("C") | demo.AtLeast(2, Duration.FromDays(90)) | visit.AtLeast(1)))
            .On("park", ["inquiry", "offer"], "nurture").On("wake", "nurture", "inquiry")
            .On("lose", ["inquiry", "offer", "nurture"], "lost", reasons: ["price", "silence"])
            .Build();

        var simulated = new JourneySimulator(process, SimulationPlan.Default(process, _from, _from + Duration.FromDays(120))).Run(60, seed: 7);

        Approved.Is("Simulation/Journeys", string.Join("\n", simulated.SelectMany(each => each.Entered()
            .Select(entered => string.Create(CultureInfo.InvariantCulture, $"{each.Id} {entered.At} {entered.From} → {entered.To}, {entered.Trigger}, {entered.Reason}"))
            .Prepend($"{each.Id}: {each.Profile}"))));
    }
}
