using System.Text.Json;
using NodaTime;
using RevenueProcess.Samples.Demo;
using RevenueProcess.Specification.House;
using RevenueProcess.Specification.Journeys;

namespace RevenueProcess.Specification.Samples;

/// <summary>The commands that look at a process through time.</summary>
public sealed class VersionCommandsSpec
{
    private static readonly string[] _versions = ["--from", DemoRun.Example("demo/process.json"), "--to", DemoRun.Example("demo/process-2.json")];
    private static readonly string[] _migrate = ["migrate", .. _versions, "--plan", DemoRun.Example("demo/migration.json")];
    private static readonly string[] _import = ["--import", DemoRun.Example("demo/import.json"), "--as-of", "2025-11-22"];

    [Fact]
    public void What_differs_is_said_in_words_as_json_and_as_a_diagram()
    {
        var words = DemoRun.Of(["diff", .. _versions]);
        var json = DemoRun.Of(["diff", .. _versions, "--format", "json"]).Json();

        Assert.Equal((DemoApp.Done, string.Empty), (words.Code, words.Error));
        Assert.Contains("the stage 'qualified' is new; said of it: ", words.Out, StringComparison.Ordinal);
        Assert.Contains("the lead definition 'sales ready' has version '2', before '1'", words.Out, StringComparison.Ordinal);
        Assert.Equal(words.Out.Trim().Split('\n').Length - 1, json.GetProperty("differences").GetArrayLength());
        Assert.StartsWith("---\ntitle: \"b2b v1 → b2b v2\"\n---\nflowchart LR\n", DemoRun.Of(["diff", .. _versions, "--format", "mermaid"]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_counts_where_journeys_would_go_on_and_what_becomes_of_their_deadlines()
    {
        var text = DemoRun.Of([.. _migrate, "--dry-run", .. _import]);
        var run = DemoRun.Of([.. _migrate, "--dry-run", .. _import, "--format", "json"]).Json();

        Assert.Equal((DemoApp.Done, string.Empty), (text.Code, text.Error));
        Assert.Contains("Nothing was changed.", text.Out, StringComparison.Ordinal);
        Assert.Equal(run.GetProperty("migrating").GetInt32(), run.GetProperty("moves").EnumerateArray().Sum(move => move.GetProperty("journeys").GetInt32()));
        Assert.Equal(run.GetProperty("journeys").GetInt32(), new[] { "migrating", "closed", "done", "otherVersion" }.Sum(key => run.GetProperty(key).GetInt32()));
        Assert.Contains(run.GetProperty("moves").EnumerateArray(), move => move.GetProperty("from").GetString() == "accepted" && move.GetProperty("to").GetString() == "qualified");
        Assert.True(run.GetProperty("deadlines").GetProperty("pastDue").GetInt32() > 0);
    }

    [Fact]
    public void Who_is_late_is_listed_as_the_log_says()
    {
        string[] args = ["overdue", "--process", DemoRun.Example("demo/process.json"), .. _import];
        var text = DemoRun.Of(args);
        var json = DemoRun.Of([.. args, "--format", "json"]).Json();

        Assert.Equal((DemoApp.Done, string.Empty), (text.Code, text.Error));
        Assert.All(json.GetProperty("overdue").EnumerateArray(), one => Assert.True(
            string.CompareOrdinal(Instant(one, "due"), Instant(json, "asOf")) < 0 && string.CompareOrdinal(Instant(one, "entered"), Instant(one, "due")) < 0));
        Assert.Equal(json.GetProperty("overdue").EnumerateArray().Select(one => Instant(one, "due")).Order(StringComparer.Ordinal), json.GetProperty("overdue").EnumerateArray().Select(one => Instant(one, "due")));
        Assert.Contains($"{json.GetProperty("overdue").GetArrayLength()} of {json.GetProperty("open").GetInt32()} open journeys are past their due instant.", string.Join(' ', text.Out.Split((char[])['\n', ' '], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

        static string Instant(JsonElement element, string key) => element.GetProperty(key).GetString()!;
    }

    [Theory]
    [InlineData("Asia/Tokyo", "2025-11-22 00:00:00 +09:00")]
    [InlineData("Nowhere", "--zone: there is no time zone 'Nowhere'")]
    public void Who_is_overdue_is_told_in_the_zone_that_is_asked_for(string zone, string told)
    {
        var run = DemoRun.Of(["overdue", "--process", DemoRun.Example("demo/process.json"), .. _import, "--zone", zone]);

        Assert.Contains(told, run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Stored_events_migrate_once_and_fold_again()
    {
        using var folder = new TemporaryFolder();
        var (old, next) = (ProcessJson.Read(File.ReadAllText(DemoRun.Example("demo/process.json"))), ProcessJson.Read(File.ReadAllText(DemoRun.Example("demo/process-2.json"))));
        var journeys = new JourneySimulator(old, SimulationPlan.Default(old, NodaTime.Instant.FromUtc(2025, 1, 1, 0, 0), NodaTime.Instant.FromUtc(2025, 4, 1, 0, 0))).Run(60, seed: 3).ToList();
        using (var file = File.Create(folder["events.jsonl"]))
        {
            JourneyEventJson.WriteLines(journeys.SelectMany(journey => journey.Events), file);
        }

        var dry = DemoRun.Of([.. _migrate, "--dry-run", "--events", folder["events.jsonl"], "--format", "json"]).Json();
        var written = DemoRun.Of([.. _migrate, "--events", folder["events.jsonl"]]);
        File.AppendAllText(folder["events.jsonl"], written.Out);
        using var stored = File.OpenRead(folder["events.jsonl"]);
        var folded = JourneyEventJson.ReadLines(stored).GroupBy(one => one.JourneyId).Select(one => one.Fold(old, next)).ToList();

        Assert.Equal((DemoApp.Done, string.Empty), (written.Code, written.Error));
        Assert.Equal(journeys.Count(journey => !journey.Journey.IsClosed), dry.GetProperty("migrating").GetInt32());
        Assert.All(folded, journey => Assert.Equal(journey.IsClosed ? "b2b v1" : "b2b v2", journey.Process.ToString()));
        Assert.Equal(string.Empty, DemoRun.Of([.. _migrate, "--events", folder["events.jsonl"]]).Out);
        var late = DemoRun.Of("overdue", "--process", DemoRun.Example("demo/process.json"), "--events", folder["events.jsonl"]);
        Assert.Equal(DemoApp.BadInput, late.Code);
        Assert.Contains("stored journeys need b2b v2 with hash ", late.Error, StringComparison.Ordinal);
        Assert.Equal(DemoApp.Done, DemoRun.Of("overdue", "--process", DemoRun.Example("demo/process.json"), "--events", folder["events.jsonl"], "--as-of", "2025-02-01").Code);
    }

    [Fact]
    public void What_cannot_be_done_is_said()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["plan.json"], """{"process":"b2b","from":1,"to":2,"stages":{"accepted":"lost"}}""");
        File.WriteAllText(folder["events.jsonl"], "{}\n");

        Refused("say where the journeys are", [.. _migrate, "--dry-run"]);
        Refused("say where the journeys are", [.. _migrate, "--dry-run", .. _import, "--events", folder["events.jsonl"]]);
        Refused("migrate writes events, so it needs those of the journeys", [.. _migrate, .. _import]);
        Refused("[migration-settles]", ["migrate", .. _versions, "--plan", folder["plan.json"], "--dry-run", .. _import]);
        Refused("[missing-key]", [.. _migrate, "--dry-run", "--events", folder["events.jsonl"]]);
        Refused("--from and --to: ", ["migrate", "--from", DemoRun.Example("demo/process.json"), "--to", DemoRun.Example("crm/process.json"), "--plan", DemoRun.Example("demo/migration.json"), "--dry-run", .. _import], alsoFine: "[unknown-version]");
        Refused("--as-of: 'soon' is no date or instant", [.. _migrate, "--dry-run", "--import", DemoRun.Example("demo/import.json"), "--as-of", "soon"]);

        static void Refused(string why, string[] args, string? alsoFine = null)
        {
            var run = DemoRun.Of(args);
            Assert.Equal(DemoApp.BadInput, run.Code);
            Assert.True(run.Error.Contains(why, StringComparison.Ordinal) || (alsoFine is not null && run.Error.Contains(alsoFine, StringComparison.Ordinal)), run.Error);
        }
    }

    [Fact]
    public void Every_key_of_the_json_is_documented_and_every_documented_key_occurs()
    {
        var occurring = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var args in (string[][])[["diff", .. _versions], [.. _migrate, "--dry-run", .. _import], ["overdue", "--process", DemoRun.Example("demo/process.json"), .. _import]])
        {
            DocumentsSpec.Collect(DemoRun.Of([.. args, "--format", "json"]).Json(), string.Empty, occurring);
        }

        occurring.RemoveWhere(path => path.StartsWith("differences[].parameters.", StringComparison.Ordinal));
        occurring.Add("differences[].parameters");
        var documented = DocumentsSpec.Documented("docs/versions-report.md");

        Faults.None(occurring.Except(documented, StringComparer.Ordinal).Select(path => $"not in docs/versions-report.md: {path}"));
        Faults.None(documented.Except(occurring, StringComparer.Ordinal).Select(path => $"not in the JSON: {path}"));
    }

    [RealDataFact("bpi2012")]
    public void Loan_applications_would_go_on_where_the_plan_says()
    {
        string[] history = ["--import", DemoRun.Example("bpi2012/import.json"), "--data", RealData.PathOf("bpi2012"), "--as-of", "2012-01-01", "--format", "json"];
        var run = DemoRun.Of(
            ["migrate", "--from", DemoRun.Example("bpi2012/process.json"), "--to", DemoRun.Example("bpi2012/process-2.json"), "--plan", DemoRun.Example("bpi2012/migration.json"), "--dry-run", .. history]).Json();
        using var folder = new TemporaryFolder().With("bpi2012");
        folder.Replace("process.json", "\"buyer\": \"weighing the offer\" }", "\"buyer\": \"weighing the offer\", \"within\": \"P30D\" }");
        var late = DemoRun.Of(["overdue", "--process", folder["process.json"], .. history]).Json();

        Assert.Equal(645, run.GetProperty("migrating").GetInt32());
        Assert.Equal(645, late.GetProperty("open").GetInt32());
        Assert.All(late.GetProperty("overdue").EnumerateArray(), one => Assert.Equal("finalized", one.GetProperty("stage").GetString()));
        Assert.InRange(late.GetProperty("overdue").GetArrayLength(), 1, 200);
    }
}
