using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace RevenueProcess.Specification.Leads.Evidence;

[Properties(Arbitrary = [typeof(EvidenceArbitraries)])]
public sealed class DefinitionComparisonLaws
{
    [Property]
    public Property Who_meets_the_second_is_who_met_the_first_with_those_who_enter_without_those_who_leave(
        LeadDefinition before, LeadDefinition after, PastLead[] leads)
    {
        var comparison = DefinitionComparison.Of(before, after, leads);
        return (comparison.Before.Met + comparison.Entering == comparison.After.Met + comparison.Leaving
                && comparison.Staying + comparison.Entering == comparison.After.Met).ToProperty();
    }

    [Property]
    public void The_rows_and_columns_of_the_table_add_up_to_each_definition_alone(LeadDefinition before, LeadDefinition after, PastLead[] leads)
    {
        var comparison = DefinitionComparison.Of(before, after, leads);
        Assert.Equal(DefinitionEvidence.Of(before, leads), comparison.Before);
        Assert.Equal(DefinitionEvidence.Of(after, leads), comparison.After);
        Assert.Equal(9, comparison.Groups.Count);
        Assert.All(Enum.GetValues<Verdict>(), verdict =>
        {
            Assert.Equal(comparison.Before.Where(verdict), Sum(comparison.Groups.Where(group => group.Before == verdict)));
            Assert.Equal(comparison.After.Where(verdict), Sum(comparison.Groups.Where(group => group.After == verdict)));
        });
    }

    [Property]
    public void A_definition_beside_itself_changes_nothing(LeadDefinition definition, PastLead[] leads)
    {
        var comparison = DefinitionComparison.Of(definition, definition, leads);
        Assert.Empty(comparison.Changes);
        Assert.Equal(comparison.Before.Precision.Value is null ? null : 0.0, comparison.PrecisionChange.Value);
        Assert.Equal(comparison.Before.Precision.Value is null ? null : new Bounds(0, 0), comparison.PrecisionChange.Interval);
    }

    [Property]
    public Property The_change_of_precision_is_the_difference_of_precisions_and_lies_in_its_interval(LeadDefinition before, LeadDefinition after, PastLead[] leads)
    {
        var comparison = DefinitionComparison.Of(before, after, leads);
        var change = comparison.PrecisionChange;
        return (change.Value is { } value
                ? Math.Abs(value - (comparison.After.Precision.Value!.Value - comparison.Before.Precision.Value!.Value)) < 1e-12
                    && change.Interval is { } interval && interval.Low <= value + 1e-12 && value <= interval.High + 1e-12
                : change.Interval is null && (comparison.Before.Precision.Value is null || comparison.After.Precision.Value is null)).ToProperty();
    }

    [Property]
    public Property Without_a_lead_that_stays_the_change_of_precision_is_the_difference_of_independent_rates(LeadDefinition definition, PastLead[] leads)
    {
        var others = LeadDefinition.Named("the others", 1).When(!definition.Criterion);
        var comparison = DefinitionComparison.Of(definition, others, leads);
        var difference = comparison.After.Precision.Minus(comparison.Before.Precision);
        return (comparison.Staying.Total == 0
                && (difference.Value is null
                    ? comparison.PrecisionChange.Value is null
                    : Near(difference, comparison.PrecisionChange) && Near(difference, comparison.Exchange))).ToProperty();
    }

    [Property]
    public void Turned_round_the_same_leads_change_back(LeadDefinition before, LeadDefinition after, PastLead[] leads)
    {
        var (there, back) = (DefinitionComparison.Of(before, after, leads), DefinitionComparison.Of(after, before, leads));
        Assert.Equal((there.Entering, there.Leaving), (back.Leaving, back.Entering));
        Assert.All(there.Groups, group => Assert.Equal(group.Ids, back.Group(group.After, group.Before).Ids));
        Assert.Equal(there.PrecisionChange.Value is null, back.PrecisionChange.Value is null);
        Assert.Equal(there.PrecisionChange.Value ?? 0, -back.PrecisionChange.Value ?? 0, 1e-12);
        Assert.Equal(there.PrecisionChange.Interval?.Low ?? 0, -back.PrecisionChange.Interval?.High ?? 0, 1e-12);
    }

    [Property]
    public void The_order_of_leads_does_not_show_in_a_comparison(LeadDefinition before, LeadDefinition after, PastLead[] leads) =>
        Assert.Equal(
            DefinitionComparison.Of(before, after, leads).Groups.Select(group => (group.ToString(), string.Join('|', group.Ids))),
            DefinitionComparison.Of(before, after, leads.Reverse()).Groups.Select(group => (group.ToString(), string.Join('|', group.Ids))));

    private static OutcomeCounts Sum(IEnumerable<SideChange> groups) => groups.Aggregate(default(OutcomeCounts), (sum, group) => sum + group.Leads);

    private static bool Near(Estimate one, Estimate other) =>
        Math.Abs(one.Value!.Value - other.Value!.Value) < 1e-12
        && Math.Abs(one.Interval!.Value.Low - other.Interval!.Value.Low) < 1e-12
        && Math.Abs(one.Interval.Value.High - other.Interval.Value.High) < 1e-12;
}
