using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Json.Schema;
using NodaTime;
using RevenueProcess.Specification.House;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

/// <summary>The pages and the schemas of the stored forms say what the code does.</summary>
[Properties(Arbitrary = [typeof(LeadArbitraries)])]
public sealed partial class StoredDocumentsSpec
{
    private static readonly JsonSchema _evaluation = JsonSchema.FromText(Repository.Read("docs/evaluation.schema.json"));
    private static readonly JsonSchema _profile = JsonSchema.FromText(Repository.Read("docs/lead-profile.schema.json"));

    [Property(MaxTest = 200)]
    public bool Written_evidence_fits_the_schema(LeadDefinition definition, LeadProfile profile, Instant now) =>
        Fits(_evaluation, EvaluationJson.Write(definition.Explain(profile, now)));

    [Property(MaxTest = 200)]
    public bool Written_profiles_fit_the_schema(LeadProfile profile) => Fits(_profile, LeadProfileJson.Write(profile));

    [Fact]
    public void The_examples_of_the_pages_fit_the_schemas_and_are_read()
    {
        string evaluation = Example("docs/evaluations.md");
        Assert.True(Fits(_evaluation, evaluation));
        Assert.Equal(Verdict.Unknown, EvaluationJson.Read(evaluation).Verdict);
        string profile = Example("docs/lead-profile.md");
        Assert.True(Fits(_profile, profile));
        Assert.Equal(6, LeadProfileJson.Read(profile).Values.ToArray().Select(value => value.Fact!.Kind).Distinct().Count());
    }

    [Fact]
    public void Golden_evidence_fits_the_schema_and_fits_no_more_without_a_required_key()
    {
        Assert.All(EvaluationJsonLaws.Examples(), example => Assert.True(Fits(_evaluation, EvaluationJson.Write(example))));
        Assert.True(Fits(_profile, LeadProfileJson.Write(LeadProfileJsonLaws.Example())));
        foreach (string key in new[] { "definition", "version", "verdict", "at", "why" })
        {
            JsonObject without = JsonNode.Parse(EvaluationJson.Write(EvaluationJsonLaws.Examples().First()))!.AsObject();
            without.Remove(key);
            Assert.False(Fits(_evaluation, without.ToJsonString()), key);
        }
    }

    // The schema and the reader refuse the same: what the reader refuses for a wrong value or a missing key, the schema refuses too.
    [Theory]
    [MemberData(nameof(Damaged))]
    public void What_the_reader_refuses_does_not_fit_the_schema(string json)
    {
        Assert.Throws<InvalidDefinitionException>(() => EvaluationJson.Read(json));
        Assert.False(Fits(_evaluation, json), json);
    }

    public static TheoryData<string> Damaged()
    {
        var damaged = new TheoryData<string>();
        string[] nodes =
        [
            """{"number":"n","atLeast":1}""", """{"number":"n","verdict":"met"}""", """{"number":"n","atLeast":1,"was":"1","verdict":"met"}""", """{"number":"n","atLeast":1,"atMost":2,"verdict":"met"}""",
            """{"text":"t","contains":"x","was":1,"verdict":"met"}""", """{"flag":"f","equalTo":1,"verdict":"met"}""", """{"instant":"i","atLeast":1,"verdict":"met"}""",
            """{"textSet":"t","contains":"x","was":"x","verdict":"met"}""", """{"signal":"s","seen":1,"verdict":"met"}""", """{"signal":"s","within":"P1D","verdict":"met"}""",
            """{"signal":"s","within":"P1D","seen":-1,"verdict":"met"}""", """{"score":"s","version":1,"atLeast":1,"was":"A1","verdict":"met"}""", """{"score":"s","version":1,"was":1,"verdict":"met"}""",
            """{"score":"s","version":1,"gradeWithin":["E1"],"was":"A1","verdict":"met"}""", """{"score":"s","version":1,"gradeWithin":["A1"],"was":"A5","verdict":"met"}""",
            """{"score":"s","version":1,"atLeast":1,"was":1,"lines":[{"kind":"signal cap"}],"verdict":"met"}""", """{"score":"s","version":1,"atLeast":1,"was":1,"lines":[{"kind":"luck"}],"verdict":"met"}""",
            """{"custom":"c"}""", """{"custom":"c","verdict":"perhaps"}""", """{"custom":" ","verdict":"met"}""", """{"custom":"c","found":1,"verdict":"met"}""", """{"meets":"m","version":1}""",
            """{"meets":"m","why":{"custom":"c","verdict":"met"}}""", """{"all":[]}""", """{"all":[{"custom":"c","verdict":"met"}],"any":[{"custom":"c","verdict":"met"}]}""",
            """{"of":[{"custom":"c","verdict":"met"}]}""", """{"of":[{"custom":"c","verdict":"met"}],"atLeast":0}""", """{"not":[]}""", "{}", "7",
        ];
        foreach (string node in nodes)
        {
            damaged.Add($$"""{"definition":"d","version":1,"verdict":"met","at":"2026-11-01T12:00:00Z","why":{{node}}}""");
        }

        return damaged;
    }

    [Fact]
    public void The_page_lists_every_code_of_a_leaf()
    {
        string[] listed = [.. Code().Matches(Section("docs/evaluations.md", "## Leaves")).Select(code => code.Groups["code"].Value).Append("custom").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] known =
        [
            .. new[] { Employees.AtLeast(1), Employees.AtMost(1), Employees.Between(1, 2), Employees.EqualTo(1), Employees.OneOf(1, 2), Employees.Present,
                Country.EqualTo("a"), Country.OneOf("a", "b"), Country.Contains("a"), Country.Present, Budget.IsTrue, Budget.Present,
                Renewal.AtLeast(Noon), Renewal.AtMost(Noon), Renewal.Between(Noon, Noon + NodaTime.Duration.Epsilon), Renewal.EqualTo(Noon), Renewal.Present,
                Products.Contains("a"), Products.Present, Demo.Seen, Demo.AtLeast(2, NodaTime.Duration.FromDays(1)), }.Cast<FactCriterion>().Select(CriterionCode.Of),
            .. Enum.GetValues<ScorePart>().Select(CriterionCode.Of), CriterionCode.GradeWithin, CriterionCode.Custom,
        ];
        Assert.Equal(known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), listed);
    }

    [Property(MaxTest = 200)]
    public bool The_code_of_a_leaf_is_made_of_keys_that_it_is_stored_under(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        return Leaves(definition.Explain(profile, now).Root).All(leaf =>
        {
            JsonObject stored = JsonNode.Parse(JsonSerializer.Serialize<Explanation>(leaf))!.AsObject();
            return leaf.Code.Split('.').All(stored.ContainsKey) && stored["verdict"]!.GetValue<string>() == leaf.Verdict.Text();
        });

        static IEnumerable<LeafExplanation> Leaves(Explanation node) => node is LeafExplanation leaf ? [leaf] : node.Children.SelectMany(Leaves);
    }

    private static bool Fits(JsonSchema schema, string json)
    {
        using var document = JsonDocument.Parse(json, new() { MaxDepth = DocumentText.MaxDepth });
        return schema.Evaluate(document.RootElement).IsValid;
    }

    private static string Example(string page) => JsonBlock().Match(Repository.Read(page)).Groups["json"].Value;

    private static string Section(string page, string heading) => Repository.Read(page).Split(heading)[1];

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"`(?<code>(number|text|flag|instant|textSet|signal|score)\.\w+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
