using System.Diagnostics;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

[Properties(Arbitrary = [typeof(LeadArbitraries), typeof(ScoreArbitraries)])]
public sealed class DefinitionsJsonLaws
{
    private const string Leaf = """{"flag":"f","equalTo":true}""";

    [Property(MaxTest = 300)]
    public Property A_vocabulary_is_read_back_equal_and_written_again_the_same(LeadDefinition first, LeadDefinition second, Score score)
    {
        var vocabulary = Vocabulary.Of([first, second], [score]);
        var references = References.Of([first, second], [score]);
        if (references.DefinitionClash() is not null || references.ScoreClash() is not null)
        {
            return true.ToProperty();
        }

        string json = DefinitionsJson.Write(vocabulary);
        Vocabulary read = DefinitionsJson.Read(json);
        return (first.Equals(read.Find(first.Name, first.Version))
            && second.Equals(read.Find(second.Name, second.Version))
            && score.Equals(read.FindScore(score.Name, score.Version))
            && DefinitionsJson.Write(read) == json).ToProperty();
    }

    [Property]
    public bool What_is_read_from_json_judges_as_what_was_made_in_code(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        LeadDefinition read = DefinitionsJson.Read(DefinitionsJson.Write(Vocabulary.Of([definition]))).Bind(Conditions).Find(definition.Name, definition.Version)!;
        return read.Explain(profile, now).Equals(definition.Explain(profile, now));
    }

    [Property]
    public bool The_lists_may_stand_in_any_order(LeadDefinition definition, Score score)
    {
        using JsonDocument document = JsonDocument.Parse(
            DefinitionsJson.Write(Vocabulary.Of([definition], [score])), new() { MaxDepth = DocumentText.MaxDepth });
        string Reversed(string key) => $"\"{key}\":[{string.Join(',', document.RootElement.GetProperty(key).EnumerateArray().Reverse().Select(one => one.GetRawText()))}]";
        Vocabulary read = DefinitionsJson.Read($"{{{Reversed("scores")},{Reversed("definitions")}}}");
        return definition.Equals(read.Find(definition.Name, definition.Version)) && score.Equals(read.FindScore(score.Name, score.Version));
    }

    [Fact]
    public void References_to_one_of_several_versions_say_which()
    {
        LeadDefinition one = LeadDefinition.Named("large", 1).When(Employees.AtLeast(50));
        LeadDefinition two = LeadDefinition.Named("large", 2).EffectiveFrom(Noon).When(Employees.AtLeast(100));
        Score fit = Score.Named("b2b", 1).Fit(1, Budget.IsTrue).Build();
        Score later = Score.Named("b2b", 2).EffectiveFrom(Noon).Fit(2, Budget.IsTrue).Build();
        LeadDefinition ready = LeadDefinition.Named("ready", 1).When(Criterion.Meets(two) & later.AtLeast(2));
        string json = DefinitionsJson.Write(Vocabulary.Of([one, two, ready], [fit, later]));
        Assert.Equal(ready, DefinitionsJson.Read(json).Find("ready", 1));
        Assert.Contains("\"version\": 2,\n", json, StringComparison.Ordinal);

        string without = json.Replace("\"meets\": \"large\",\n            \"version\": 2", "\"meets\": \"large\"", StringComparison.Ordinal);
        Assert.NotEqual(json, without, StringComparer.Ordinal);
        Assert.Equal(["ambiguous-version $.definitions[2].when.all[0].meets"], FaultsOf(without), StringComparer.Ordinal);
    }

    [Fact]
    public void A_cell_given_twice_counts_once()
    {
        Score score = Score.Named("s", 1).Fit(1, Budget.IsTrue).Engagement(Demo, 1).Grades(3, 2, 1).Levels(3, 2, 1).Build();
        string json = DefinitionsJson.Write(Vocabulary.Of([LeadDefinition.Named("d", 1).When(score.GradeWithin("A1", "B2"))], [score]));
        string twice = json.Replace("\"A1\",", "\"A1\", \"A1\",", StringComparison.Ordinal);

        Assert.NotEqual(json, twice, StringComparer.Ordinal);
        Assert.Equal(["A1", "B2"], ((ScoreGradeCriterion)DefinitionsJson.Read(twice).Find("d", 1)!.Criterion).Cells);
    }

    [Fact]
    public void Two_meanings_of_one_version_cannot_stand_in_one_document()
    {
        LeadDefinition one = LeadDefinition.Named("d", 1).When(Budget.IsTrue);
        LeadDefinition other = LeadDefinition.Named("d", 1).When(Budget.IsFalse);
        Assert.Throws<ArgumentException>(() => DefinitionsJson.Write(Vocabulary.Of([one, LeadDefinition.Named("e", 1).When(Criterion.Meets(other))])));
    }

