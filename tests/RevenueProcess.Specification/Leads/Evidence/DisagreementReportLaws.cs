using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads.Evidence;

[Properties(Arbitrary = [typeof(EvidenceArbitraries)])]
public sealed class DisagreementReportLaws
{
    [Property]
    public Property Every_refused_lead_that_met_the_definition_is_in_one_group_with_its_reason(LeadDefinition definition, PastLead[] leads)
    {
        var report = DisagreementReport.Of(definition, leads, examples: int.MaxValue);
        var refused = leads.Where(lead => lead.Accepted == false && definition.Evaluate(lead.Profile, lead.DecidedAt) == Verdict.Met).ToList();
        return (report.Refusal.Numerator == refused.Count
                && report.Groups.Sum(group => group.Leads.Total) == refused.Count
                && report.Groups.GroupBy(group => group.Reason, StringComparer.Ordinal).All(reason =>
                    reason.Sum(group => group.Leads.Total) == refused.Count(lead => lead.RefusedReason == reason.Key)
                    && reason.SelectMany(group => group.Examples).Order(StringComparer.Ordinal).SequenceEqual(
                        refused.Where(lead => lead.RefusedReason == reason.Key).Select(lead => lead.Id).OfType<string>().Order(StringComparer.Ordinal), StringComparer.Ordinal))).ToProperty();
    }

    [Property]
    public void Refusal_and_acceptance_share_out_the_offered_leads(LeadDefinition definition, PastLead[] leads)
    {
        var acceptance = DefinitionEvidence.Of(definition, leads).Acceptance;
        Assert.Equal(Rate.Of(acceptance.Denominator - acceptance.Numerator, acceptance.Denominator), DisagreementReport.Of(definition, leads).Refusal);
    }

    [Property]
    public void The_order_of_leads_does_not_show_in_a_disagreement(LeadDefinition definition, PastLead[] leads) =>
        Assert.Equal(Shown(DisagreementReport.Of(definition, leads)), Shown(DisagreementReport.Of(definition, leads.Reverse())), StringComparer.Ordinal);

    [Property]
    public Property The_nearest_criterion_is_the_same_in_any_unit(PastLead[] leads)
    {
        // Employees in thousands instead of ones: the numbers change, the ranks do not.
        var ones = LeadDefinition.Named("ready", 1).When(Employees.AtLeast(1) & Demo.Within(Duration.FromDays(30)));
        var thousands = LeadDefinition.Named("ready", 1).When(Employees.AtLeast(0.001m) & Demo.Within(Duration.FromDays(30)));
        PastLead[] small = [.. leads.Select(lead => With(lead, amount => amount))];
        PastLead[] scaled = [.. leads.Select(lead => With(lead, amount => amount / 1000))];
        return Shown(DisagreementReport.Of(ones, small)).Select(group => group.Replace("at least 1:", "at least 0.001:", StringComparison.Ordinal))
            .SequenceEqual(Shown(DisagreementReport.Of(thousands, scaled)), StringComparer.Ordinal).ToProperty();

        static PastLead With(PastLead lead, Func<decimal, decimal> scale) => new(
            lead.Profile.With(Employees.Is(scale(lead.Profile.Count))).With(Demo.At(Noon - Duration.FromDays(lead.Profile.Values.Length * 3))),
            Noon, lead.Outcome, lead.Id, lead.Accepted, lead.RefusedReason);
    }

    [Property]
    public Property The_lead_exactly_at_its_threshold_is_nearest_there(PastLead[] leads)
    {
        var definition = LeadDefinition.Named("large", 1).When(Revenue.AtLeast(5) & Employees.AtLeast(50));
        var edge = new PastLead(LeadProfile.Of(Employees.Is(50), Revenue.Is(7)), Noon, Outcome.Lost, "edge", accepted: false);
        PastLead[] nearer = [.. leads, edge, new PastLead(LeadProfile.Of(Employees.Is(60), Revenue.Is(6)), Noon, Outcome.Won)];
        return (DisagreementReport.Of(definition, nearer, int.MaxValue).Groups.Single(group => group.Examples.Contains("edge", StringComparer.Ordinal)).Nearest == definition.Leaves[1]).ToProperty();
    }

    private static IEnumerable<string> Shown(DisagreementReport report) => report.Groups.Select(group => $"{group} {string.Join('|', group.Examples)}");
}
