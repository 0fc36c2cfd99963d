using System.Text.Json;
using System.Text.RegularExpressions;
using RevenueProcess.Specification.Funnel;
using RevenueProcess.Specification.House;

namespace RevenueProcess.Specification.Samples;

/// <summary>The documents name every key that there is, and no other.</summary>
public sealed partial class DocumentsSpec
{
    [Fact]
    public void Every_key_of_the_json_report_is_documented_and_every_documented_key_occurs()
    {
        var occurring = new SortedSet<string>(StringComparer.Ordinal);
        Collect(DemoRun.Report("demo", "--by", "source", "--format", "json").Json(), string.Empty, occurring);
        Collect(BadRecords(), string.Empty, occurring);
        Collect(Json(FunnelReport.Of(Teams.Tally("a: engaged 0, qualified 1, engaged 2, checked 3; b: engaged 0, qualified 1"))), string.Empty, occurring);

        var documented = Documented("docs/report.md");

        Faults.None(occurring.Except(documented, StringComparer.Ordinal).Select(path => $"not in docs/report.md: {path}"));
        Faults.None(documented.Except(occurring, StringComparer.Ordinal).Select(path => $"not in the report: {path}"));
    }

    [Fact]
    public void The_page_of_the_demo_has_every_command_and_no_option_that_is_not()
    {
        var page = Repository.Read("docs/demo.md");
        var commands = Command().Matches(DemoRun.Of("--help").Out.Split("Commands:")[1]).Select(command => command.Groups["name"].Value).ToList();
        var help = string.Concat(commands.Append("").Select(command => DemoRun.Of(command.Length == 0 ? ["--help"] : [command, "--help"]).Out));

        Assert.Contains("report", commands);
        Assert.All(commands, command => Assert.Contains($"| `{command}` |", page, StringComparison.Ordinal));
        Assert.All(Option().Matches(page).Where(option => option.Value != "--project"), option => Assert.Contains(option.Value, help, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_reason_why_a_row_is_put_aside_is_documented()
    {
        var document = Repository.Read("docs/import.md");
        Assert.All(Enum.GetValues<SetAsideReason>(), reason => Assert.Contains($"`{new SetAside(reason, 1).ReasonText}`", document, StringComparison.Ordinal));
    }

    /// <summary>A report of which something of every kind was put aside, with a warning and a movement.</summary>
    private static JsonElement BadRecords()
    {
        var log = StageLog.Of(
            Told.Process, [new StageEntry("a", "inquiry", Told.Start) { UnreadValue = "a lot" }, new StageEntry("a", "nowhere", Told.Start), new StageEntry("b", "inquiry", Told.Start) { ProcessVersion = 9 }, new Statement("nobody", Told.Start), new Touch("nobody", Told.Start, "call")], new StageLogOptions { Since = Told.Start });
        var report = FunnelReport.Of(log.Tally(frame => frame.Counting(new MovementMeasure(Told.Start))));
        return Json(report with { Read = report.Read! with { Warnings = Told.Process.Warnings } });
    }

    private static JsonElement Json(FunnelReport report)
    {
        using var stream = new MemoryStream();
        FunnelReportJson.Write(report, stream);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    /// <summary>The paths of all keys; those of a cohort or segment that repeat the whole stand for it.</summary>
    internal static void Collect(JsonElement element, string path, SortedSet<string> paths)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    var at = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
                    paths.Add(at);
                    Collect(member.Value, Repeated().Replace(at, string.Empty), paths);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, path + "[]", paths);
                }

                break;
        }
    }

    /// <summary>The keys in the tables of a document, with those that contain them.</summary>
    internal static HashSet<string> Documented(string document) => Paths().Matches(Repository.Read(document).Split("\n## Warnings")[0])
        .SelectMany(row => Expanded(row.Groups["path"].Value))
        .SelectMany(WithParents)
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Expanded(string path) => Braces().Match(path) is { Success: true } several
        ? several.Groups["keys"].Value.Split(',', StringSplitOptions.TrimEntries).SelectMany(key => Expanded(path[..several.Index] + key + path[(several.Index + several.Length)..]))
        : [path];

    private static IEnumerable<string> WithParents(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('.', end - 1))
        {
            yield return path[..end].EndsWith("[]", StringComparison.Ordinal) ? path[..(end - 2)] : path[..end];
        }
    }

    [GeneratedRegex(@"^\| `(?<path>[^`]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Paths();

    [GeneratedRegex(@"\{(?<keys>[^}]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();

    [GeneratedRegex(@"^  (?<name>[a-z]+)\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();

    [GeneratedRegex(@"--[a-z]+(-[a-z]+)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Option();

    [GeneratedRegex(@"^(segments|cohorts)\[\]\.(?=(stages|conversions|outcomes|winRate|amounts|whoseTurn|buyers|cycle|recycling|serviceLevels|movement|handoffs|pingPong|joint|bridge)$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Repeated();
}