    [Fact]
    public void The_empty_document_is_the_empty_vocabulary()
    {
        Assert.Empty(DefinitionsJson.Read("{}").Definitions);
        Assert.Equal("{\n  \"definitions\": []\n}", DefinitionsJson.Write(Vocabulary.Of([])));
    }

    [Theory]
    [InlineData("", "not-json $")]
    [InlineData("nonsense", "not-json $")]
    [InlineData("{}x", "not-json $")]
    [InlineData("{\"definitions\":[]", "not-json $")]
    [InlineData("{} // no", "not-json $")]
    [InlineData("[]", "wrong-type $")]
    [InlineData("null", "wrong-type $")]
    [InlineData("""{"definitions":{},"scores":7,"?":0,"$schema":1}""", "unknown-key $['?']", "wrong-type $['$schema']", "wrong-type $.scores", "wrong-type $.definitions")]
    [InlineData("""{"definitions":[],"definitions":[]}""", "repeated-key $.definitions")]
    [InlineData("""{"\ud800":1}""", "not-unicode $")]
    [InlineData("""{"definitions":[{"name":"a","version":1,"when":{"meets":"a","version":2}}]}""", "unknown-version $.definitions[0].when.meets")]
    [InlineData("""{"definitions":[{"name":"a","version":1,"when":{"score":"s","atLeast":1}}],"scores":[{"name":"s","version":1,"fit":[{"points":1,"when":{"meets":"a"}}]}]}""",
        "definition-cycle $.definitions[0].when.score")]
    [InlineData("""{"definitions":[{"name":"a","version":1,"retiredFrom":"2026-01-01T00:00:00Z","effectiveFrom":"2026-01-01T00:00:00Z","when":{"custom":" "}},{"name":"a","version":1,"when":{"flag":"f","equalTo":true}}]}""",
        "repeated-version $.definitions[1].version", "retired-too-early $.definitions[0].retiredFrom", "blank $.definitions[0].when.custom")]
    [InlineData("""{"definitions":[{"name":"a","version":1,"when":{"flag":"f","equalTo":true}},{"name":"a","version":2,"when":{"flag":"f","equalTo":true}}]}""",
        "same-effective $.definitions[1].effectiveFrom")]
    [InlineData("""{"scores":[{"name":"s","version":1,"fit":[{"points":1,"when":{"meets":"d"}}]}]}""", "unknown-definition $.scores[0].fit[0].when.meets")]
    [InlineData("""{"definitions":[{"name":"a","version":1,"effectiveFrom":7,"retiredFrom":8,"when":{"number":"n","atLeast":1,"":2}}]}""",
        "wrong-type $.definitions[0].effectiveFrom", "wrong-type $.definitions[0].retiredFrom", "unknown-key $.definitions[0].when['']")]
    [InlineData("""{"definitions":[{"version":1,"when":7},{"name":"b","version":1,"when":8}]}""",
        "wrong-type $.definitions[1].when", "missing-key $.definitions[0]", "wrong-type $.definitions[0].when")]
    [InlineData("""{"definitions":[{"name":"a","version":1,"when":{"flag":"f","equalTo":true}},{"name":"a","version":2,"effectiveFrom":"2026-01-01T00:00:00Z","when":{"flag":"g","equalTo":true}},{"name":"b","version":1,"when":{"meets":"a"}}]}""",
        "ambiguous-version $.definitions[2].when.meets")]
    [InlineData("""{"definitions":[{"name":"a","version":1,"when":{"score":"s","gradeWithin":["A1"]}}],"scores":[{"name":"s","version":1,"engagement":[{"signal":"x","points":1}],"grades":{"A":{"from":3},"B":{"from":2,"to":3},"C":{"from":1,"to":2},"D":{"to":1} } }]}""",
        "no-grades $.definitions[0].when.score")]
    [InlineData("""{"scores":[{"name":"s","version":1,"engagement":[{"signal":"x","points":1}],"grades":{"A":{"from":3},"B":{"from":2,"to":2},"C":{"from":1,"to":2},"D":{"to":1} } }]}""",
        "empty-range $.scores[0].grades.B")]
    [InlineData("""{"scores":[{"name":"a","version":1,"fit":[{"points":1,"when":{"flag":"f","equalTo":true}}]},{"name":"a","version":2,"engagement":[{"signal":"s","points":1}]}]}""",
        "same-effective $.scores[1].effectiveFrom")]
    public void Faults_of_a_document_are_all_reported_with_code_and_path(string json, params string[] expected) => Assert.Equal(expected, FaultsOf(json), StringComparer.Ordinal);

