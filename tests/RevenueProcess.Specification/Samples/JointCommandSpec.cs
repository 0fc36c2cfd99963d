using RevenueProcess.Samples.Demo;

namespace RevenueProcess.Specification.Samples;

/// <summary>Two departments' funnels beside the true one, as the demo tells them.</summary>
public sealed class JointCommandSpec
{
    private const string Marketing = """
        {"name":"marketing","version":1,"path":[{"id":"lead","team":"marketing","buyer":"asking"},{"id":"ready","team":"marketing","buyer":"waiting","outcome":"won"}],
         "transitions":[{"trigger":"ready","from":"lead","to":"ready"}]}
        """;

    private const string Sales = """
        {"name":"sales","version":1,"path":[{"id":"call","team":"sales","buyer":"talking"},{"id":"offer","team":"sales","buyer":"comparing"},{"id":"order","team":"sales","buyer":"using","outcome":"won"}],
         "exits":[{"id":"off","team":"sales","outcome":"lost"}],
         "transitions":[{"trigger":"offer","from":"call","to":"offer"},{"trigger":"sign","from":"offer","to":"order"},{"trigger":"lose","from":["call","offer"],"to":"off","reasons":["price"]}]}
        """;

    private const string Import = """{"files":[{"kind":"long","file":"FILE","columns":{"journey":"id","stage":"stage","instant":"at","value":"worth"}}],"currency":"EUR"}""";

