using RevenueProcess.Samples.Demo;

namespace RevenueProcess.Specification.Samples;

/// <summary>The movement between two instants, as the demo tells it.</summary>
public sealed class MovementCommandSpec
{
    [Fact]
    public void It_adds_up_in_count_and_value_and_says_which_instants_are_in_it()
    {
        var run = Movement("--from", "2025-06-01", "--to", "2025-09-01");

        Assert.Equal((DemoApp.Done, string.Empty), (run.Code, run.Error));
        Assert.Contains("From the journeys open at 2025-06-01 00:00:00 +02:00 in Europe/Berlin", Words(run.Out), StringComparison.Ordinal);
        Assert.Contains("from the first instant on, and before the second, is the movement", Words(run.Out), StringComparison.Ordinal);
        Assert.DoesNotContain("moved in", run.Out, StringComparison.Ordinal);

        var json = Movement("--from", "2025-06-01", "--to", "2025-09-01", "--format", "json").Json();
        Assert.Equal(("2025-05-31T22:00:00Z", "2025-08-31T22:00:00Z", true), (json.GetProperty("since").GetString(), json.GetProperty("asOf").GetString(), json.GetProperty("endIsExclusive").GetBoolean()));
        Assert.Equal("EUR", json.GetProperty("currency").GetString());
        AssertAddsUp(json);
    }

    [Fact]
    public void Movements_that_follow_one_another_have_one_balance_between_them()
    {
        var (first, second) = (Movement("--from", "2025-06-01", "--to", "2025-09-01", "--format", "json").Json(), Movement("--from", "2025-09-01", "--format", "json").Json());

        Assert.Equal(Line(first, "openAtSecond"), Line(second, "openAtFirst"));
        Assert.False(second.GetProperty("endIsExclusive").GetBoolean());
        AssertAddsUp(second);
    }

    [Fact]
    public void Only_what_is_expected_to_close_in_a_period_can_be_asked_for()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Write("h.csv", "deal,stage,at,amount\na,opportunity,2026-03-01,500\nb,opportunity,2026-03-01,700\nb,proposal,2026-03-08,700\nc,opportunity,2026-03-02,90\n");
        folder.Write("close.csv", "deal,since,close\na,2026-03-01,2026-03-20\nb,2026-03-01,2026-06-20\nb,2026-03-07,2026-03-25\n");
        folder.Write("import.json", """
            {"files":[{"kind":"long","file":"h.csv","columns":{"journey":"deal","stage":"stage","instant":"at","value":"amount"}},
                      {"kind":"journeys","file":"close.csv","columns":{"journey":"deal","instant":"since","expectedClose":"close"}}]}
            """);
        string[] asked = ["movement", "--process", folder["process.json"], "--import", folder["import.json"], "--from", "2026-03-05", "--closing-from", "2026-03-01", "--closing-to", "2026-03-31"];
        var (text, json) = (DemoRun.Of(asked), DemoRun.Of([.. asked, "--format", "json"]).Json());

        Assert.Equal((1, 500m), Line(json, "openAtFirst"));
        Assert.Equal((1, 700m), Line(json, "movedIn"));
        Assert.Equal((2, 1_200m), Line(json, "openAtSecond"));
        Assert.Contains("expected to close from 2026-03-01 to 2026-03-31, both days included", Words(text.Out), StringComparison.Ordinal);
        Assert.Contains("+ moved in", text.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--to: 2025-01-01 00:00:00 +01:00 in Europe/Berlin is before --from, 2025-06-01 00:00:00 +02:00 in Europe/Berlin", "--from", "2025-06-01", "--to", "2025-01-01")]
    [InlineData("--from: 'soon' is no date or instant; such as '2018-05-01', which is the start of that day in Europe/Berlin", "--from", "soon")]
    [InlineData("--to: '31.12.2025' is no date or instant", "--from", "2025-06-01", "--to", "31.12.2025")]
    [InlineData("--from: 2031-01-01 00:00:00 +01:00 in Europe/Berlin is after the latest record; say with --to where the movement ends", "--from", "2031-01-01")]
    [InlineData("--closing-from and --closing-to go together", "--from", "2025-06-01", "--closing-to", "2025-07-01")]
    [InlineData("--closing-to: '7/1' is no date, such as '2018-05-31'", "--from", "2025-06-01", "--closing-from", "2025-07-01", "--closing-to", "7/1")]
    [InlineData("--closing-to: 2025-06-30 is before --closing-from, 2025-07-01", "--from", "2025-06-01", "--closing-from", "2025-07-01", "--closing-to", "2025-06-30")]
    [InlineData("Option '--from' is required")]
    [InlineData("nothing of the history can be used", "--from", "2001-01-01", "--to", "2001-02-01")]
    public void What_cannot_be_asked_is_told(string told, params string[] options)
    {
        var run = Movement(options);

        Assert.Equal(DemoApp.BadInput, run.Code);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2001-01-01", "2025-06-01")]
    [InlineData("2025-06-01", "2025-06-01")]
    [InlineData("2025-06-01", "2031-01-01")]
    public void Instants_before_everything_at_one_another_and_after_everything_have_an_answer(string from, string to) =>
        AssertAddsUp(Movement("--from", from, "--to", to, "--format", "json").Json());

    private static DemoRun Movement(params string[] options) =>
        DemoRun.Of(["movement", "--process", DemoRun.Example("demo/process.json"), "--import", DemoRun.Example("demo/import.json"), .. options]);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static (long Journeys, decimal Value) Line(System.Text.Json.JsonElement json, string name)
    {
        var line = json.GetProperty("lines").EnumerateArray().Single(one => one.GetProperty("line").GetString() == name);
        return (line.GetProperty("journeys").GetInt64(), line.GetProperty("value").GetDecimal());
    }

    private static void AssertAddsUp(System.Text.Json.JsonElement json)
    {
        string[] ends = ["won", "lost", "disqualified", "elsewhere", "movedOut"];
        string[] entrances = ["openAtFirst", "new", "reopened", "movedIn"];
        var (came, went) = (entrances.Select(name => Line(json, name)).ToList(), ends.Select(name => Line(json, name)).ToList());
        var (journeys, value) = Line(json, "openAtSecond");
        Assert.Equal(came.Sum(line => line.Journeys) - went.Sum(line => line.Journeys), journeys);
        Assert.Equal(came.Sum(line => line.Value) + Line(json, "increased").Value - Line(json, "decreased").Value - went.Sum(line => line.Value), value);
    }
}
