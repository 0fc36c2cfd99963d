using System.Text.Json;
using RevenueProcess.Samples.Demo;

namespace RevenueProcess.Specification.Samples;

/// <summary>Conformance by version, as the demo tells it.</summary>
public sealed class CheckCommandSpec
{
    private const string Moves = """
        lead,stage,at,version
        a,inquiry,2026-03-01,1
        a,qualified,2026-03-02,1
        a,customer,2026-03-09,2
        b,inquiry,2026-03-03,1
        b,customer,2026-03-05,1
        c,inquiry,2026-03-04,2
        c,accepted,2026-03-06,2
        c,lost,2026-03-08,
        d,inquiry,2026-03-04,7
        """;

    [Fact]
    public void Each_move_is_judged_by_the_version_that_its_row_states()
    {
        using var folder = Folder();
        var run = Check(folder, "--older", folder["p1.json"], "--plan", folder["plan.json"]);

        Assert.Equal(DemoApp.Done, run.Code);
        Assert.Contains("version-not-given", Check(folder, "--older", folder["p1.json"], "--plan", folder["plan.json"], "--format", "json").Out, StringComparison.Ordinal);
        Assert.Matches("version 1 +4 +3 +75.0 %", run.Out);
        Assert.Matches("version 2 +3 +3 +100.0 %", run.Out);
        Assert.Matches("no stated version +1 +1 +100.0 %", run.Out);
        Assert.Matches("skip +Inquiry +Customer +1", run.Out);
        Assert.Contains("nobody gave the version: version 7: 1", run.Out, StringComparison.Ordinal);

        var json = Check(folder, "--older", folder["p1.json"], "--plan", folder["plan.json"], "--format", "json").Json();
        Assert.Equal(
            ["1: 3 of 4", "2: 3 of 3", "null: 1 of 1"],
            json.GetProperty("conformance").GetProperty("versions").EnumerateArray().Select(version =>
                $"{version.GetProperty("version").GetRawText()}: {Counts(version.GetProperty("fitness"))}"));
        Assert.Equal("7 of 8", Counts(json.GetProperty("conformance").GetProperty("fitness")));
        Assert.Equal((9, 9), (json.GetProperty("rows").GetProperty("read").GetInt64(), json.GetProperty("actors").GetProperty("unknown").GetInt64()));
    }

    [Fact]
    public void What_cannot_be_used_ends_it_with_the_reason()
    {
        using var folder = Folder();

        var stray = Check(folder, "--plan", folder["plan.json"]);
        Assert.Equal(DemoApp.BadInput, stray.Code);
        Assert.Contains("plan.json", stray.Error, StringComparison.Ordinal);

        folder.Replace("moves.csv", "c,lost,2026-03-08,", "c,lost,2026-03-08,two");
        Assert.Contains("the version is 'two'; it must be a whole number", Check(folder).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_invented_data_conforms_to_its_process_and_every_row_is_accounted_for()
    {
        using var folder = new TemporaryFolder().With("demo");
        DemoRun.Of("generate", "--out", folder.Path);
        var json = DemoRun.Of("check", "--process", folder["process.json"], "--import", folder["import.json"], "--format", "json").Json();

        var rows = json.GetProperty("rows");
        Assert.Equal(rows.GetProperty("read").GetInt64(), rows.GetProperty("kept").GetInt64() + rows.GetProperty("setAside").EnumerateArray().Sum(aside => aside.GetProperty("count").GetInt64()));
        Assert.True(json.GetProperty("conformance").GetProperty("fitness").GetProperty("denominator").GetInt64() > 0);
    }

    [RealDataFact("bpi2012")]
    public void Of_262200_rows_43270_are_moves_and_each_is_legal()
    {
        var json = DemoRun.Of(
            "check", "--process", DemoRun.Example("bpi2012/process.json"), "--import", DemoRun.Example("bpi2012/import.json"), "--data", RealData.PathOf("bpi2012"), "--format", "json").Json();

        Assert.Equal((262_200, 43_270), (json.GetProperty("rows").GetProperty("read").GetInt64(), json.GetProperty("rows").GetProperty("kept").GetInt64()));
        Assert.Equal("43270 of 43270", Counts(json.GetProperty("conformance").GetProperty("fitness")));
        var owners = json.GetProperty("conformance").GetProperty("kinds").EnumerateArray().Single();
        Assert.Equal(("owner changed without handoff", 15_935), (owners.GetProperty("kind").GetString(), owners.GetProperty("count").GetInt64()));
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.Write("moves.csv", Moves);
        folder.Write("import.json", """{"files":[{"kind":"long","file":"moves.csv","columns":{"journey":"lead","stage":"stage","instant":"at","version":"version"}}]}""");
        var (first, second) = (Version(1, "qualified"), Version(2, "accepted"));
        folder.Write("p1.json", ProcessJson.Write(first));
        folder.Write("p2.json", ProcessJson.Write(second));
        folder.Write("plan.json", MigrationPlanJson.Write(MigrationPlan.Between(first, second).Move("qualified", to: "accepted").Build()));
        return folder;
    }

    private static ProcessDefinition Version(int version, string middle) => ProcessDefinition.Named("small", version)
        .Stage("inquiry", team: "marketing", name: "Inquiry").Stage(middle, team: "sales").Stage("customer", team: "success", name: "Customer", outcome: Outcome.Won)
        .Exit("lost", Outcome.Lost)
        .On("hand over", from: "inquiry", to: middle).On("sign", from: middle, to: "customer").On("lose", from: middle, to: "lost", reasons: ["price"])
        .Build();

    private static DemoRun Check(TemporaryFolder folder, params string[] more) =>
        DemoRun.Of(["check", "--process", folder["p2.json"], "--import", folder["import.json"], .. more]);

    private static string Counts(JsonElement rate) => $"{rate.GetProperty("numerator").GetInt64()} of {rate.GetProperty("denominator").GetInt64()}";
}
