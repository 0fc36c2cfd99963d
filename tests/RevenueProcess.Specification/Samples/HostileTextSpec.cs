using System.Text.Json;
using System.Text.RegularExpressions;
using RevenueProcess.Samples.Demo;
using RevenueProcess.Specification.House;

namespace RevenueProcess.Specification.Samples;

/// <summary>No text from outside acts on the terminal: in reports, messages and paths it is shown with its characters by number.</summary>
public sealed partial class HostileTextSpec
{
    // Clears the screen, ends the line, goes up a line, names the window, turns the direction; the last two are C1 and a separator.
    private const string Bad = "x\u001b[2J\r\n\u001b]0;t\u0007\u202e\u2066\u009by\u2028z";
    private const string Shown = "x\\u001B[2J\\u000D\\u000A\\u001B]0;t\\u0007\\u202E\\u2066\\u009By\\u2028z";

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Cells_do_not_act(string format)
    {
        using var folder = Folder();
        folder.Write("leads.csv", $"lead;source;test;created\n\"a{Bad}\";\"{Bad}\";no;03.10.2025 00:49:45\n\"b{Bad}\";;no;\"{Bad}\"\n");
        folder.Write("moves.csv", $"lead,status,at,step,team,amount,reason\n\"a{Bad}\",\"{Bad}\",2025-10-04T10:00:00Z,,,\"{Bad}\",\n");
        var run = folder.Report("--format", format, "--by", "source");

        Assert.Equal(DemoApp.Done, run.Code);
        NothingActs(run);
        Assert.Contains(Shown[..8], run.Out, StringComparison.Ordinal);
        if (format == "json")
        {
            Assert.Contains(run.Json().GetProperty("unknownStages").EnumerateArray(), unknown => unknown.GetProperty("text").GetString() == Bad);
        }

        folder.Report("--format", format, "--by", "source", "--out", folder["out"]);
        NothingActs(new DemoRun(0, File.ReadAllText(folder["out"]), string.Empty));
    }

    [Fact]
    public void Messages_do_not_act()
    {
        using var folder = Folder();
        folder.Write("leads.csv", $"lead;\"{Bad}\";test;created\na;b;c\n");
        Refused(folder.Report(), $"'{Shown}'");

        folder.Write("leads.csv", $"lead;source;test;created\n\"{Bad}\";b\n");
        Refused(folder.Report(), "leads.csv:2: the row has 2 cells, the header 4", "x\\u001B[2J");

        folder.Write("leads.csv", $"lead;source;test;created\na;b;yes;03.10.2025 00:49:45\n");
        folder.Write("moves.csv", $"lead,status,at,step,team,amount,reason\na,\"{Bad}\",\"{Bad}\",,,,\n");
        Refused(folder.Report(), "nothing of the history can be used", Shown);
    }

    [Fact]
    public void Paths_and_arguments_do_not_act()
    {
        using var folder = Folder();
        var path = folder["no\u001b[31m\nsuch\u202efile"];

        Refused(DemoRun.Of("validate", "--process", path), "no\\u001B[31m\\u000Asuch\\u202Efile: there is no such file");
        Refused(DemoRun.Of("validate", "--process", "a\0b"), "a\\u0000b: no file can have this name");
        Refused(DemoRun.Of(Bad), Shown);
        Refused(folder.Report("--by", Bad), $"'{Shown}'");
        Refused(folder.Report("--as-of", Bad), $"'{Shown}'");
        Refused(folder.Report("--zone", Bad), $"'{Shown}'");
        Refused(folder.Report("--max-row", Bad), $"'{Shown}'");
        Refused(folder.Report("--out", folder[$"nowhere\u001b/{Bad}"]), "nowhere\\u001B/");
        File.Copy(folder["process.json"], path);
        var valid = DemoRun.Of("validate", "--process", path);
        NothingActs(valid);
        Assert.Equal(DemoApp.Done, valid.Code);
    }