    [Theory]
    [InlineData("""{"score":"s","atLeast":1}""")]
    [InlineData("""{"score":"s","version":1,"gradeWithin":["A1","D4"]}""")]
    [InlineData("""{"score":"s"}""", "missing-choice $")]
    [InlineData("""{"score":"s","atLeast":1,"fitAtLeast":1}""", "exclusive-keys $")]
    [InlineData("""{"score":"s","atLeast":"1"}""", "wrong-type $.atLeast")]
    [InlineData("""{"score":"s","atLeast":1e40}""", "out-of-range $.atLeast")]
    [InlineData("""{"score":"t","atLeast":1}""", "unknown-score $.score")]
    [InlineData("""{"score":"s","version":3,"atLeast":1}""", "unknown-version $.score")]
    [InlineData("""{"score":"s","version":"1","atLeast":1}""", "wrong-type $.version")]
    [InlineData("""{"score":"s","gradeWithin":[]}""", "empty $.gradeWithin")]
    [InlineData("""{"score":"s","gradeWithin":["A5",1,"a1"]}""", "unknown-word $.gradeWithin[0]", "wrong-type $.gradeWithin[1]", "unknown-word $.gradeWithin[2]")]
    [InlineData("""{"score":"bare","gradeWithin":["A1"]}""", "no-grades $.score")]
    [InlineData("""{"score":"s","meets":"d"}""", "exclusive-keys $")]
    [InlineData("""{"custom":"c","?":1}""", "unknown-key $['?']")]
    public void Faults_of_a_criterion_over_a_score_are_all_reported(string when, params string[] expected) => Assert.Equal(
        expected.Select(fault => fault.Replace("$", "$.definitions[0].when", StringComparison.Ordinal)),
        FaultsOf(AroundScores(when)), StringComparer.Ordinal);

    /// <summary>A document with a criterion, and with the scores "s", which has a matrix, and "bare", which has none.</summary>
    internal static string AroundScores(string when) => $$"""
        {"definitions":[{"name":"d","version":1,"when":{{when}} }],"scores":[{"name":"bare","version":1,"fit":[{"points":1,"when":{{Leaf}} }]},
         {"name":"s","version":1,"fit":[{"points":1,"when":{{Leaf}} }],"grades":{"A":{"from":3},"B":{"from":2,"to":3},"C":{"from":1,"to":2},"D":{"to":1} },
          "levels":{"1":{"from":3},"2":{"from":2,"to":3},"3":{"from":1,"to":2},"4":{"to":1} } }]}
        """;

    [Theory]
    [InlineData("""{}""", "missing-key $", "missing-key $")]
    [InlineData("""{"name":"s","version":1}""", "no-score-rows $")]
    [InlineData("""{"name":"s","version":1,"fit":[]}""", "empty $.fit")]
    [InlineData("""{"name":"s","version":1,"fit":[{"points":"1"},{"when":{"flag":"f","equalTo":1},"?":0}],"engagement":[{},7]}""",
        "wrong-type $.fit[0].points", "missing-key $.fit[0]", "unknown-key $.fit[1]['?']", "missing-key $.fit[1]", "wrong-type $.fit[1].when.equalTo",
        "missing-key $.engagement[0]", "missing-key $.engagement[0]", "wrong-type $.engagement[1]")]
    [InlineData("""{"name":"s","version":1,"engagement":[{"signal":"a","points":1,"halfLife":"PT0S","cap":0},{"signal":"a","points":0.00001,"halfLife":"P1D"}],"engagementCap":-1}""",
        "invalid-duration $.engagement[0].halfLife", "invalid-cap $.engagement[0].cap", "repeated $.engagement[1].signal", "invalid-points $.engagement[1].points", "invalid-cap $.engagementCap")]
    [InlineData("""{"name":"s","version":1,"engagement":[{"signal":"a","points":1,"halfLife":"P1M"}]}""", "not-duration $.engagement[0].halfLife")]
    [InlineData("""{"name":"s","version":1,"engagement":[{"signal":"a","points":1}],"grades":{"A":{"from":3},"B":{"from":2,"to":4},"C":{"from":1,"to":1.5},"D":{"to":1,"?":0},"E":{}}}""",
        "unknown-key $.grades.E", "unknown-key $.grades.D['?']")]
    [InlineData("""{"name":"s","version":1,"engagement":[{"signal":"a","points":1}],"grades":{"A":{"from":3},"B":{"from":2,"to":4},"C":{"from":1,"to":1.5},"D":{"to":1}}}""",
        "band-overlap $.grades.B", "band-gap $.grades.C")]
    [InlineData("""{"name":"s","version":1,"engagement":[{"signal":"a","points":1}],"levels":{"1":{"from":1},"2":{"from":"0","to":1},"4":{"to":0}}}""",
        "wrong-type $.levels.2.from", "missing-key $.levels")]
    public void Faults_of_a_score_are_all_reported_with_code_and_path(string score, params string[] expected) => Assert.Equal(
        expected.Select(fault => fault.Replace("$", "$.scores[0]", StringComparison.Ordinal)), FaultsOf($$"""{"scores":[{{score}}]}"""), StringComparer.Ordinal);

