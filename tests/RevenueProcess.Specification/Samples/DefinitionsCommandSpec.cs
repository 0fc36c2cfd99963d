using System.Text.Json;
using RevenueProcess.Samples.Demo;
using RevenueProcess.Specification.House;

namespace RevenueProcess.Specification.Samples;

/// <summary>The commands that hold definitions against past leads, on a handful of leads counted by hand.</summary>
public sealed class DefinitionsCommandSpec
{
    private const string Definitions = """
        {
          "definitions": [
            {
              "name": "ready", "version": 1, "meaning": "Large enough, and asked for a demo this month",
              "when": { "all": [{ "number": "employees", "atLeast": 50 }, { "signal": "demo request", "within": "P30D" }] }
            },
            { "name": "funded", "version": 1, "when": { "all": [{ "flag": "has budget", "equalTo": true }, { "textSet": "interests", "contains": "ERP" }] } },
            { "name": "old", "version": 1, "when": { "instant": "customer since", "atMost": "2020-01-01T00:00:00Z" } }
          ]
        }
        """;

    private const string Others = """
        {
          "definitions": [
            { "name": "ready", "version": 2, "when": { "number": "employees", "atLeast": 20 } },
            { "name": "new", "version": 1, "when": { "text": "sector", "equalTo": "retail" } }
          ]
        }
        """;

    private const string Profiles = """
        {
          "zone": "Europe/Berlin",
          "missing": ["Select"],
          "leads": {
            "file": "leads.csv",
            "delimiter": ";",
            "key": "id",
            "decidedAt": "judged",
            "fate": { "column": "stage", "won": ["Won"], "lost": ["Lost"], "open": ["Open", ""] },
            "answer": { "column": "sales", "accepted": ["taken"], "refused": ["returned"], "reason": "why" },
            "attributes": [
              { "name": "interests", "kind": "textSet", "separator": "," },
              { "name": "has budget", "column": "budget", "kind": "flag" }
            ],
            "signals": [{ "name": "demo request", "column": "demo", "patterns": ["dd.MM.uuuu"] }]
          },
          "joined": [
            {
              "file": "accounts.csv", "key": "account", "on": { "column": "company", "map": { "Acme Inc": "Acme" } },
              "attributes": [{ "name": "sector", "missing": ["?"] }, { "name": "employees", "kind": "number" }, { "name": "customer since", "kind": "instant" }]
            }
          ]
        }
        """;

    // By "ready": 1 met won, 2 met lost and refused, 3 not met (too small), 4 not met (too late), 5 met open, 6 unknown, 7 not met: no demo.
    private const string Leads = """
        id;company;stage;judged;demo;interests;budget;sales;why
        1;Acme;Won;2025-03-01;15.02.2025;ERP,CRM;yes;taken;
        2;Acme Inc;Lost;2025-03-01;31.01.2025;CRM;no;returned;too small
        3;Beta;Won;2025-03-01;15.02.2025;ERP;yes;;
        4;Acme;Lost;2025-03-01;15.01.2025;;Select;;
        5;Acme;;2025-03-01;20.02.2025;ERP;yes;returned;
        6;;Open;;28.02.2025;ERP;;;
        7;Gamma;Lost;2025-03-01;;CRM;yes;;
        """;

    private const string Accounts = """
        account,sector,employees,customer since
        Acme,retail,60,2019-05-01
        Beta,?,20,
        """;

    [Fact]
    public void Every_key_of_the_json_is_documented_and_every_documented_key_occurs()
    {
        var occurring = new SortedSet<string>(StringComparer.Ordinal);
        DocumentsSpec.Collect(Run("--compare", "others.json", "--format", "json").Json(), string.Empty, occurring);
        occurring.RemoveWhere(key => key.StartsWith("comparisons[].after.", StringComparison.Ordinal) && key.Count(letter => letter == '.') > 2);

        var documented = DocumentsSpec.Documented("docs/definitions-report.md");
        Faults.None(occurring.Except(documented, StringComparer.Ordinal).Select(path => $"not in docs/definitions-report.md: {path}"));
        Faults.None(documented.Except(occurring, StringComparer.Ordinal).Select(path => $"only in docs/definitions-report.md: {path}"));
    }

    [Fact]
    public void The_leads_are_those_counted_by_hand()
    {
        var report = Run("--compare", "others.json", "--format", "json").Json();
        Assert.Equal("7 2 3 2", Counts(report, "leads"));
        Assert.Equal(1, report.GetProperty("undated").GetInt32());
        Assert.Equal("2025-02-28T23:00:00Z", report.GetProperty("judgedAt").GetString());
        var join = report.GetProperty("joins")[0];
        Assert.Equal("2 5 1 1", string.Join(' ', new[] { "rows", "matched", "unmatched", "withoutKey" }.Select(key => join.GetProperty(key).GetRawText())));

        var ready = report.GetProperty("definitions").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "ready");
        Assert.Equal("3 1 1 1", Counts(ready, "met"));
        Assert.Equal("3 1 2 0", Counts(ready, "notMet"));
        Assert.Equal("1 0 0 1", Counts(ready, "unknown"));
        Assert.Equal("1 2", Parts(ready, "precision"));
        Assert.Equal("1 2", Parts(ready, "recall"));
        Assert.Equal(0.5 / 0.4, ready.GetProperty("lift").GetProperty("value").GetDouble(), 1e-12);
        Assert.Equal("1 3", Parts(ready, "acceptance"));
        Assert.Equal("2 3", Parts(ready, "refusal"));
        var refused = ready.GetProperty("disagreements");
        Assert.Equal("too small 2", $"{refused[0].GetProperty("reason")} {refused[0].GetProperty("examples")[0]}");
        Assert.Equal("demo request within 30 days", refused[0].GetProperty("nearest").GetString());