    [Fact]
    public void One_history_tells_what_each_team_reports_and_what_neither_does()
    {
        var run = Demo();
        var json = Demo("--format", "json").Json();
        long Of(string key) => json.GetProperty(key).GetInt64();

        Assert.Equal((DemoApp.Done, string.Empty), (run.Code, run.Error));
        Assert.Equal(("marketing", "sales development"), (json.GetProperty("from").GetString(), json.GetProperty("to").GetString()));
        Assert.Equal(Of("handedOver"), Of("accepted") + Of("between"));
        Assert.Contains(FormattableString.Invariant($"{Of("handedOver"):#,0} ÷ {Of("entered"):#,0} handed over × {Of("accepted"):#,0} ÷ {Of("handedOver"):#,0} accepted × {Of("wonHandedOver"):#,0} ÷ {Of("accepted"):#,0} won"), Words(run.Out), StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"{Of("between"):#,0} of {Of("handedOver"):#,0} handed over: "), Words(run.Out), StringComparison.Ordinal);
        Assert.Contains("EUR", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_teams_can_be_named()
    {
        var json = Demo("--teams", "sales development, sales", "--as-of", "2025-10-01", "--format", "json").Json();

        Assert.Equal(("sales development", "sales", "2025-09-30T22:00:00Z"), (json.GetProperty("from").GetString(), json.GetProperty("to").GetString(), json.GetProperty("asOf").GetString()));
    }

    [Fact]
    public void Two_histories_are_joined_by_lead_with_an_id_map()
    {
        using var folder = Departments(
            "id,stage,at,worth\nm1,lead,2026-03-01,\nm1,ready,2026-03-02,100\nm2,lead,2026-03-01,\nm2,ready,2026-03-02,70\nm3,lead,2026-03-01,\nm3,ready,2026-03-03,50\nm4,lead,2026-03-01,\n",
            "id,stage,at,worth\ns1,call,2026-03-04,\ns1,offer,2026-03-05,100\ns1,order,2026-03-06,120\ns2,call,2026-03-05,\ns9,call,2026-03-03,\n");
        folder.Write("ids.csv", "lead,deal\nm1,s1\nm2,s2\nm7,s7\n");
        string[] asked = [.. Asked(folder), "--links", folder["ids.csv"]];
        var (run, json) = (DemoRun.Of(asked), DemoRun.Of([.. asked, "--format", "json"]).Json());
        long Of(string key) => json.GetProperty(key).GetInt64();

        Assert.Equal((4, 3, 1, 1, 1), (Of("entered"), Of("handedOver"), Of("accepted"), Of("neverSeen"), Of("direct")));
        Assert.Equal((2, 1), (json.GetProperty("join").GetProperty("joined").GetInt64(), json.GetProperty("join").GetProperty("unusedLinks").GetInt64()));
        Assert.Contains("between 2 of 3 handed over: 1 waiting, 1 never seen", Words(run.Out), StringComparison.Ordinal);
        Assert.Contains("worth 120 EUR", Words(run.Out), StringComparison.Ordinal);
        Assert.Contains("unused rows of the map 1", Words(run.Out), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_histories_that_share_no_lead_say_so()
    {
        using var folder = Departments("id,stage,at,worth\nm1,lead,2026-03-01,\nm1,ready,2026-03-02,\n", "id,stage,at,worth\ns1,call,2026-03-04,\n");
        var run = DemoRun.Of(Asked(folder));

        Assert.Equal(DemoApp.Done, run.Code);
        Assert.Contains("warning: the two logs have no lead in common", run.Error, StringComparison.Ordinal);
        Assert.Contains("between 1 of 1 handed over: 1 never seen", Words(run.Out), StringComparison.Ordinal);
        Assert.Contains("no lead between states a value", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_waited_it_says_so()
    {
        using var folder = Departments("id,stage,at,worth\na,lead,2026-03-01,\na,ready,2026-03-05,\n", "id,stage,at,worth\na,call,2026-03-02,\na,offer,2026-03-03,\n");

        Assert.Contains("time at the joint none: nothing that was handed over waited", Words(DemoRun.Of(Asked(folder)).Out), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_is_read_is_written_over()
    {
        using var folder = Departments("id,stage,at,worth\na,lead,2026-03-01,\n", "id,stage,at,worth\na,call,2026-03-02,\n");
        folder.Write("ids.csv", "lead,deal\na,a\n");
        string[] read = ["marketing.json", "marketing-import.json", "marketing.csv", "sales.json", "sales-import.json", "sales.csv", "ids.csv"];

        Assert.All(read, name => Assert.Contains("this file is read", DemoRun.Of([.. Asked(folder), "--links", folder["ids.csv"], "--out", folder[name]]).Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--teams: 'sales' is not two teams, such as 'marketing,sales'", "--teams", "sales")]
    [InlineData("--teams: 'sales,sales' is not two teams", "--teams", "sales,sales")]
    [InlineData("--teams: no stage of b2b v1 is owned by a team 'partners'; its teams are 'marketing', 'sales development', 'sales', 'customer success'", "--teams", "marketing,partners")]
    [InlineData("a second history needs both --to-process and --to-import", "--links", "ids.csv")]
    [InlineData("a second history needs both --to-process and --to-import", "--to-import", "i.json")]
    [InlineData("nowhere.json: there is no such file", "--to-import", "i.json", "--to-process", "nowhere.json")]
    public void What_cannot_be_asked_is_told(string told, params string[] options)
    {
        var run = Demo(options);

        Assert.Equal(DemoApp.BadInput, run.Code);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_process_of_one_team_a_bad_map_and_teams_of_two_histories_are_told()
    {
        using var folder = Departments("id,stage,at,worth\na,lead,2026-03-01,\n", "id,stage,at,worth\na,call,2026-03-02,\n");
        folder.Write("ids.csv", "lead,deal,note\na,a,\n");

        Assert.Contains("sales v1 has no joint", DemoRun.Of("joint", "--process", folder["sales.json"], "--import", folder["sales-import.json"]).Error, StringComparison.Ordinal);
        Assert.Contains("an id map has two columns", DemoRun.Of([.. Asked(folder), "--links", folder["ids.csv"]]).Error, StringComparison.Ordinal);
        Assert.Contains("--teams is for one history", DemoRun.Of([.. Asked(folder), "--teams", "marketing,sales"]).Error, StringComparison.Ordinal);
    }

    private static DemoRun Demo(params string[] options) =>
        DemoRun.Of(["joint", "--process", DemoRun.Example("demo/process.json"), "--import", DemoRun.Example("demo/import.json"), .. options]);

    private static TemporaryFolder Departments(string marketing, string sales)
    {
        var folder = new TemporaryFolder();
        folder.Write("marketing.json", Marketing);
        folder.Write("sales.json", Sales);
        folder.Write("marketing-import.json", Import.Replace("FILE", "marketing.csv", StringComparison.Ordinal));
        folder.Write("sales-import.json", Import.Replace("FILE", "sales.csv", StringComparison.Ordinal));
        folder.Write("marketing.csv", marketing);
        folder.Write("sales.csv", sales);
        return folder;
    }

    private static string[] Asked(TemporaryFolder folder) =>
    [
        "joint", "--process", folder["marketing.json"], "--import", folder["marketing-import.json"], "--to-process", folder["sales.json"], "--to-import", folder["sales-import.json"],
    ];

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
