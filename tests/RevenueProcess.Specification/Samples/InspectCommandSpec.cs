using System.Text.Json;
using RevenueProcess.Samples.Demo;

namespace RevenueProcess.Specification.Samples;

/// <summary>From nothing to an import, and from an import to a better one.</summary>
public sealed class InspectCommandSpec
{
    [Fact]
    public void What_would_mend_an_import_is_printed()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Write("h.csv", "deal,stage,at,amount\na,Inquiry,2026-03-01,\"1.000,50\"\nb,enquiry,02.03.2026,5\nc,closed,2026-03-02,7\n");
        folder.Write("import.json", """{"files":[{"kind":"long","file":"h.csv","columns":{"journey":"deal","stage":"stage","instant":"at","value":"amount"}}]}""");
        var run = DemoRun.Of("inspect", "--process", folder["process.json"], "--import", folder["import.json"]);

        Assert.Equal((DemoApp.Done, string.Empty), (run.Code, run.Error));
        Assert.Contains("unknown stage: add \"stages\":{\"Inquiry\":\"inquiry\"}", run.Out, StringComparison.Ordinal);
        Assert.Contains("unparsable instant: add \"patterns\":[\"iso\",\"d.M.uuuu\"]", run.Out, StringComparison.Ordinal);
        Assert.Contains("unparsable value: add \"numbers\":\"1.234,5\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("'closed' ×1", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_is_said_as_json()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Write("h.csv", "deal,stage,at,amount\na,Inquiry,2026-03-01,5\nb,inquiry,02.03.2026,\n");
        folder.Write("import.json", """{"files":[{"kind":"long","file":"h.csv","columns":{"journey":"deal","stage":"stage","instant":"at"}}]}""");
        var run = DemoRun.Of("inspect", "--process", folder["process.json"], "--import", folder["import.json"], "--format", "json", "--out", folder["told.json"]);
        var told = JsonDocument.Parse(File.ReadAllText(folder["told.json"])).RootElement;
        var (file, advice) = (told.GetProperty("files")[0], told.GetProperty("advice").EnumerateArray());

        Assert.Equal((DemoApp.Done, string.Empty), (run.Code, run.Error));
        Assert.Equal((2, 0), (told.GetProperty("rows").GetProperty("read").GetInt32(), told.GetProperty("rows").GetProperty("kept").GetInt32()));
        Assert.Equal(["deal text journey 2/0/0", "stage stage stage 1/0/1", "at instant instant 1/0/1", "amount number  1/1/0"], file.GetProperty("columns").EnumerateArray().Select(Column));
        Assert.Equal(["""{"stages":{"Inquiry":"inquiry"}}""", """{"patterns":["iso","d.M.uuuu"]}"""], advice.Select(one => one.GetProperty("add").GetRawText().ReplaceLineEndings(string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal)));

        static string Column(JsonElement column) =>
            $"{column.GetProperty("name")} {column.GetProperty("kind")} {string.Join(',', column.GetProperty("uses").EnumerateArray())} {column.GetProperty("read")}/{column.GetProperty("missing")}/{column.GetProperty("unread")}";
    }

    [Fact]
    public void What_each_column_holds_is_counted()
    {
        var run = DemoRun.Of("inspect", "--process", DemoRun.Example("demo/process.json"), "--import", DemoRun.Example("demo/import.json"));

        Assert.Equal((DemoApp.Done, string.Empty), (run.Code, run.Error));
        string[] told = ["status  stage     stage     928        ·       1", "'On", "at      instant   instant   928        ·       1", "'yesterday'", "source   attribute source  text      302        1       ·", "statements  none"];
        Assert.All(told, text => Assert.Contains(text, run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public void Several_files_make_one_import_in_whatever_form_they_are()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Write("h.csv", "Deals of the year\n\nlead;status;at;Betrag\na;Inquiry;1.3.2026;1.000,50\na;Engaged;13.3.2026;\nb;inquiry;14.3.2026;5,00\nTotal\n");
        File.WriteAllBytes(folder["leads.csv"], [.. "lead\tregion\na\tK"u8, 0xf6, .. "ln\nb\tBonn\nc\tBonn\nd\tBonn\n"u8]);
        var run = DemoRun.Of("inspect", "--process", folder["process.json"], "--file", folder["h.csv"], "--file", folder["leads.csv"]);
        folder.Write("import.json", run.Out);
        var report = folder.Report("--by", "region", "--format", "json").Json();

        Assert.Equal((DemoApp.Done, string.Empty), (run.Code, run.Error));
        Assert.Equal((8, 5), (report.GetProperty("rows").GetProperty("read").GetInt32(), report.GetProperty("rows").GetProperty("kept").GetInt32()));
        Assert.Equal(2, report.GetProperty("values").GetProperty("kept").GetInt32());
        Assert.Equal("Köln", report.GetProperty("segments")[1].GetProperty("value").GetString());
    }

    [Theory]
    [MemberData(nameof(ExportsSpec.Folders), MemberType = typeof(ExportsSpec))]
    public void What_is_proposed_for_the_files_of_an_export_keeps_their_journeys(string export)
    {
        using var folder = new TemporaryFolder().With($"exports/{export}");
        var files = Directory.EnumerateFiles(folder.Path, "*.csv").SelectMany(file => new[] { "--file", file });
        folder.Write("import.json", DemoRun.Of(["inspect", "--process", folder["process.json"], .. files]).Out);

        Assert.Equal(
            DemoRun.Report($"exports/{export}", "--format", "json").Json().GetProperty("outcomes").GetProperty("won").GetInt32(),
            folder.Report("--format", "json").Json().GetProperty("outcomes").GetProperty("won").GetInt32());
    }

    [Fact]
    public void An_import_is_proposed_for_a_file_and_can_be_used_as_it_is()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Write("h.csv", "owner,deal id,status,changed\nAnn,a,Inquiry,1.3.2026\nAnn,a,Engaged,13.3.2026\nBob,b,inquiry,2.3.2026\n");
        var run = DemoRun.Of("inspect", "--process", folder["process.json"], "--file", folder["h.csv"]);
        folder.Write("import.json", run.Out);

        Assert.Equal((DemoApp.Done, string.Empty), (run.Code, run.Error));
        Assert.Equal(3, folder.Report("--format", "json").Json().GetProperty("rows").GetProperty("kept").GetInt32());
    }

    [Fact]
    public void A_file_with_a_date_for_each_stage_is_seen_too()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Write("h.csv", "id,Date entered inquiry,Date entered (Engaged),notes\na,2026-03-01,2026-03-02,x\nb,2026-03-01,,\n");
        var run = DemoRun.Of("inspect", "--process", folder["process.json"], "--file", folder["h.csv"]);
        var source = Assert.IsType<WideSource>(Assert.Single(ImportMapJson.Read(run.Out).Files));

        Assert.Equal(("id", "inquiry engaged"), (((ColumnCell)source.Journey).Name, string.Join(' ', source.Stages.Select(stage => stage.Stage))));
    }