    [Fact]
    public void Hostile_documents_are_refused_quickly()
    {
        string Define(string when, int count = 1) =>
            $$"""{"definitions":[{{string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"name":"d{{i}}","version":1,"when":{{when}} }"""))}}]}""";
        (string Name, string Json)[] hostile =
        [
            ("deep lists", new string('[', 1_000_000)),
            ("deep objects", string.Concat(Enumerable.Repeat("{\"not\":", 500_000))),
            ("a huge number", Define($$"""{"number":"n","atLeast":{{new string('9', 3_000_000)}} }""")),
            ("a huge exponent", Define("""{"number":"n","atLeast":1e999999999}""")),
            ("a huge version", "{\"definitions\":[{\"name\":\"d\",\"version\":1e9999,\"when\":" + Leaf + "}]}"),
            ("repeated keys", "{" + string.Join(',', Enumerable.Repeat("\"definitions\":[]", 400_000)) + "}"),
            ("unknown keys", Define("{" + string.Join(',', Enumerable.Range(0, 300_000).Select(i => $"\"k{i}\":0")) + "}")),
            ("long keys, deep", Nested(60, new string('k', 50_000))),
            ("a long name", Define($$"""{"meets":"{{new string('x', 4_000_000)}}"}""")),
            ("too many nodes", Define($$"""{"any":[{{string.Join(',', Enumerable.Repeat(Leaf, 10_000))}}]}""")),
            ("wide lists", Define("""{"number":"n","oneOf":[""" + string.Join(',', Enumerable.Repeat("1", 1_000_000)) + "]}")),
            ("many definitions of nothing", $$"""{"definitions":[{{string.Join(',', Enumerable.Repeat("1", 2_000_000))}}]}"""),
            ("unknown definitions", Define("""{"meets":"nobody"}""", 50_000)),
            ("unknown versions", $$"""{"definitions":[{{string.Join(',', Enumerable.Range(0, 90_000).Select(i => $$"""{"name":"a","version":{{i + 1}},"when":{"meets":"a","version":0} }"""))}}]}"""),
            ("blank teams", $$"""{"definitions":[{"name":"d","version":1,"agreedBy":[{{string.Join(',', Enumerable.Repeat("\"\"", 90_000))}}],"when":{{Leaf}} }]}"""),
            ("short text for large criteria", Large()),
            ("a surrogate", "{\"a\ud800\":1}"),
            ("too long", new string(' ', DefinitionsJson.MaxBytes + 1)),
        ];
        foreach ((string name, string json) in hostile)
        {
            long started = Stopwatch.GetTimestamp();
            var refused = Assert.Throws<InvalidDefinitionException>(() => DefinitionsJson.Read(json));
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(2), $"{name} took {Stopwatch.GetElapsedTime(started)}");
            Assert.True(refused.Message.Length < 1_000_000, $"{name}: the message has {refused.Message.Length} characters");
        }

        static string Nested(int depth, string key) =>
            "{\"definitions\":[" + string.Concat(Enumerable.Repeat($"{{\"{key}\":[", depth)) + string.Join(',', Enumerable.Repeat("0", 100_000)) + string.Concat(Enumerable.Repeat("]}", depth)) + "]}";

        static string Large() =>
            $$"""{"definitions":[{"name":"big","version":1,"when":{"any":[{{string.Join(',', Enumerable.Repeat(Leaf, 9_000))}}]} },{{string.Join(
                ',', Enumerable.Range(0, 50_000).Select(i => $$"""{"name":"d{{i}}","version":1,"when":{"meets":"big"} }"""))}}]}""";
    }

    private static IEnumerable<string> FaultsOf(string json)
    {
        try
        {
            DefinitionsJson.Read(json);
            return [];
        }
        catch (InvalidDefinitionException invalid)
        {
            return invalid.Faults.Select(fault => $"{fault.Code} {fault.Path}");
        }
    }
}
