using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using RevenueProcess.Specification.House;

namespace RevenueProcess.Specification.Process;

/// <summary>The page and the schema of the process file say what the code does.</summary>
[Properties(Arbitrary = [typeof(ProcessGenerators)])]
public sealed partial class DocumentsSpec
{
    private static readonly JsonElement _schema = JsonDocument.Parse(Repository.Read("docs/process.schema.json")).RootElement;

    /// <summary>The JSON block of <c>docs/process.md</c>.</summary>
    internal static string ExampleOfThePage() => JsonBlock().Match(Repository.Read("docs/process.md")).Groups["json"].Value;

    [Property(MaxTest = 200)]
    public void Whatever_is_written_fits_the_schema(ProcessDefinition process) =>
        Assert.Empty(FaultsOf(ProcessJson.Write(process)));

    [Fact]
    public void The_example_of_the_page_fits_the_schema() => Assert.Empty(FaultsOf(ExampleOfThePage()));

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 0")]
    [InlineData("\"id\": \"inquiry\"", "\"id\": \"\"")]
    [InlineData("\"id\": \"inquiry\"", "\"ids\": \"inquiry\"")]
    [InlineData("\"within\": \"P2D\"", "\"within\": \"P\"")]
    [InlineData("\"within\": \"P2D\"", "\"within\": \"P2M\"")]
    [InlineData("\"kind\": \"gate\"", "\"kind\": \"inventory\"")]
    [InlineData("\"outcome\": \"lost\"", "\"outcome\": \"Lost\"")]
    [InlineData("\"gate\": \"sales ready\"", "\"gate\": []")]
    [InlineData("\"noDecision\": true", "\"noDecision\": 1")]
    [InlineData("\"atLeast\": 50", "\"atLeast\": \"50\"")]
    [InlineData("\"atLeast\": 50", "\"atLeast\": 50, \"atMost\": 60")]
    [InlineData(", \"within\": \"P30D\"", "")]
    public void What_the_reader_refuses_does_not_fit_the_schema(string part, string by)
    {
        var changed = ExampleOfThePage().Replace(part, by, StringComparison.Ordinal);

        Assert.NotEqual(ExampleOfThePage(), changed, StringComparer.Ordinal);
        Assert.NotEmpty(FaultsOf(changed));
        Assert.Throws<InvalidDefinitionException>(() => ProcessJson.Read(changed));
    }

    [Fact]
    public void The_schema_has_the_keys_that_are_read()
    {
        AssertSame(ProcessKeys.OfProcess, KeysIn(_schema));
        AssertSame(ProcessKeys.OfStage, KeysIn(Def("stage")));
        AssertSame(ProcessKeys.OfTransition, KeysIn(Def("transition")));
        AssertSame(ProcessKeys.OfReason, KeysIn(Def("reasonObject")));
        AssertSame(KnownKeys("""{"?":0}"""), KeysIn(Def("definition")));
    }

    [Theory]
    [InlineData("all", """{"all":[],"?":0}""")]
    [InlineData("any", """{"any":[],"?":0}""")]
    [InlineData("atLeast", """{"of":[],"?":0}""")]
    [InlineData("not", """{"not":0,"?":0}""")]
    [InlineData("meets", """{"meets":"","?":0}""")]
    [InlineData("number", """{"number":"n","?":0}""")]
    [InlineData("textFact", """{"text":"n","?":0}""")]
    [InlineData("flag", """{"flag":"n","?":0}""")]
    [InlineData("instantFact", """{"instant":"n","?":0}""")]
    [InlineData("textSet", """{"textSet":"n","?":0}""")]
    [InlineData("signal", """{"signal":"n","?":0}""")]
    public void The_schema_has_the_keys_of_every_criterion(string name, string criterion) =>
        AssertSame(KnownKeys($$"""{"name":"d","version":1,"when":{{criterion}}}"""), KeysIn(Def(name)));

    [Fact]
    public void Every_key_of_the_schema_is_described() =>
        Assert.Empty(_schema.GetProperty("$defs").EnumerateObject().Select(def => def.Value).Append(_schema)
            .Where(schema => schema.TryGetProperty("properties", out _))
            .SelectMany(schema => schema.GetProperty("properties").EnumerateObject())
            .Where(key => !key.Value.TryGetProperty("description", out _) && !key.Value.TryGetProperty("$ref", out _))
            .Select(key => key.Name));

    [Fact]
    public void The_pages_list_every_code_once_with_its_parameters() =>
        AssertSame(
            new[] { FaultSentences.All, WarningSentences.All }
                .SelectMany(said => said.Codes.Select(code => $"{code}: {string.Join(", ", said.ParametersOf(code).Order(StringComparer.Ordinal))}")),
            TableRow().Matches(
                Repository.Read("docs/process.md") + Repository.Read("docs/report.md").Split("## Warnings")[1] + Repository.Read("docs/definitions.md") + Repository.Read("docs/calendars.md").Split("## Faults")[1]
                + Repository.Read("docs/migration.md").Split("## Faults")[1].Split("## What differs")[0] + Repository.Read("docs/events.md").Split("## Folding")[1] + Repository.Read("docs/import.md").Split("## Faults")[1] + Repository.Read("docs/profiles.md").Split("## Faults")[1]).Select(row =>
                $"{row.Groups["code"].Value}: {string.Join(", ", Word().Matches(row.Groups["parameters"].Value).Select(word => word.Value).Order(StringComparer.Ordinal))}"));

    [Fact]
    public void The_page_of_events_lists_every_code_of_a_refusal_with_its_parameters() =>
        AssertSame(
            RefusalSentences.All.Codes.Select(code => $"{code}: {string.Join(", ", RefusalSentences.All.ParametersOf(code).Except(["command"]).Order(StringComparer.Ordinal))}"),
            RefusalRow().Matches(Repository.Read("docs/events.md").Split("## A refusal")[1].Split("\n## ")[0]).Select(row =>
                $"{row.Groups["code"].Value}: {string.Join(", ", Word().Matches(row.Groups["parameters"].Value).Select(word => word.Value).Order(StringComparer.Ordinal))}"));

    /// <summary>The constants of a class of codes.</summary>
    internal static IEnumerable<string> Codes(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> actual) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The keys that the fault about an unknown key in a lead definition says are known.</summary>
    private static IEnumerable<string> KnownKeys(string definition)
    {
        var faults = Assert.Throws<InvalidDefinitionException>(() => ProcessJson.Read($$"""{"definitions":[{{definition}}]}""")).Faults;
        return faults.Single(fault => fault.Code == FaultCodes.UnknownKey).Parameters["known"].Values;
    }

    private static IEnumerable<string> FaultsOf(string json) => DocumentSchema.Process.FaultsOf(json);

    private static JsonElement Def(string name) => _schema.GetProperty("$defs").GetProperty(name);

    private static IEnumerable<string> KeysIn(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(key => key.Name);

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"^\| `(?<code>[a-z-]+)` \| (?<parameters>[^|]*) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^\| `(?<code>[A-Z]\w+)` \| (?<parameters>[^|]*) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RefusalRow();

    [GeneratedRegex("[a-z]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
