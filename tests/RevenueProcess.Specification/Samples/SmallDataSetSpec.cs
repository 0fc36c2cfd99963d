using System.IO.Compression;
using System.Text.Json;
using RevenueProcess.Samples.Demo;
using RevenueProcess.Samples.Demo.Printing;

namespace RevenueProcess.Specification.Samples;

/// <summary>The demo on its own data, from the files to the report.</summary>
public sealed class SmallDataSetSpec
{
    [Fact]
    public void Every_row_is_kept_or_put_aside_by_reason()
    {
        var rows = DemoRun.Report("demo", "--format", "json").Json().GetProperty("rows");

        var aside = rows.GetProperty("setAside").EnumerateArray().Select(one => (Reason: one.GetProperty("reason").GetString(), Count: Count(one))).ToList();
        Assert.Equal([("filtered by the import", 1), ("no date", 1), ("unparsable instant", 1), ("unknown stage", 1), ("duplicate", 1)], aside);
        Assert.Equal(rows.GetProperty("read").GetInt32(), rows.GetProperty("kept").GetInt32() + aside.Sum(one => one.Count));
        Assert.Equal(
            rows.GetProperty("read").GetInt32(),
            File.ReadLines(DemoRun.Example("demo/leads.csv")).Count() + File.ReadLines(DemoRun.Example("demo/moves.csv")).Count() - 2);

        static int Count(JsonElement one) => one.GetProperty("count").GetInt32();
    }

    [Fact]
    public void Leads_of_one_file_and_moves_of_the_other_are_one_journey()
    {
        var report = DemoRun.Report("demo", "--format", "json").Json();
        var outcomes = report.GetProperty("outcomes");

        Assert.Equal(301, report.GetProperty("journeys").GetInt32());
        Assert.Equal((18, 58, 86, 139), (Of("won"), Of("lost"), Of("disqualified"), Of("open")));
        Assert.Equal("EUR", report.GetProperty("amounts").GetProperty("currency").GetString());
        Assert.Equal("Europe/Berlin", report.GetProperty("frame").GetProperty("zone").GetString());
        Assert.Equal(
            [("skip", "engaged", "proposal"), ("undeclared move", null, "engaged"), ("unknown stage", "inquiry", null)],
            report.GetProperty("conformance").GetProperty("deviations").EnumerateArray().Select(deviation => (Text(deviation, "kind"), Text(deviation, "from"), Text(deviation, "to")))
                .Where(deviation => deviation.Item1 != "owner changed without handoff"));

        int Of(string name) => outcomes.GetProperty(name).GetInt32();
        static string? Text(JsonElement deviation, string name) => deviation.GetProperty(name).GetString();
    }

    [Fact]
    public void Segments_join_spellings_and_keep_what_is_missing_apart()
    {
        var segments = DemoRun.Report("demo", "--by", "source", "--format", "json").Json().GetProperty("segments").EnumerateArray().ToList();

        Assert.Equal("outbound, paid search, referral, webinar, ", string.Join(", ", segments.Select(one => one.GetProperty("value").GetString())));
        Assert.Equal(301, segments.Sum(one => one.GetProperty("journeys").GetInt32()));
        Assert.Equal(1, segments[^1].GetProperty("journeys").GetInt32());
    }

    [Fact]
    public void Neither_the_order_of_rows_nor_compression_changes_the_report()
    {
        using var folder = new TemporaryFolder().With("demo");
        var moves = File.ReadAllLines(folder["moves.csv"]);
        var rows = moves[1..];
        new Random(3).Shuffle(rows);
        using (var zip = new StreamWriter(new GZipStream(File.Create(folder["moves.csv"]), CompressionLevel.Fastest)))
        {
            zip.Write(string.Join('\n', rows.Prepend(moves[0])));
        }

        Assert.Equal(DemoRun.Report("demo", "--by", "source", "--format", "json").WithoutExamples(), folder.Report("--by", "source", "--format", "json").WithoutExamples());
    }

