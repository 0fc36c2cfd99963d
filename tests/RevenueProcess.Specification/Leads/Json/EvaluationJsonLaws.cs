using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
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
            && read.Missing.SequenceEqual(definition.Missing(profile, now).Select(fact => fact.Name), StringComparer.Ordinal)).Collect(evaluation.Verdict);
    }

    [Fact]
    public void The_form_is_compact_and_readable()
    {
        Evaluation evaluation = LeadDefinition.Named("sales ready", 1).When(Employees.AtLeast(50) & Demo.Within(Duration.FromDays(30)))
            .Explain(LeadProfile.Of(Demo.At(Noon)), Noon);
        Assert.Equal(
            """{"definition":"sales ready","version":1,"verdict":"unknown","at":"2026-11-01T12:00:00Z","missing":["employees"],""" +
            """ "why":{"kind":"all","verdict":"unknown","required":"all of","needed":2,"parts":[""".TrimStart() +
            """{"kind":"leaf","verdict":"unknown","subject":"employees","required":"at least 50","actual":"unknown"},""" +
            """{"kind":"leaf","verdict":"met","subject":"demo request","required":"within 30 days","actual":"once, last 2026-11-01T12:00:00Z"}]}}""",
            EvaluationJson.Write(evaluation));
    }

    [Fact]
    public void What_is_empty_is_left_out() => Assert.Equal(
        """{"definition":"d","version":1,"verdict":"met","at":"2026-11-01T12:00:00Z","why":{"kind":"leaf","verdict":"met","subject":"employees","required":"at least 50","actual":"was 60"}}""",
        EvaluationJson.Write(LeadDefinition.Named("d", 1).When(Employees.AtLeast(50)).Explain(LeadProfile.Of(Employees.Is(60)), Noon)));

    [Theory]
    [InlineData("", "not-json $")]
    [InlineData("7", "wrong-type $")]
    [InlineData("{}", "missing-key $", "missing-key $", "missing-key $", "missing-key $", "missing-key $")]
    [InlineData("""{"definition":1,"version":1.5,"verdict":"maybe","at":"now","missing":[1],"why":{"kind":"some","parts":{}},"?":0}""",
        "unknown-key $['?']", "wrong-type $.definition", "wrong-type $.version", "not-instant $.at", "unknown-word $.verdict", "wrong-type $.missing[0]",
        "unknown-word $.why.kind", "missing-key $.why", "wrong-type $.why.parts")]
    [InlineData("""{"definition":"d","version":1,"verdict":"met","at":"2026-11-01T12:00:00Z","why":{"kind":"leaf","verdict":"unknown"}}""", "other-verdict $.verdict")]
    [InlineData("""{"definition":"d","version":1,"verdict":"met","at":"2026-11-01T12:00:00Z","why":{"kind":"all","verdict":"met","needed":"two","parts":[{"kind":"at least","verdict":"met","needed":1.5}]}}""",
        "wrong-type $.why.needed", "wrong-type $.why.parts[0].needed")]
    public void What_is_no_evidence_is_refused_with_all_its_faults(string json, params string[] expected) =>
        Assert.Equal(
            expected,
            Assert.Throws<InvalidDefinitionException>(() => EvaluationJson.Read(json)).Faults.Select(fault => $"{fault.Code} {fault.Path}"),
            StringComparer.Ordinal);
}
