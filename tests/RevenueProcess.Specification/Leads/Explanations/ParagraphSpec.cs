using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

[Properties(Arbitrary = [typeof(LeadArbitraries)])]
public sealed class ParagraphSpec
{
    private static readonly LeadDefinition Large = LeadDefinition.Named("large", 2).When(Employees.AtLeast(50));

    [Property(MaxTest = 300)]
    public Property A_paragraph_names_every_failing_leaf_outside_negated_definitions(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        Evaluation evaluation = definition.Explain(profile, now);
        string text = evaluation.ToParagraph(reasons: 10_000);
        return (HasNegatedDefinition(definition.Criterion, negated: false)
            || evaluation.Root.Failing().All(leaf => text.Contains(leaf.Subject, StringComparison.Ordinal))).ToProperty();
    }

    [Property]
    public bool A_paragraph_tells_verdict_and_missing_facts_and_ends_in_a_full_stop(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        Evaluation evaluation = definition.Explain(profile, now);
        string text = evaluation.ToParagraph();
        return text.Contains($" is {evaluation.Verdict.Text()}", StringComparison.Ordinal)
            && text.EndsWith('.')
            && evaluation.Missing.All(fact => text.Contains(fact, StringComparison.Ordinal))
            && text.EndsWith("it is settled.", StringComparison.Ordinal) == evaluation.Missing.Count > 0;
    }

    [Fact]
    public void What_is_not_met_is_told_with_what_it_must_be()
    {
        LeadDefinition ready = LeadDefinition.Named("sales ready", 1).When(Employees.AtLeast(50) & Demo.Within(Duration.FromDays(30)));
        Assert.Equal(
            "Sales ready v1 is not met: employees was 20 but must be at least 50, and demo request was never seen (must be seen within 30 days).",
            ready.Explain(LeadProfile.Of(Employees.Is(20)), Noon).ToParagraph());
        Assert.Equal(
            "Sales ready v1 is not met: demo request was last seen 2026-10-02T12:00:00Z (must be seen within 30 days).",
            ready.Explain(LeadProfile.Of(Employees.Is(50), Demo.At(Noon - Duration.FromDays(30))), Noon).ToParagraph());
    }

    [Fact]
    public void What_is_unknown_is_told_with_what_would_settle_it()
    {
        LeadDefinition ready = LeadDefinition.Named("sales ready", 1).When(Employees.AtLeast(50) & Country.OneOf("CH", "DE"));
        Assert.Equal(
            "Sales ready v1 is unknown: employees is unknown and must be at least 50, and country is unknown and must be one of \"CH\", \"DE\". "
            + "Once employees and country are known, it is settled.",
            ready.Explain(LeadProfile.Empty, Noon).ToParagraph());
        Assert.Equal(
            "Sales ready v1 is unknown: country is unknown and must be one of \"CH\", \"DE\". Once country is known, it is settled.",
            ready.Explain(LeadProfile.Of(Employees.Is(60)), Noon).ToParagraph());
    }

    [Fact]
    public void What_is_met_is_told_with_what_met_it()
    {
        LeadDefinition ready = LeadDefinition.Named("sales ready", 1).When((Criterion.Meets(Large) | Budget.IsTrue) & !Country.EqualTo("US") & Demo.Seen);
        Assert.Equal(
            "Sales ready v1 is met: employees was 60 (at least 50), country was \"CH\" (not equal to \"US\"), and demo request was seen once, "
            + "last 2026-11-01T12:00:00Z (seen).",
            ready.Explain(LeadProfile.Of(Employees.Is(60), Country.Is("CH"), Demo.At(Noon)), Noon).ToParagraph());
    }

    [Fact]
    public void Alternatives_are_told_as_such()
    {
        LeadDefinition ready = LeadDefinition.Named("hot", 3).When(
            Budget.IsTrue & (Employees.AtLeast(50) | Revenue.AtLeast(1)) & Criterion.AtLeastOf(2, Country.EqualTo("CH"), Products.Contains("crm"), Renewal.Present));
        Assert.Equal(
            "Hot v3 is not met: has budget was false but must be true, (one of these would do: employees was 1 but must be at least 50, or revenue "
            + "was 0 but must be at least 1), and (one of these would do: products is unknown and must contain \"crm\", or renewal is unknown and must be known).",
            ready.Explain(LeadProfile.Of(Budget.Is(false), Employees.Is(1), Revenue.Is(0), Country.Is("CH")), Noon).ToParagraph());
    }

    [Fact]
    public void Under_not_it_is_the_other_way_round()
    {
        LeadDefinition small = LeadDefinition.Named("small", 1).When(!Criterion.Meets(Large) & !(Budget.IsTrue & Country.Contains("H")));
        Assert.Equal(
            "Small v1 is not met: large v2 is met but must not be met, and (one of these would do: has budget was true but must not be true, or "
            + "country was \"CH\" but must not contain \"H\").",
            small.Explain(LeadProfile.Of(Employees.Is(60), Budget.Is(true), Country.Is("CH")), Noon).ToParagraph());
    }

    [Fact]
    public void More_reasons_than_people_read_are_counted()
    {
        LeadDefinition wide = LeadDefinition.Named("wide", 1).When(Criterion.AllOf(Enumerable.Range(1, 20).Select(i => Employees.AtLeast(i))));
        Assert.Equal(
            "Wide v1 is not met: employees was 0 but must be at least 1, and employees was 0 but must be at least 2 (18 more reasons).",
            wide.Explain(LeadProfile.Of(Employees.Is(0)), Noon).ToParagraph(reasons: 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => wide.Explain(LeadProfile.Empty, Noon).ToParagraph(reasons: 0));
    }

    // A definition under "not" is told by its name alone.
    private static bool HasNegatedDefinition(Criterion criterion, bool negated) => criterion switch
    {
        NotCriterion not => HasNegatedDefinition(not.Inner, !negated),
        MeetsCriterion meets => negated || HasNegatedDefinition(meets.Definition.Criterion, negated),
        GroupCriterion group => group.Children.Any(child => HasNegatedDefinition(child, negated)),
        _ => false,
    };
}
