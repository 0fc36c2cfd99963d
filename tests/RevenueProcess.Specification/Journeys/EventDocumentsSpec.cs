using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Json.Schema;
using RevenueProcess.Specification.House;

namespace RevenueProcess.Specification.Journeys;

/// <summary>The page and the schema of events say what the code does.</summary>
[Properties(Arbitrary = [typeof(JourneyGenerators)])]
public sealed partial class EventDocumentsSpec
{
    private static readonly JsonSchema _event = Schema();

    [Property]
    public bool Written_events_fit_the_schema(Walk walk) => walk.Whole().Events.All(entered => Fits(JourneyEventJson.Write(entered)));

    [Property(Arbitrary = [typeof(StatementGenerators)])]
    public bool Written_statements_and_touches_fit_the_schema(SpokenWalk walk) => walk.Whole().Events.All(one => Fits(JourneyEventJson.Write(one)));

    [Fact]
    public void The_example_of_the_page_fits_the_schema_and_is_read()
    {
        var example = JsonBlock().Match(Repository.Read("docs/events.md")).Groups["json"].Value;

        Assert.True(Fits(example));
        Assert.True(JourneyEventJson.Read(example) is StageEntered { Sequence: 2, Trigger: "hand over", Evidence.Count: 1 });
    }

    [Fact]
    public void The_page_lists_every_key()
    {
        var written = JourneyEventJsonLaws.Told().Concat<JourneyEvent>(JourneyEventJsonLaws.Said()).Concat(JourneyEventJsonLaws.Timed()).Concat(JourneyEventJsonLaws.Migrations()).SelectMany(entered => JsonNode.Parse(JourneyEventJson.Write(entered))!.AsObject().Select(member => member.Key)).Distinct(StringComparer.Ordinal);

        Assert.Equal(
            written.Order(StringComparer.Ordinal),
            Key().Matches(Repository.Read("docs/events.md").Split("## A refusal")[0]).Select(key => key.Groups["key"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    // The schema and the reader refuse the same: what the reader refuses for a wrong value or a missing key, the schema refuses too.
    [Theory]
    [InlineData("stageEntered")]
    [InlineData("serviceLevelBreached")]
    [InlineData("dueChanged")]
    [InlineData("migrated")]
    [InlineData("valueStated")]
    [InlineData("touched")]
    public void What_the_reader_refuses_does_not_fit_the_schema(string kind)
    {
        var whole = JourneyEventJsonLaws.Told().Concat<JourneyEvent>(JourneyEventJsonLaws.Said().Take(1)).Append(JourneyEventJsonLaws.Said()[^1]).Concat(JourneyEventJsonLaws.Timed()).Concat(JourneyEventJsonLaws.Migrations())
            .Select(JourneyEventJson.Write).Last(json => json.Contains($"\"{kind}\"", StringComparison.Ordinal));
        JsonNode?[] wrong = [JsonValue.Create(true), JsonValue.Create(" "), JsonValue.Create("\u200b"), JsonValue.Create("\ufe0f\u2800"), JsonValue.Create(0), JsonValue.Create(1.5), new JsonObject(), new JsonArray(7)];
        var refused = 0;
        foreach (var (key, _) in JsonNode.Parse(whole)!.AsObject())
        {
            foreach (var value in wrong.Append(null))
            {
                var damaged = JsonNode.Parse(whole)!.AsObject();
                damaged.Remove(key);
                if (value is not null)
                {
                    damaged.Add(key, value.DeepClone());
                }

                var json = damaged.ToJsonString();
                var isRefused = Record.Exception(() => JourneyEventJson.Read(json)) is InvalidDefinitionException;
                refused += isRefused ? 1 : 0;
                Assert.True(isRefused != Fits(json), json);
            }
        }

        Assert.InRange(refused, 50, 200);
    }

    private static bool Fits(string json)
    {
        using var document = JsonDocument.Parse(json, new() { MaxDepth = DocumentText.MaxDepth });
        return _event.Evaluate(document.RootElement).IsValid;
    }

    private static JsonSchema Schema()
    {
        // Side by side, as in the folder, so that the one finds the other.
        var registry = new BuildOptions { SchemaRegistry = new SchemaRegistry() };
        _ = JsonSchema.FromText(Repository.Read("docs/evaluation.schema.json"), registry, new Uri("https://schemas.test/evaluation.schema.json"));
        return JsonSchema.FromText(Repository.Read("docs/event.schema.json"), registry, new Uri("https://schemas.test/event.schema.json"));
    }

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"^\| `(?<key>\w+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}
