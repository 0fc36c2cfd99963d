using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using RevenueProcess.Specification.House;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.Leads;

/// <summary>The page and the schema of the definitions file say what the code does.</summary>
[Properties(Arbitrary = [typeof(LeadArbitraries), typeof(ScoreArbitraries)])]
public sealed partial class DefinitionsDocumentsSpec
{
    private const string Page = "docs/definitions.md";

    private static readonly JsonElement Schema = JsonDocument.Parse(Repository.Read("docs/definitions.schema.json")).RootElement;

    [Property(MaxTest = 200)]
    public void Written_definitions_and_scores_fit_the_schema(LeadDefinition definition, Score score)
    {
        var references = References.Of([definition], [score]);
        if (references.DefinitionClash() is null && references.ScoreClash() is null)
        {
            Assert.Empty(FaultsOf(DefinitionsJson.Write(Vocabulary.Of([definition], [score]))));
        }
    }

    [Fact]
    public void The_example_of_the_page_fits_the_schema_and_is_read()
    {
        string example = JsonBlock().Match(Repository.Read(Page)).Groups["json"].Value;
        Assert.Empty(FaultsOf(example));
        Vocabulary vocabulary = DefinitionsJson.Read(example);
        Assert.Equal(["large enough", "sales ready", "trial user"], vocabulary.Names);
        Assert.Equal(["has budget approval"], vocabulary.CustomNames);
        Assert.Equal(2, vocabulary.At(NodaTime.Instant.FromUtc(2026, 11, 1, 0, 0))["sales ready"].Version);
    }

    [Fact]
    public void Every_form_of_the_page_is_read_and_every_key_of_the_schema_is_among_them()
    {
        string[] forms = [.. FormRow().Matches(Repository.Read(Page)).Select(row => row.Groups["form"].Value.Replace("…", """{"flag":"f","equalTo":true}""", StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal))];
        Assert.Equal(28, forms.Length);
        const string Around = """
            {"definitions":[{"name":"large enough","version":1,"when":{"flag":"f","equalTo":true}},{"name":"it","version":1,"when":WHEN}],"scores":[{"name":"b2b","version":1,
            "engagement":[{"signal":"s","points":1}],"grades":{"A":{"from":3},"B":{"from":2,"to":3},"C":{"from":1,"to":2},"D":{"to":1}},
            "levels":{"1":{"from":3},"2":{"from":2,"to":3},"3":{"from":1,"to":2},"4":{"to":1}}}]}
            """;
        foreach (string form in forms)
        {
            string when = form.Contains("[{\"flag\"", StringComparison.Ordinal) && form.Contains("\"of\"", StringComparison.Ordinal)
                ? form.Replace("2", "1", StringComparison.Ordinal)
                : form;
            string document = Around.Replace("WHEN", when, StringComparison.Ordinal);
            Assert.NotNull(DefinitionsJson.Read(document).Find("it", 1));
            Assert.Empty(FaultsOf(document));
        }

        Assert.Equal(
            Schema.GetProperty("$defs").GetProperty("criterion").GetProperty("oneOf").EnumerateArray()
                .SelectMany(one => KeysIn(Schema.GetProperty("$defs").GetProperty(one.GetProperty("$ref").GetString()!["#/$defs/".Length..]))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            forms.SelectMany(form => Key().Matches(form).Select(key => key.Groups["key"].Value)).Append("version").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_schemas_of_definitions_and_of_processes_agree()
    {
        JsonElement process = JsonDocument.Parse(Repository.Read("docs/process.schema.json")).RootElement.GetProperty("$defs");
        foreach (JsonProperty def in Schema.GetProperty("$defs").EnumerateObject().Where(def => def.Name != "definition"))
        {
            Assert.True(JsonElement.DeepEquals(def.Value, process.GetProperty(def.Name)), def.Name);
        }
    }

    private static IEnumerable<string> FaultsOf(string json) => DocumentSchema.Definitions.FaultsOf(json);

    private static IEnumerable<string> KeysIn(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(key => key.Name);

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"^\| `(?<form>\{.*?\})` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormRow();

    [GeneratedRegex("\"(?<key>[a-zA-Z]+)\":", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}