        var funded = report.GetProperty("definitions")[0];
        Assert.Equal(("funded", "3 2 0 1"), (funded.GetProperty("name").GetString(), Counts(funded, "met")));
        Assert.Equal("4 1 2 1", Counts(report.GetProperty("definitions")[1], "met"));

        var comparison = report.GetProperty("comparisons")[0];
        Assert.Equal("not met → met 3, not met → met 4, not met → unknown 7", string.Join(", ", comparison.GetProperty("changes").EnumerateArray().SelectMany(change =>
            change.GetProperty("ids").EnumerateArray().Select(id => $"{change.GetProperty("before")} → {change.GetProperty("after")} {id}"))));
        Assert.Equal("2 1 1 0", Counts(comparison, "entering"));
        Assert.Equal(("""["funded","old"]""", """["new"]"""), (Compact(report, "onlyBefore"), Compact(report, "onlyAfter")));
    }

    [Fact]
    public void At_judges_all_leads_at_one_instant()
    {
        // A day later the demo of lead 2, asked for on 31 January, is too long ago.
        var report = Run("--at", "2025-03-02", "--format", "json").Json();
        Assert.Equal((7, "2025-03-01T23:00:00Z"), (report.GetProperty("undated").GetInt32(), report.GetProperty("judgedAt").GetString()));
        var ready = report.GetProperty("definitions").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "ready");
        Assert.Equal("2 1 0 1", Counts(ready, "met"));
    }

    [Fact]
    public void The_text_shows_the_same_numbers()
    {
        var text = Run("--compare", "others.json").Out;
        Assert.Contains("7: 2 won, 3 lost, 2 open", text, StringComparison.Ordinal);
        Assert.Contains("5 leads matched one of 2 rows, 1 none, 1 have no key", text, StringComparison.Ordinal);
        Assert.Contains("Refused though ready v1 is met", text, StringComparison.Ordinal);
        Assert.Contains("ready v1 beside ready v2", text, StringComparison.Ordinal);
        Assert.Contains("Only in the second file, so not compared: new.", text, StringComparison.Ordinal);
        using var folder = Folder();
        Assert.Equal(text, Written(folder));

        static string Written(TemporaryFolder folder)
        {
            Assert.Equal(0, Of(folder, "definitions", "--compare", folder["others.json"], "--out", folder["out.txt"]).Code);
            return File.ReadAllText(folder["out.txt"]);
        }
    }

    [Fact]
    public void Explain_says_why_and_what_would_settle_it()
    {
        using var folder = Folder();
        var refused = Of(folder, "explain", "--lead", "3", "--definition", "ready");
        Assert.Equal((0, string.Empty), (refused.Code, refused.Error));
        Assert.Contains("3 at 2025-02-28T23:00:00Z", refused.Out, StringComparison.Ordinal);
        Assert.Contains("Ready v1 is not met", refused.Out, StringComparison.Ordinal);
        Assert.Contains("was 20", refused.Out, StringComparison.Ordinal);

        var unknown = Of(folder, "explain", "--lead", "6", "--definition", "ready v1");
        Assert.Contains("Once employees is known, it is settled.", unknown.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leads.csv", "Beta;Won", "Beta;Win", "leads.csv:4: 'Win' is listed neither as won nor as lost nor as open; those are 'Won', 'Lost', 'Open', ''")]
    [InlineData("leads.csv", "3;Beta", "2;Beta", "leads.csv:4: the lead '2' occurs twice")]
    [InlineData("leads.csv", "3;Beta", ";Beta", "leads.csv:4: the row has no key")]
    [InlineData("leads.csv", "Won;2025-03-01;15.02.2025;ERP,CRM", "Won;2025-03-01;2025-02-15;ERP,CRM", "leads.csv:2: 'demo request' is '2025-02-15', which is no date or time")]
    [InlineData("leads.csv", "Beta;Won;2025-03-01", "Beta;Won;yesterday", "leads.csv:4: 'decidedAt' is 'yesterday', which is no date or time")]
    [InlineData("leads.csv", "ERP;yes;;", "ERP;maybe;;", "leads.csv:4: 'has budget' is 'maybe', which is no flag")]
    [InlineData("accounts.csv", "retail,60", "retail,sixty", "accounts.csv:2: 'employees' is 'sixty', which is no number")]
    [InlineData("accounts.csv", "Beta,?", "Acme,retail", "accounts.csv:3: 'employees' has another value than in an earlier row with the key 'Acme'")]
    [InlineData("profiles.json", "\"key\": \"id\"", "\"key\": \"ID\"", "profiles.json:7: $.leads.key: there is no column 'ID' in ")]
    [InlineData("profiles.json", "\"file\": \"accounts.csv\"", "\"file\": \"account.csv\"", "account.csv: there is no such file")]
    [InlineData("profiles.json", "\"name\": \"sector\"", "\"name\": \"interests\", \"column\": \"sector\"", "profiles.json:20: $.joined[0].attributes[0].name: 'interests' stands here again; it is already at $.leads.attributes[0]")]
    [InlineData("profiles.json", "\"refused\": [\"returned\"]", "\"refused\": [\"taken\"]", "profiles.json:10: $.leads.answer.refused[0]: 'taken' stands here again; it is already at $.leads.answer.accepted[0]")]
    [InlineData("profiles.json", "\"lost\": [\"Lost\"]", "\"lost\": [\"Won\"]", "profiles.json:9: $.leads.fate.lost[0]: 'Won' stands here again")]
    [InlineData("profiles.json", "\"Europe/Berlin\"", "\"Europe/Berln\"", "profiles.json:2: $.zone: there is no time zone 'Europe/Berln'")]
    [InlineData("profiles.json", "\"kind\": \"number\"", "\"kind\": \"amount\"", "profiles.json:20: $.joined[0].attributes[1].kind: 'amount' means nothing here; known are 'text'")]
    [InlineData("profiles.json", "\"delimiter\": \";\"", "\"delimeter\": \";\"", "the key 'delimeter' means nothing here; known are 'file'")]
    [InlineData("profiles.json", "\"delimiter\": \";\"", "\"delimiter\": \"\"", "profiles.json:6: $.leads.delimiter")]
    [InlineData("definitions.json", "\"number\": \"employees\"", "\"number\": \"staff\"", "definitions.json: ready v1 compares 'staff' as Number; the profiles do not have it, but 'interests'")]
    [InlineData("definitions.json", "\"flag\": \"has budget\", \"equalTo\": true", "\"text\": \"has budget\", \"equalTo\": \"yes\"", "definitions.json: funded v1 compares 'has budget' as Text; the profiles make it Flag")]
    [InlineData("definitions.json", "\"atLeast\": 50", "\"atLeast\": \"50\"", "definitions.json:5: ", "$.definitions[0].when.all[0].atLeast")]
    public void Bad_input_is_named_with_file_line_and_value(string file, string text, string by, params string[] told)
    {
        using var folder = Folder();
        folder.Replace(file, text, by);
        Refused(Of(folder, "definitions"), told);
    }

    [Fact]
    public void A_bad_option_is_named()
    {
        using var folder = Folder();
        Refused(Of(folder, "definitions", "--at", "tomorrow"), "--at: 'tomorrow' is no date or instant");
        Refused(Of(folder, "definitions", "--compare", "nowhere.json"), "nowhere.json: there is no such file");
        Refused(Of(folder, "explain", "--lead", "8", "--definition", "ready"), "--lead: there is no lead '8' among the 7");
        Refused(Of(folder, "explain", "--lead", "1", "--definition", "hot"), "--definition: there is no definition 'hot'", "'funded v1', 'old v1', 'ready v1'");
        Refused(DemoRun.Of("definitions"), "--definitions", "--profiles");
    }

    private static DemoRun Run(params string[] more)
    {
        using var folder = Folder();
        return Of(folder, ["definitions", .. more.Select(one => one == "others.json" ? folder[one] : one)]);
    }

    private static DemoRun Of(TemporaryFolder folder, string command, params string[] more) =>
        DemoRun.Of([command, "--definitions", folder["definitions.json"], "--profiles", folder["profiles.json"], .. more]);

    private static DemoRun Of(TemporaryFolder folder, string[] all) => Of(folder, all[0], all[1..]);

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.Write("definitions.json", Definitions);
        folder.Write("others.json", Others);
        folder.Write("profiles.json", Profiles);
        folder.Write("leads.csv", Leads);
        folder.Write("accounts.csv", Accounts);
        return folder;
    }

    private static void Refused(DemoRun run, params string[] told)
    {
        Assert.All(told, text => Assert.Contains(text, run.Error, StringComparison.Ordinal));
        Assert.Equal(DemoApp.BadInput, run.Code);
    }

    private static string Counts(JsonElement element, string key) =>
        string.Join(' ', new[] { "total", "won", "lost", "open" }.Select(name => element.GetProperty(key).GetProperty(name).GetRawText()));

    private static string Parts(JsonElement element, string key) =>
        $"{element.GetProperty(key).GetProperty("numerator").GetRawText()} {element.GetProperty(key).GetProperty("denominator").GetRawText()}";

    private static string Compact(JsonElement element, string key) => JsonSerializer.Serialize(element.GetProperty(key));
}
