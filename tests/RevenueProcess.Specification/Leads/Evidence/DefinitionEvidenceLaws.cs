using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static RevenueProcess.Specification.Leads.Evidence.EvidenceGenerators;

namespace RevenueProcess.Specification.Leads.Evidence;

[Properties(Arbitrary = [typeof(EvidenceArbitraries)])]
public sealed class DefinitionEvidenceLaws
{
    [Property]
    public Property Every_lead_is_counted_once_by_its_verdict_at_its_own_instant_and_its_outcome(LeadDefinition definition, PastLead[] leads)
    {
        var evidence = DefinitionEvidence.Of(definition, leads);
        return Enum.GetValues<Verdict>().All(verdict => Outcomes.All(outcome =>
                Count(evidence.Where(verdict), outcome) == leads.Count(lead => lead.Outcome == outcome && definition.Explain(lead.Profile, lead.DecidedAt).Root.Verdict == verdict))).ToProperty();
    }

    [Property]
    public Property Precision_times_met_is_recall_times_won(LeadDefinition definition, PastLead[] leads)
    {
        var evidence = DefinitionEvidence.Of(definition, leads);
        var decided = leads.Where(lead => lead.Outcome is Outcome.Won or Outcome.Lost).ToList();
        var met = decided.Count(lead => definition.Evaluate(lead.Profile, lead.DecidedAt) == Verdict.Met);
        var won = decided.Count(lead => lead.Outcome == Outcome.Won);
        var (precision, recall) = (evidence.Precision, evidence.Recall);
        return (precision.Denominator == met && recall.Denominator == won && precision.Numerator == recall.Numerator
            && (BigInteger)precision.Numerator * met * recall.Denominator == (BigInteger)recall.Numerator * won * precision.Denominator).ToProperty();
    }

    [Property]
    public Property Lift_times_the_base_win_rate_is_precision(LeadDefinition definition, PastLead[] leads)
    {
        var evidence = DefinitionEvidence.Of(definition, leads);
        return (evidence.Lift.Value is { } lift
                ? Math.Abs((lift * evidence.BaseWinRate.Value!.Value) - evidence.Precision.Value!.Value) < 1e-12
                : evidence.Met.Decided == 0 || evidence.All.Won == 0).ToProperty();
    }

    [Property]
    public Property Lift_lies_in_its_interval_and_the_interval_among_the_possible_lifts(LeadDefinition definition, PastLead[] leads)
    {
        var evidence = DefinitionEvidence.Of(definition, leads);
        return evidence.Lift.Value is not { } lift
            ? (evidence.Lift.Interval is null).ToProperty()
            : (evidence.Lift.Interval is { Low: >= 0 } bounds && bounds.Low <= lift + 1e-9 && lift <= bounds.High + 1e-9
                && bounds.High <= (1 + 1e-9) * evidence.All.Decided / evidence.Met.Decided).ToProperty();
    }

    [Property]
    public void Disqualified_and_open_leads_change_no_precision_recall_or_lift(LeadDefinition definition, PastLead[] leads)
    {
        var all = DefinitionEvidence.Of(definition, leads);
        var decided = DefinitionEvidence.Of(definition, leads.Where(lead => lead.Outcome is Outcome.Won or Outcome.Lost));
        Assert.Equal(decided.Precision, all.Precision);
        Assert.Equal(decided.Recall, all.Recall);
        Assert.Equal(decided.Lift.Value, all.Lift.Value);
        Assert.Equal(decided.Lift.Interval, all.Lift.Interval);
        Assert.Equal(leads.Count(lead => lead.Outcome is null), all.All.Open);
        Assert.Equal(leads.Length, all.All.Total);
    }

    [Property]
    public void The_order_of_past_leads_does_not_matter(LeadDefinition definition, PastLead[] leads) =>
        Assert.Equal(DefinitionEvidence.Of(definition, leads), DefinitionEvidence.Of(definition, leads.Reverse()));

    [Property]
    public void Counts_of_disjoint_leads_add_up(LeadDefinition definition, PastLead[] some, PastLead[] others)
    {
        var (one, other) = (DefinitionEvidence.Of(definition, some), DefinitionEvidence.Of(definition, others));
        var both = DefinitionEvidence.Of(definition, some.Concat(others));
        Assert.All(Enum.GetValues<Verdict>(), verdict => Assert.Equal(one.Where(verdict) + other.Where(verdict), both.Where(verdict)));
        Assert.Equal(one.Acceptance.Numerator + other.Acceptance.Numerator, both.Acceptance.Numerator);
        Assert.Equal(one.Acceptance.Denominator + other.Acceptance.Denominator, both.Acceptance.Denominator);
    }

    [Property]
    public void Acceptance_is_of_the_leads_that_met_it_and_were_offered(LeadDefinition definition, PastLead[] leads)
    {
        var met = leads.Where(lead => definition.Evaluate(lead.Profile, lead.DecidedAt) == Verdict.Met).ToList();
        var acceptance = DefinitionEvidence.Of(definition, leads).Acceptance;
        Assert.Equal(met.Count(lead => lead.Accepted == true), acceptance.Numerator);
        Assert.Equal(met.Count(lead => lead.Accepted == true || lead.Accepted == false), acceptance.Denominator);
    }

    [Property]
    public void The_negated_definition_finds_exactly_what_the_definition_rejects(LeadDefinition definition, PastLead[] leads)
    {
        var evidence = DefinitionEvidence.Of(definition, leads);
        var negated = DefinitionEvidence.Of(LeadDefinition.Named("the others", 1).When(!definition.Criterion), leads);
        Assert.Equal((evidence.NotMet, evidence.Met, evidence.Unknown), (negated.Met, negated.NotMet, negated.Unknown));
    }

    private static long Count(OutcomeCounts counts, Outcome? outcome) => outcome switch
    {
        Outcome.Won => counts.Won,
        Outcome.Lost => counts.Lost,
        Outcome.Disqualified => counts.Disqualified,
        _ => counts.Open,
    };
}
