using System.Text.Json;
using RevenueProcess.Samples.Demo;
using RevenueProcess.Samples.Demo.Printing;

namespace RevenueProcess.Specification.Samples;

/// <summary>The report on one screen, and parts of the report.</summary>
public sealed class BriefSpec
{
    [Fact]
    public void A_brief_fits_one_screen_and_every_number_has_what_it_is_of()
    {
        var run = DemoRun.Report("demo", "--brief");

        Assert.Equal((DemoApp.Done, string.Empty), (run.Code, run.Error));
        Assert.InRange(run.Out.Split('\n').Length, 10, 30);
        string[] told =
        [
            "b2b v1 in brief, as of ", "Inquiry 301 (100.0 %) → ", " of 301 so far, with ", "where it waits", "under way: ", "where it leaks", "visits that left the path: ",
            "marketing → sales development: ", "whose turn", " days: ", "what moved", " open + ",
        ];
        Assert.All(told, text => Assert.Contains(text, Words(run.Out), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_key_of_the_brief_is_documented_and_every_documented_key_occurs()
    {
        var occurring = new SortedSet<string>(StringComparer.Ordinal);
        DocumentsSpec.Collect(DemoRun.Report("demo", "--brief", "--format", "json").Json(), string.Empty, occurring);
        var documented = DocumentsSpec.Documented("docs/brief.md");

        // The joint, the turns and the movement are those of the report, where their keys are documented.
        Assert.Equal(documented.Order(StringComparer.Ordinal), occurring.Where(path => !Report().Any(part => path.StartsWith($"{part}.", StringComparison.Ordinal) || path.StartsWith($"{part}[", StringComparison.Ordinal))));

        static string[] Report() => ["joint", "whoseTurn", "movement"];
    }

    [Fact]
    public void A_brief_says_what_the_report_says()
    {
        var (brief, report) = (DemoRun.Report("demo", "--brief", "--format", "json").Json(), DemoRun.Report("demo", "--format", "json").Json());

        Assert.All(["journeys", "outcomes", "amounts", "joint", "whoseTurn", "movement", "asOf"], part => Assert.Equal(report.GetProperty(part).GetRawText(), brief.GetProperty(part).GetRawText()));
        Assert.Equal(report.GetProperty("cycle").GetProperty("eventuallyWon").GetProperty("value").GetDouble(), brief.GetProperty("eventuallyWon").GetProperty("value").GetDouble());
        Assert.Equal(
            report.GetProperty("stages").EnumerateArray().Where(stage => stage.GetProperty("onPath").GetBoolean()).Select(stage => stage.GetProperty("reached").GetInt64()),
            brief.GetProperty("reached").EnumerateArray().Select(stage => stage.GetProperty("share").GetProperty("numerator").GetInt64()));
    }

    [Theory]
    [InlineData("id,stage,at\na,inquiry,2026-03-01\n")]
    [InlineData("id,stage,at\na,lost,2026-03-01\nb,lost,2026-03-02\n")]
    [InlineData("id,stage,at\na,nowhere,2026-03-01\na,inquiry,2026-03-02\n")]
    [InlineData("id,stage,at\na,customer,2026-03-01\n")]
    public void Odd_histories_have_a_brief_without_a_number_that_is_none(string history)
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Write("h.csv", history);
        folder.Write("import.json", """{"files":[{"kind":"long","file":"h.csv","columns":{"journey":"id","stage":"stage","instant":"at"}}]}""");
        var run = folder.Report("--brief");

        Assert.Equal(DemoApp.Done, run.Code);
        Assert.DoesNotContain("NaN", run.Out, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Object, folder.Report("--brief", "--format", "json").Json().ValueKind);
    }

    [Fact]
    public void Named_sections_are_printed_and_no_other()
    {
        var run = DemoRun.Report("demo", "--section", "joint", "--section", "movement");

        Assert.Contains("Funnel of b2b v1 as of", run.Out, StringComparison.Ordinal);
        Assert.Contains("── Movement ──", run.Out, StringComparison.Ordinal);
        Assert.Contains("── Two funnels ──", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("── Stages ──", run.Out, StringComparison.Ordinal);
        Assert.Contains("There is nothing to say about segments.", DemoRun.Report("demo", "--section", "segments").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sections_are_those_of_the_whole_report()
    {
        var whole = DemoRun.Report("demo", "--by", "source").Out;
        var parts = DemoRun.Report("demo", [.. ReportPrinter.Sections.SelectMany(name => new[] { "--section", name }), "--by", "source"]).Out;

        Assert.EndsWith(whole, parts, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--section: there is no section 'funnel'; there are 'frame', 'stages', 'leaks'", "--section", "funnel")]
    [InlineData("--section is for the whole report, not for --brief", "--section", "joint", "--brief")]
    [InlineData("--section is for a report to read; the JSON has everything", "--section", "joint", "--format", "json")]
    [InlineData("--cohort-by: there is no stage 'sold' in b2b v1; it has 'inquiry', 'engaged'", "--cohort-by", "sold")]
    [InlineData("--observed-from: 'then' is no date or instant", "--observed-from", "then")]
    [InlineData("fortnight", "--grain", "fortnight")]
    public void What_cannot_be_asked_is_told(string told, params string[] options)
    {
        var run = DemoRun.Report("demo", options);

        Assert.Equal(DemoApp.BadInput, run.Code);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_frame_is_as_the_options_say()
    {
        var frame = DemoRun.Report("demo", "--observed-from", "2025-03-01", "--cohort-by", "accepted", "--grain", "hour", "--format", "json").Json().GetProperty("frame");

        Assert.Equal(("2025-02-28T23:00:00Z", "accepted", 3600), (frame.GetProperty("observedFrom").GetString(), frame.GetProperty("cohortBy").GetString(), frame.GetProperty("ageGrainSeconds").GetInt32()));
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