    [Theory]
    [InlineData("\"id\": \"inquiry\"", "\"id\": {0}")]
    [InlineData("\"team\": \"marketing\"", "{0}: \"marketing\"")]
    [InlineData("\"name\": \"b2b\"", "\"name\": {0}")]
    [InlineData("\"name\": \"Inquiry\"", "\"name\": {0}")]
    [InlineData("\"within\": \"P2D\"", "\"within\": {0}")]
    [InlineData("\"to\": \"engaged\"", "\"to\": {0}")]
    [InlineData("\"trigger\": \"engage\"", "\"trigger\": {0}")]
    [InlineData("\"number\": \"employees\"", "\"number\": {0}")]
    public void Documents_do_not_act(string text, string by)
    {
        using var folder = Folder();
        folder.Replace("process.json", text, string.Format(null, by, JsonSerializer.Serialize(Bad)));

        foreach (var command in new[] { "validate", "diagram" })
        {
            NothingActs(DemoRun.Of(command, "--process", folder["process.json"]));
        }

        NothingActs(folder.Report());
    }

    [Fact]
    public void Faults_of_an_import_do_not_act()
    {
        using var folder = Folder();
        folder.Replace("import.json", "\"SAL\": \"accepted\"", $"{JsonSerializer.Serialize(Bad)}: {JsonSerializer.Serialize(Bad)}");
        Refused(folder.Report(), $"$.files[1].stages['{Shown}']: the stage '{Shown}' does not exist");

        folder.Replace("import.json", "\"zone\"", JsonSerializer.Serialize(Bad));
        Refused(folder.Report(), $"the key '{Shown}' means nothing here");
    }

    [Fact]
    public void Explanations_do_not_act()
    {
        using var folder = new TemporaryFolder();
        var bad = JsonSerializer.Serialize(Bad);
        folder.Write("d.json", $$"""{ "definitions": [{ "name": {{bad}}, "version": 1, "meaning": {{bad}}, "when": { "text": {{bad}}, "equalTo": {{bad}} } }] }""");
        folder.Write("p.json", $$"""{ "leads": { "file": "l.csv", "key": "id", "fate": { "column": "f", "won": ["w"], "lost": ["l"] }, "attributes": [{ "name": {{bad}}, "column": "x" }] } }""");
        folder.Write("l.csv", $"id,f,x\n\"1{Bad}\",w,\"{Bad}q\"\n");
        string[] past = ["--definitions", folder["d.json"], "--profiles", folder["p.json"], "--at", "2026-01-01"];
        var explained = DemoRun.Of(["explain", .. past, "--lead", $"1{Bad}", "--definition", Bad]);

        Assert.Equal((DemoApp.Done, string.Empty), (explained.Code, explained.Error));
        NothingActs(explained);
        NothingActs(DemoRun.Of(["definitions", .. past]));
        NothingActs(DemoRun.Of(["definitions", .. past, "--format", "json"]));
    }

    [Fact]
    public void All_that_is_printed_goes_through_the_page()
    {
        var sources = Repository.Files("samples/RevenueProcess.Demo/Printing", "*.cs").Where(file => Path.GetFileName(file.Path) != "Page.cs");

        Assert.All(sources, file => Assert.DoesNotMatch(RawText(), file.Text));
    }

    private static TemporaryFolder Folder() => new TemporaryFolder().With("demo");

    private static void Refused(DemoRun run, params string[] told)
    {
        Assert.All(told, text => Assert.Contains(text, run.Error, StringComparison.Ordinal));
        Assert.Equal(DemoApp.BadInput, run.Code);
        NothingActs(run);
    }

    /// <summary>Nothing in it is a control character but the ends of lines, and none of those comes from outside.</summary>
    private static void NothingActs(DemoRun run)
    {
        Assert.DoesNotMatch(Acting(), run.Out + run.Error);
        Assert.NotEqual(DemoApp.Defect, run.Code);
    }

    [GeneratedRegex("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]|^(y|\\[2J|.{0,3}\\]0;t)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Acting();

    [GeneratedRegex("new (Text|Markup|Rule|Panel)\\(|MarkupLine", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RawText();
}
