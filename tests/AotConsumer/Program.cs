// What a host does, from documents to a report, with nothing that needs reflection or a compiler at run time.
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RevenueProcess;

// How it runs goes to the error stream: the output must be the same every way.
await Console.Error.WriteLineAsync(RuntimeFeature.IsDynamicCodeCompiled ? "just-in-time compiled" : "compiled ahead of time");

var vocabulary = DefinitionsJson.Read(Document("definitions.json"));
var process = ProcessJson.Read(Document("process.json"));
Console.WriteLine(ProcessJson.Write(process));
Console.WriteLine(DefinitionsJson.Write(vocabulary));
Console.WriteLine(ProcessDiagram.ToMermaid(process));
foreach (var warning in process.Warnings)
{
    Console.WriteLine(warning);
}

using var provider = new ServiceCollection().AddRevenueProcess(options => options.Add(process).Use(vocabulary)).BuildServiceProvider();
var engine = provider.GetRequiredKeyedService<JourneyEngine>("b2b");

// A lead is refused, and told why; then it moves to the end.
var employees = Fact.Number("employees");
var country = Fact.Text("country");
var demo = Fact.Signal("demo request");
var now = Instant.FromUtc(2026, 1, 5, 9, 0);
var journey = engine.Start("journey-1", "acme", now).Journey;
var small = engine.Fire(journey, "hand over", LeadProfile.Of(employees.Is(20), country.Is("DE")), now);
Console.WriteLine(small);
var fit = LeadProfile.Of(employees.Is(80), country.Is("FR"), demo.At(now));
foreach (var trigger in (string[])["hand over", "propose", "win"])
{
    now += Duration.FromDays(3);
    if (engine.Fire(journey, trigger, fit, now) is not Moved moved)
    {
        return 1;
    }

    Console.WriteLine(moved);
    journey = moved.Journey;
}

var worth = engine.State(journey, 12_000.50m, "EUR", now).Journey;
var said = (Moved)engine.Decide(worth, new StateValue { ExpectedClose = new LocalDate(2026, 5, 31), Owner = "ann" }, fit, now);
var touched = (Moved)engine.Touch(said.Journey, "call", now, team: "sales");
foreach (var json in said.Events.Concat(touched.Events).Select(JourneyEventJson.Write))
{
    Console.WriteLine(json == JourneyEventJson.Write(JourneyEventJson.Read(json)) ? json : "not read back");
}

var evaluation = vocabulary.Find("sales ready", 1)!.Explain(fit, now);
Console.WriteLine(EvaluationJson.Write(evaluation));
Console.WriteLine(evaluation.ToParagraph());

// A history of 500 leads through the same engine, one scan, and the report of it.
var plan = SimulationPlan.Default(process, from: Instant.FromUtc(2026, 1, 1, 0, 0), asOf: Instant.FromUtc(2026, 7, 1, 0, 0));
var leads = new JourneySimulator(process, plan).Run(leads: 500, seed: 1);
var log = StageLog.Of(process, leads.SelectMany(lead => lead.Events), new StageLogOptions { AsOf = plan.AsOf });
var funnel = log.Tally(log.Frame() with { Period = ReportingPeriod.Month(DateTimeZone.Utc) });
Console.WriteLine(funnel.Conversion("inquiry", "customer").Eventual);
Console.WriteLine(funnel.TimeIn("qualified").Median);
using (var output = Console.OpenStandardOutput())
{
    FunnelReportJson.Write(FunnelReport.Of(funnel), output);
}

Console.WriteLine();
return small is Refused && journey.Stage.Id == "customer" ? 0 : 1;

static string Document(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name));