    [Fact]
    public void As_of_a_date_is_the_start_of_that_day_in_the_zone()
    {
        var report = DemoRun.Report("demo", "--as-of", "2025-07-01", "--format", "json").Json();
        var inUtc = DemoRun.Report("demo", "--as-of", "2025-07-01", "--zone", "UTC", "--format", "json").Json();

        Assert.Equal("2025-06-30T22:00:00Z", report.GetProperty("asOf").GetString());
        Assert.Equal("2025-07-01T00:00:00Z", inUtc.GetProperty("asOf").GetString());
        Assert.Contains("after as-of", report.GetProperty("rows").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("imputed", 64, 43)]
    [InlineData("observed", 63, 43)]
    [InlineData("strict", 43, 27)]
    public void The_skip_policy_settles_who_reached_a_stage(string skip, int opportunities, int proposals)
    {
        var stages = DemoRun.Report("demo", "--skip", skip, "--format", "json").Json().GetProperty("stages");

        Assert.Equal((opportunities, proposals), (Reached("opportunity"), Reached("proposal")));

        int Reached(string id) => stages.EnumerateArray().Single(stage => stage.GetProperty("id").GetString() == id).GetProperty("reached").GetInt32();
    }

    [Fact]
    public void The_text_says_what_was_counted()
    {
        var run = DemoRun.Report("demo", "--by", "source", "--period", "quarter");

        Assert.Equal((DemoApp.Done, string.Empty), (run.Code, run.Error));
        string[] told = ["Funnel of b2b v1", "put aside: 1 filtered by the import", "imputed: whoever", "quarter in Europe/Berlin", "2025-Q3", "By source", "(none)", "372,330 EUR"];
        Assert.All(told, text => Assert.Contains(text, run.Out, StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public void The_text_fits_a_screen(int width)
    {
        using var text = new StringWriter();
        ReportPrinter.Print(SmallReport(), Terminal.PlainOn(text, width));

        Assert.All(text.ToString().Split('\n'), line => Assert.True(line.Length <= width, line));
        string[] whole = ["Disqualified (exit)", "sales development", "2025-01", "paid search", "(none)", "win rate"];
        Assert.All(whole, words => Assert.Contains(words, text.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("…", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_goes_to_a_file()
    {
        using var folder = new TemporaryFolder();
        var text = DemoRun.Report("demo", "--out", folder["report.txt"]);
        var json = DemoRun.Report("demo", "--format", "json", "--out", folder["report.json"]);

        Assert.Equal((string.Empty, string.Empty), (text.Out, json.Out));
        Assert.Equal(DemoRun.Report("demo").Out, File.ReadAllText(folder["report.txt"]));
        Assert.Equal(DemoRun.Report("demo", "--format", "json").Out, File.ReadAllText(folder["report.json"]));
    }

    [Fact]
    public void The_files_are_what_the_generator_makes()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(DemoApp.Done, DemoRun.Of("generate", "--out", folder.Path).Code);

        Assert.All(["leads.csv", "moves.csv"], name => Assert.True(
            File.ReadAllText(DemoRun.Example($"demo/{name}")) == File.ReadAllText(folder[name]),
            $"{name} is not what 'generate' makes now: run it as docs/examples.md says."));
    }

    [Fact]
    public void The_guided_walk_defines_moves_records_and_measures()
    {
        var run = DemoRun.Of();

        Assert.Equal((DemoApp.Done, string.Empty), (run.Code, run.Error));
        string[] told = ["handoff-without-refusal", "'hand over' refused in engaged: sales ready v1 is not met", "at least 50", "was 20", "moved:   engaged → accepted", "20,000; each counts once", "Marketing: of all that came to us", "By source"];
        Assert.All(told, text => Assert.Contains(text, run.Out, StringComparison.Ordinal));
        Assert.Equal(run.Out, DemoRun.Of().Out);
    }

    private static FunnelReport SmallReport()
    {
        var log = DemoRun.Log("demo");
        return FunnelReport.Of(log.Tally(log.Frame() with { SegmentedBy = ["source"] }));
    }
}
