// Restores the packed library from a folder and uses it as a project of its own would: one definition, one refusal, one move.
using System.Reflection;
using NodaTime;
using RevenueProcess;

var employees = Fact.Number("employees");
var salesReady = LeadDefinition.Named("sales ready", version: 1).AgreedBy("marketing", "sales")
    .Meaning("Large enough to need us")
    .When(employees.AtLeast(50));

var process = ProcessDefinition.Named("b2b", version: 1)
    .Stage("inquiry", team: "marketing")
    .Stage("qualified", team: "sales")
    .Stage("customer", team: "success", outcome: Outcome.Won)
    .Exit("lost", Outcome.Lost, team: "sales")
    .On("hand over", from: "inquiry", to: "qualified", gate: salesReady)
    .On("win", from: "qualified", to: "customer")
    .On("lose", from: ["inquiry", "qualified"], to: "lost", reasons: ["no need"])
    .Build();

var now = Instant.FromUtc(2026, 1, 5, 9, 0);
var engine = new JourneyEngine(process);
var journey = engine.Start("journey-1", leadId: "acme", now).Journey;
var small = engine.Fire(journey, "hand over", LeadProfile.Of(employees.Is(20)), now);
var large = engine.Fire(journey, "hand over", LeadProfile.Of(employees.Is(80)), now);

var version = typeof(ProcessDefinition).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
Console.WriteLine($"RevenueProcess {version}: {process}: {small.GetType().Name} with 20 employees, {large.GetType().Name} with 80");
return small is Refused && large is Moved { Journey.Stage.Id: "qualified" } ? 0 : 1;
