using System.Text.Json;

namespace RevenueProcess.Specification.Samples;

/// <summary>Files as people have them, from the file to the numbers, each counted by hand.</summary>
public sealed class RightNumbersSpec
{
    private const string Snapshot = """
        "kind":"wide","journey":"lead","stages":[{"stage":"inquiry","column":"made"},{"stage":"customer","column":"closed",DATES"when":{"column":"state","is":"Customer"}},{"stage":"lost","column":"closed",DATES"when":{"column":"state","is":"Lost"}}]
        """;

    private const string History = """
        "kind":"long","columns":{"journey":"lead","stage":"stage","instant":"at"}
        """;

    private const string Worth = """
        "kind":"long","columns":{"journey":"lead","stage":"stage","instant":"at","value":"worth","currency":"in"}
        """;

    [Theory]
    [InlineData("lead,made,closed,state\na,2026-03-02 15:00,2026-03-02,Customer\nb,2026-03-02 15:00,2026-03-02,Lost\nc,2026-03-02 15:00,,Open\n", "")]
    [InlineData("lead,made,closed,state\na,2026-03-02 15:00:07,2026-03-02 00:00:00,Customer\nb,2026-03-02 15:00:08,2026-03-02 00:00:00,Lost\nc,2026-03-02 15:00:09,,Open\n", "\"dates\":true,")]
    public void What_was_made_in_the_afternoon_and_closed_on_that_day_was_made_first(string rows, string dates)
    {
        var report = Report(rows, Snapshot.Replace("DATES", dates, StringComparison.Ordinal));

        Assert.Equal("1 won, 1 lost, 1 open: inquiry 3, customer 1, lost 1", Told(report));
        Assert.Equal(["skip 1", "undeclared move 1"], Deviations(report).Order(StringComparer.Ordinal));
        Assert.Equal(3, Stage(report, "inquiry").GetProperty("reached").GetInt32());
    }

    [Fact]
    public void Who_is_first_seen_where_nobody_can_start_has_been_at_the_first_stage()
    {
        var report = Report("lead,stage,at\na,lost,2026-03-05\nb,lost,2026-03-06\nc,inquiry,2026-03-01\nc,engaged,2026-03-04\n", History);

        Assert.Equal("0 won, 2 lost, 1 open: inquiry 1, engaged 1, lost 2", Told(report));
        Assert.Equal(3, Stage(report, "inquiry").GetProperty("reached").GetInt32());
    }

    [Theory]
    [InlineData("Discovery", "", 1)]
    [InlineData("", "", 1)]
    [InlineData("", ",\"stages\":{\"\":\"nurture\"}", 0)]
    public void A_stage_that_was_renamed_or_emptied_ends_the_one_before(string text, string stages, int unknown)
    {
        var report = Report($"lead,stage,at\na,inquiry,2026-03-01\na,{text},2026-03-03\nb,inquiry,2026-03-01\n", History + stages);
        var time = Stage(report, "inquiry").GetProperty("timeInStage");

        Assert.Equal((1, 2.0, 1), (time.GetProperty("completed").GetInt32(), time.GetProperty("meanCompletedDays").GetDouble(), time.GetProperty("open").GetInt32()));
        Assert.Equal(unknown, report.GetProperty("unknownStages").GetArrayLength());
        Assert.Equal(1 - unknown, Stage(report, "nurture").GetProperty("entries").GetInt32());
    }

    [Theory]
    [InlineData("a lot", "EUR", "unparsable value")]
    [InlineData("(200)", "EUR", "negative value")]
    [InlineData("200", "USD", "currency differs")]
    public void A_value_that_cannot_be_used_takes_nothing_with_it(string worth, string currency, string reason)
    {
        var report = Report($"lead,stage,at,worth,in\na,inquiry,2026-03-01,100,EUR\na,customer,2026-03-03,100,EUR\nb,inquiry,2026-03-01,,\nb,customer,2026-03-04,{worth},{currency}\n", Worth);

        Assert.Equal("2 won, 0 lost, 0 open: inquiry 2, customer 2", Told(report));
        Assert.Equal((100m, 1), (report.GetProperty("amounts").GetProperty("won").GetProperty("total").GetDecimal(), report.GetProperty("amounts").GetProperty("won").GetProperty("missing").GetInt32()));
        Assert.Equal(reason, report.GetProperty("values").GetProperty("setAside")[0].GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("2062-03-01")]
    [InlineData("0202-03-01")]
    public void One_absurd_year_is_put_aside_and_told_with_its_line(string date)
    {
        var report = Report($"lead,stage,at\na,inquiry,2026-03-01\nb,inquiry,2026-03-02\nc,inquiry,2026-03-03\nd,inquiry,2026-03-04\ne,inquiry,{date}\n", History);

        Assert.Equal((4, "2026-03-04T00:00:00Z"), (report.GetProperty("journeys").GetInt32(), report.GetProperty("asOf").GetString()));
        Assert.Equal(6, report.GetProperty("examples")[0].GetProperty("line").GetInt32());
        Assert.Contains("far-instants", report.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetProperty("code").GetString()));
    }

    private static JsonElement Report(string rows, string source)
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Write("h.csv", rows);
        folder.Write("import.json", $"{{\"files\":[{{\"file\":\"h.csv\",{source}}}]}}");
        return folder.Report("--format", "json").Json();
    }

    private static string Told(JsonElement report)
    {
        var outcomes = report.GetProperty("outcomes");
        var stages = report.GetProperty("stages").EnumerateArray().Where(stage => stage.GetProperty("entries").GetInt32() > 0).Select(stage => $"{stage.GetProperty("id").GetString()} {stage.GetProperty("entries")}");
        return $"{outcomes.GetProperty("won")} won, {outcomes.GetProperty("lost")} lost, {outcomes.GetProperty("open")} open: {string.Join(", ", stages)}";
    }

    private static IEnumerable<string> Deviations(JsonElement report) =>
        report.GetProperty("conformance").GetProperty("deviations").EnumerateArray().Select(one => $"{one.GetProperty("kind").GetString()} {one.GetProperty("count")}");

    private static JsonElement Stage(JsonElement report, string id) => report.GetProperty("stages").EnumerateArray().Single(stage => stage.GetProperty("id").GetString() == id);
}
