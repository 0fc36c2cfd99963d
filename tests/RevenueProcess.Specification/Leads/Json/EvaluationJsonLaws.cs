using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.House;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

[Properties(Arbitrary = [typeof(LeadArbitraries)])]
public sealed class EvaluationJsonLaws
{
    [Property(MaxTest = 300)]
    public Property Evidence_is_read_back_equal_and_written_again_the_same(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        Evaluation evaluation = definition.Explain(profile, now);
        string json = EvaluationJson.Write(evaluation);
        Evaluation read = EvaluationJson.Read(json);
        return (evaluation.Equals(read)
            && EvaluationJson.Write(read) == json
            && read.ToString() == evaluation.ToString()
            && read.ToParagraph() == evaluation.ToParagraph()
            && read.Missing.SequenceEqual(definition.Missing(profile, now).Select(fact => fact.Name), StringComparer.Ordinal)).ToProperty();
    }

    [Property(MaxTest = 100)]
    public bool Evidence_in_utf8_is_the_same_as_in_text(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        Evaluation evaluation = definition.Explain(profile, now);
        var utf8 = new ArrayBufferWriter<byte>();
        EvaluationJson.Write(evaluation, utf8);
        return Encoding.UTF8.GetString(utf8.WrittenSpan) == EvaluationJson.Write(evaluation) && EvaluationJson.Read(utf8.WrittenSpan).Equals(evaluation);
    }

    [Property(MaxTest = 100)]
    public bool Equal_evidence_is_written_alike(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        FactValue[] reversed = profile.Values.ToArray();
        Array.Reverse(reversed);
        return EvaluationJson.Write(definition.Explain(profile, now)) == EvaluationJson.Write(definition.Explain(LeadProfile.Of(reversed), now));
    }