    [Theory]
    [InlineData("deal id;status;changed\na;Inquiry;1.3.2026;;\na;Engaged;13.3.2026;;\nb;inquiry;2.3.2026;;\n", 0)]
    [InlineData("Deals; all\n\ndeal id;status;changed\na;Inquiry;1.3.2026;;\na;Engaged;13.3.2026;;\nb;inquiry;2.3.2026;;\n", 2)]
    [InlineData("Deals; all\ndeal id;status;changed\na;Inquiry;1.3.2026\na;Engaged;13.3.2026\nb;inquiry;2.3.2026\n", 1)]
    public void The_header_is_found_where_rows_end_in_empty_cells(string text, int lines)
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Write("h.csv", text);
        var run = DemoRun.Of("inspect", "--process", folder["process.json"], "--file", folder["h.csv"]);
        folder.Write("import.json", run.Out);

        Assert.Equal((DemoApp.Done, string.Empty), (run.Code, run.Error));
        Assert.Equal(lines, Assert.Single(ImportMapJson.Read(run.Out).Files).SkipLines);
        Assert.Equal(3, folder.Report("--format", "json").Json().GetProperty("rows").GetProperty("kept").GetInt32());
    }

    [Fact]
    public void A_file_that_is_not_understood_is_named_beside_the_proposal_of_the_others()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Write("h.csv", "deal id,status,changed\na,Inquiry,1.3.2026\na,Engaged,13.3.2026\nb,inquiry,2.3.2026\n");
        folder.Write("other.csv", "a,b\nx,1\nx,1\n");
        var run = DemoRun.Of("inspect", "--process", folder["process.json"], "--data", folder.Path, "--file", "h.csv", "--file", "other.csv");

        Assert.Equal(DemoApp.Done, run.Code);
        Assert.Equal("h.csv", Assert.Single(ImportMapJson.Read(run.Out).Files).File);
        Assert.Contains("other.csv: no import is proposed, since no column is seen with dates, and none with stages of the process; write the import by hand", run.Error, StringComparison.Ordinal);
        Assert.Contains("its columns are 'a' (text), 'b' (number)", run.Error, StringComparison.Ordinal);
        Assert.Contains("outside of the folder", DemoRun.Of("inspect", "--process", folder["process.json"], "--data", folder.Path, "--file", "../h.csv").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_only_add_to_journeys_are_proposed_with_what_is_missing()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Write("h.csv", "deal,amount,at\na,5,2026-03-01\nb,6,2026-03-02\n");
        folder.Write("deals.csv", "deal,region\na,north\nb,south\nc,south\nd,north\n");
        var run = DemoRun.Of("inspect", "--process", folder["process.json"], "--file", folder["deals.csv"]);

        Assert.Equal(DemoApp.Done, run.Code);
        Assert.Contains("it only adds to journeys of which another file must tell, since no column is seen with dates", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_proposed_or_was_not_asked_is_said()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Write("h.csv", "a,b\n1,2\n");

        Assert.Contains("write the import by hand", DemoRun.Of("inspect", "--process", folder["process.json"], "--file", folder["h.csv"]).Error, StringComparison.Ordinal);
        Assert.Contains("--import", DemoRun.Of("inspect", "--process", folder["process.json"]).Error, StringComparison.Ordinal);
    }
}