    [Property(MaxTest = 100)]
    public bool System_text_json_gives_the_same_evidence(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        var deep = new JsonSerializerOptions { MaxDepth = 256, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        Evaluation evaluation = definition.Explain(profile, now);
        string json = JsonSerializer.Serialize(evaluation, deep);
        string why = JsonSerializer.Serialize<object>(evaluation.Root, deep);
        return json == EvaluationJson.Write(evaluation)
            && evaluation.Equals(JsonSerializer.Deserialize<Evaluation>(json, deep))
            && json.EndsWith($"\"why\":{why}}}", StringComparison.Ordinal)
            && evaluation.Root.Equals(JsonSerializer.Deserialize<Explanation>(why, deep))
            && evaluation.Root.Equals(JsonSerializer.Deserialize(why, evaluation.Root.GetType(), deep));
    }

    [Fact]
    public void System_text_json_says_what_is_wrong_with_evidence()
    {
        Assert.Contains("$.definition", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Evaluation>("""{"definition":7}""")).Message, StringComparison.Ordinal);
        Assert.Contains("CustomExplanation, no GroupExplanation", Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<GroupExplanation>("""{"custom":"c","verdict":"met"}""")).Message, StringComparison.Ordinal);
        Assert.Contains("$.verdict", Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<Explanation>("""{"custom":"c","verdict":"perhaps"}""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_is_compact_and_readable()
    {
        Evaluation evaluation = LeadDefinition.Named("sales ready", 1).When(Employees.AtLeast(50) & Demo.Within(Duration.FromDays(30)))
            .Explain(LeadProfile.Of(Demo.At(Noon)), Noon);
        Assert.Equal(
            """{"definition":"sales ready","version":1,"verdict":"unknown","at":"2026-11-01T12:00:00Z","missing":["employees"],"why":{"all":[""" +
            """{"number":"employees","atLeast":50,"verdict":"unknown"},""" +
            """{"signal":"demo request","within":"P30D","seen":1,"last":"2026-11-01T12:00:00Z","verdict":"met"}]}}""",
            EvaluationJson.Write(evaluation));
    }

    // What hosts stored must be read for ever: this file is never changed, only added to.
    [Fact]
    public void Every_kind_of_evidence_has_its_golden_form()
    {
        Evaluation[] evaluations = [.. Examples()];
        Approved.Is("Leads/Json/Evaluations", string.Join('\n', evaluations.Select(EvaluationJson.Write)));
        string stored = Repository.Read("tests/RevenueProcess.Specification/Leads/Json/Evaluations.approved.txt");
        Assert.Equal(evaluations, stored.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(EvaluationJson.Read));
    }

    [Fact]
    public void Keys_that_a_newer_writer_adds_are_skipped()
    {
        foreach (Evaluation evaluation in Examples())
        {
            string json = EvaluationJson.Write(evaluation);
            string newer = json.Replace("{", """{"new":{"key":[1]},""", StringComparison.Ordinal);
            Assert.Equal(evaluation, EvaluationJson.Read(newer));
        }
    }

    [Fact]
    public void Without_a_key_or_with_another_type_evidence_is_refused_and_the_key_is_named()
    {
        foreach (Evaluation evaluation in Examples())
        {
            string json = EvaluationJson.Write(evaluation);
            foreach (string key in new[] { "definition", "version", "verdict", "at", "why" })
            {
                var without = JsonNode.Parse(json)!.AsObject();
                without.Remove(key);
                Assert.Contains(FaultsOf(without), fault => fault.Code == FaultCodes.MissingKey && fault.Message.Contains($"'{key}'", StringComparison.Ordinal));

                var wrong = JsonNode.Parse(json)!.AsObject();
                wrong[key] = true;
                Assert.Contains(FaultsOf(wrong), fault => fault.Code == FaultCodes.WrongType && fault.Path == $"$.{key}");
            }
        }

        static IReadOnlyList<Fault> FaultsOf(JsonNode node) => Assert.Throws<InvalidDefinitionException>(() => EvaluationJson.Read(node.ToJsonString())).Faults;
    }

    [Theory]
    [InlineData("", "not-json $")]
    [InlineData("7", "wrong-type $")]
    [InlineData("{}", "missing-key $", "missing-key $", "missing-key $", "missing-key $", "missing-key $")]
    [InlineData("""{"definition":1,"version":1.5,"verdict":"maybe","at":"now","missing":[1],"why":{"all":{}}}""",
        "wrong-type $.definition", "wrong-type $.version", "not-instant $.at", "unknown-word $.verdict", "wrong-type $.missing[0]", "wrong-type $.why.all")]
    [InlineData("""{"definition":"d","version":1,"verdict":"met","at":"2026-11-01T12:00:00Z","why":{"custom":"c","verdict":"unknown"}}""", "other-verdict $.verdict")]
    [InlineData("""{"definition":"d","version":1,"verdict":"met","at":"2026-11-01T12:00:00Z","why":{"any":[{"of":[{"custom":"c","verdict":"met"}],"atLeast":2},{"of":[{"all":[],"any":[]}],"atLeast":"one"},{"not":7},{}]}}""",
        "out-of-range $.why.any[0].atLeast", "exclusive-keys $.why.any[1].of[0]", "wrong-type $.why.any[1].atLeast", "wrong-type $.why.any[2].not", "missing-choice $.why.any[3]", "missing-key $.why.any[3]")]
    [InlineData("""{"definition":"d","version":1,"verdict":"met","at":"2026-11-01T12:00:00Z","why":{"all":[{"meets":" ","why":{"custom":"c","verdict":"met"}},{"custom":7,"found":8},{"signal":"s","within":"P1D","verdict":"met"},{"signal":"s","within":"P1D","seen":1,"verdict":"met"},{"signal":"s","within":"P1D","seen":-1,"verdict":"met"},{"signal":"s","within":"P1D","seen":1,"last":"soon","verdict":"met"}]}}""",
        "blank $.why.all[0].meets", "missing-key $.why.all[0]", "wrong-type $.why.all[1].custom", "wrong-type $.why.all[1].found", "missing-key $.why.all[1]", "missing-key $.why.all[2]",
        "missing-key $.why.all[3]", "out-of-range $.why.all[4].seen", "not-instant $.why.all[5].last")]
    [InlineData("""{"definition":"d","version":1,"verdict":"met","at":"2026-11-01T12:00:00Z","why":{"all":[{"number":"n","atLeast":1,"was":"2","verdict":"met"},{"textSet":"t","contains":"a","was":["a",1],"verdict":"met"},{"flag":"f","equalTo":true,"was":0,"verdict":"met"}]}}""",
        "wrong-type $.why.all[0].was", "wrong-type $.why.all[1].was[1]", "wrong-type $.why.all[2].was")]
    [InlineData("""{"definition":"d","version":1,"verdict":"met","at":"2026-11-01T12:00:00Z","why":{"all":[{"score":"s","version":1,"verdict":"met"},{"score":"s","version":1,"atLeast":1,"fitAtLeast":1,"was":1,"verdict":"met"},{"score":"s","version":1,"gradeWithin":["A1","E1"],"was":"A9","verdict":"met"},{"score":"s","version":1,"atLeast":"1","was":"A1","lines":[{"kind":"luck","subject":1,"cap":"2"},{"kind":"signal cap"}],"verdict":"met"}]}}""",
        "missing-choice $.why.all[0]", "exclusive-keys $.why.all[1]", "unknown-word $.why.all[2].gradeWithin[1]", "unknown-word $.why.all[2].was",
        "unknown-word $.why.all[3].lines[0].kind", "wrong-type $.why.all[3].lines[0].subject", "wrong-type $.why.all[3].lines[0].cap", "missing-key $.why.all[3].lines[1]", "wrong-type $.why.all[3].atLeast", "wrong-type $.why.all[3].was")]
    public void What_is_no_evidence_is_refused_with_all_its_faults(string json, params string[] expected) =>
        Assert.Equal(
            expected,
            Assert.Throws<InvalidDefinitionException>(() => EvaluationJson.Read(json)).Faults.Select(fault => $"{fault.Code} {fault.Path}"),
            StringComparer.Ordinal);

    /// <summary>Evidence with every kind of comparison, met, not met and unknown.</summary>
    internal static IEnumerable<Evaluation> Examples()
    {
        var score = Score.Named("fit", 2).Fit(10, Employees.AtLeast(50)).Fit(5, Country.EqualTo("CH") & Budget.IsTrue)
            .Engagement(Demo, 4.5m, halfLife: Duration.FromDays(30), cap: 10).EngagementCap(9).Grades(15, 10, 5).Levels(10, 5, 1).Build();
        LeadDefinition every = LeadDefinition.Named("every kind", 3).When(Criterion.AnyOf(
            Employees.AtLeast(50) & Employees.AtMost(20.5m) & Employees.EqualTo(80) & Employees.Between(20.50m, 30) & Employees.OneOf(7, 80) & Employees.Present,
            Country.EqualTo("CH") & Country.OneOf("CH", "AT") & Country.Contains("C") & Country.Present & Budget.IsTrue & Budget.IsFalse,
            Renewal.AtLeast(Noon) & Renewal.AtMost(Noon) & Renewal.EqualTo(Noon) & Renewal.Between(Noon, Noon + Duration.FromDays(1)) & Products.Contains("crm"),
            Demo.Seen & Demo.AtLeast(2) & Demo.Within(Duration.FromDays(1)) & Demo.AtLeast(3, Duration.FromMinutes(90)),
            score.AtLeast(12) & score.FitAtLeast(10) & score.EngagementAtLeast(5) & score.GradeWithin("A1", "B2"),
            Criterion.AtLeastOf(2, !Employees.AtLeast(50), Criterion.Meets(LeadDefinition.Named("large", 3).When(Employees.AtLeast(50))), Budget.IsTrue),
            Criterion.Custom("approved") & Criterion.Custom("on the list") & Criterion.Custom("large by our own count"))).Bind(Conditions);
        LeadProfile[] leads =
        [
            LeadProfile.Empty,
            LeadProfile.Of(Employees.Is(20.50m), Country.Is(""), Budget.Is(false), Renewal.Is(Noon), Products.Is(), Demo.At(Noon - Duration.FromDays(3))),
            LeadProfile.Of(Employees.Is(80), Country.Is("日本🚀 \"x\""), Budget.Is(true), Renewal.Is(Noon + Duration.FromHours(1)), Products.Is("erp", "crm"), Demo.At(Noon, Noon, Noon)),
        ];
        return leads.Select(lead => every.Explain(lead, Noon));
    }
}
