using NodaTime;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads.Evidence;

/// <summary>Small tables counted by hand.</summary>
public sealed class EvidenceExamples
{
    private static readonly LeadDefinition _large = LeadDefinition.Named("large", 1).When(Employees.AtLeast(50));
    private static readonly LeadDefinition _middle = LeadDefinition.Named("large", 2).When(Employees.AtLeast(20));
    private static readonly LeadDefinition _swiss = LeadDefinition.Named("swiss", 1).When(Country.EqualTo("CH"));

    // Met: 36 won, 4 lost, 5 open. Not met: 10 won, 50 lost, 3 open. Unknown: 6 won, 14 lost, 2 open.
    private static readonly PastLead[] _table =
    [
        .. Leads(36, 4, 5, Employees.Is(80)), .. Leads(10, 50, 3, Employees.Is(20)), .. Leads(6, 14, 2, Country.Is("CH")),
    ];

    [Fact]
    public void A_table_counted_by_hand()
    {
        var evidence = DefinitionEvidence.Of(_large, _table);
        Assert.Equal(new OutcomeCounts(36, 4, 0, 5), evidence.Met);
        Assert.Equal(new OutcomeCounts(10, 50, 0, 3), evidence.NotMet);
        Assert.Equal(new OutcomeCounts(6, 14, 0, 2), evidence.Unknown);
        Assert.Equal(Rate.Of(36, 40), evidence.Precision);
        Assert.Equal(Rate.Of(36, 52), evidence.Recall);
        Assert.Equal(Rate.Of(52, 120), evidence.BaseWinRate);
        Assert.Equal(0.9 / (52 / 120.0), evidence.Lift.Value!.Value, 1e-12);
        Assert.Equal((52, 68, 10), (evidence.Lift.Events, evidence.Lift.Competing, evidence.Lift.Censored));

        // 36 of 40 against 16 of 80: Koopman's own example, whose ratio lies in [2.94, 7.15]; a third of the leads met the definition.
        Assert.Equal(1 / ((1 / 3.0) + (2 / 3.0 / 2.9395692)), evidence.Lift.Interval!.Value.Low, 1e-6);
        Assert.Equal(1 / ((1 / 3.0) + (2 / 3.0 / 7.1522234)), evidence.Lift.Interval!.Value.High, 1e-6);
        Assert.Equal(
            """
            large v1
              met         36 won, 4 lost, 5 open
              not met     10 won, 50 lost, 3 open
              unknown     6 won, 14 lost, 2 open
              precision   90.0 % [76.9, 96.0], 36 of 40
              recall      69.2 % [55.7, 80.1], 36 of 52
              lift        2.08 [1.79, 2.34], 130 in all, 10 still open
              acceptance  undefined, 0 of 0
            """.ReplaceLineEndings("\n"),
            evidence.ToString());
    }

    [Fact]
    public void Nothing_met_leaves_precision_and_lift_undefined_and_nothing_won_recall_and_lift()
    {
        var none = DefinitionEvidence.Of(_large, Leads(3, 4, 0, Employees.Is(1)));
        Assert.Equal((null, 0.0, null), (none.Precision.Value, none.Recall.Value, none.Lift.Value));
        Assert.Null(none.Lift.Interval);

        var lost = DefinitionEvidence.Of(_large, Leads(0, 4, 9, Employees.Is(80)));
        Assert.Equal((0.0, null, null), (lost.Precision.Value, lost.Recall.Value, lost.Lift.Value));

        var open = DefinitionEvidence.Of(_large, Leads(0, 0, 9, Employees.Is(80)));
        Assert.Equal((null, null, null, null), (open.Precision.Value, open.Recall.Value, open.Lift.Value, open.BaseWinRate.Value));
    }

    [Fact]
    public void A_definition_that_all_decided_leads_meet_has_lift_one() =>
        Assert.Equal((1.0, new Bounds(1, 1)), (DefinitionEvidence.Of(_large, Leads(3, 4, 1, Employees.Is(80))).Lift is var lift) ? (lift.Value!.Value, lift.Interval!.Value) : default);

    [Fact]
    public void A_definition_that_finds_all_that_was_won_has_the_greatest_lift_possible()
    {
        var lift = DefinitionEvidence.Of(_large, [.. Leads(8, 2, 0, Employees.Is(80)), .. Leads(0, 30, 0, Employees.Is(1))]).Lift;
        Assert.Equal(4, lift.Value!.Value, 1e-12);
        Assert.Equal(4, lift.Interval!.Value.High, 1e-12);
        Assert.InRange(lift.Interval.Value.Low, 1.5, 4);
    }

    [Fact]
    public void Leads_near_either_end_of_a_range_are_named_first()
    {
        var between = LeadDefinition.Named("middle", 1).When(Employees.Between(10, 100));
        var spring = LeadDefinition.Named("spring", 1).When(Renewal.Between(Noon, Noon + Duration.FromDays(90)));

        Assert.Equal(["b", "a", "c"], ExamplesOf(between, ("a", Employees.Is(95)), ("b", Employees.Is(12)), ("c", Employees.Is(50))));
        Assert.Equal(["b", "a", "c"], ExamplesOf(LeadDefinition.Named("keen", 1).When(Demo.AtLeast(2)), ("a", Demo.At(Noon, Noon, Noon)), ("b", Demo.At(Noon, Noon)), ("c", Demo.At(Noon, Noon, Noon, Noon))));
        Assert.Equal(["b", "a", "c"], ExamplesOf(LeadDefinition.Named("small", 1).When(Employees.AtMost(100)), ("a", Employees.Is(50)), ("b", Employees.Is(95)), ("c", Employees.Is(1))));
        Assert.Equal(["b", "a", "c"], ExamplesOf(
            LeadDefinition.Named("scored", 1).When(Score.Named("s", 1).Engagement(Demo, 5).Build().AtLeast(10)), ("a", Demo.At(Noon, Noon, Noon)), ("b", Demo.At(Noon, Noon)), ("c", Demo.At(Noon, Noon, Noon, Noon))));
        Assert.Equal(["b", "a", "c"], ExamplesOf(spring, ("a", Renewal.Is(Day(85))), ("b", Renewal.Is(Day(2))), ("c", Renewal.Is(Day(40)))));

        static Instant Day(int day) => Noon + Duration.FromDays(day);
        static IEnumerable<string> ExamplesOf(LeadDefinition definition, params (string Id, FactValue Value)[] leads) => Assert.Single(DisagreementReport.Of(
            definition, leads.Select(lead => new PastLead(LeadProfile.Of(lead.Value), Noon, Outcome.Lost, lead.Id, accepted: false))).Groups).Examples;
    }

    [Fact]
    public void Of_two_thresholds_equally_near_the_one_that_fewer_leads_are_as_near_to_counts()
    {
        // Nobody is nearer to either. One of two is as near to the first, one of four as near to the second.
        var definition = LeadDefinition.Named("both", 1).When(Revenue.AtLeast(10) & Employees.AtLeast(50));
        PastLead[] leads =
        [
            new(LeadProfile.Of(Revenue.Is(10), Employees.Is(50)), Noon, Outcome.Lost, "edge", accepted: false),
            new(LeadProfile.Of(Revenue.Is(20), Employees.Is(60)), Noon, Outcome.Won),
            new(LeadProfile.Of(Employees.Is(70)), Noon, Outcome.Won), new(LeadProfile.Of(Employees.Is(80)), Noon, Outcome.Won),
        ];

        Assert.Equal(definition.Leaves[1], Assert.Single(DisagreementReport.Of(definition, leads).Groups).Nearest);
    }

    [Fact]
    public void Groups_of_one_size_and_reason_stand_in_the_order_of_the_definition()
    {
        var definition = LeadDefinition.Named("both", 1).When(Revenue.AtLeast(10) & Employees.AtLeast(50));
        PastLead[] leads = [Refused(revenue: 90, employees: 50), Refused(revenue: 10, employees: 90)];

        Assert.Equal(definition.Leaves, DisagreementReport.Of(definition, leads).Groups.Select(group => group.Nearest));
        Assert.Equal(definition.Leaves, DisagreementReport.Of(definition, leads.Reverse()).Groups.Select(group => group.Nearest));

        static PastLead Refused(int revenue, int employees) =>
            new(LeadProfile.Of(Revenue.Is(revenue), Employees.Is(employees)), Noon, Outcome.Lost, accepted: false, refusedReason: "no need");
    }

    [Fact]
    public void Leads_as_near_are_named_in_the_order_of_their_ids_and_groups_in_that_of_their_reasons()
    {
        PastLead[] leads = [Refused("d", null), Refused("c", "too small"), Refused("b", "no need"), Refused("f", "no budget"), Refused("e", "no budget")];

        var groups = DisagreementReport.Of(_large, leads).Groups;

        Assert.Equal(["no budget", "no need", "too small", null], groups.Select(group => group.Reason));
        Assert.Equal(["e", "f"], groups[0].Examples);

        static PastLead Refused(string id, string? reason) =>
            new(LeadProfile.Of(Employees.Is(60)), Noon, Outcome.Lost, id, accepted: false, refusedReason: reason);
    }

    [Theory]
    [InlineData(1_000, 50)]
    [InlineData(50, 1_000)]
    public void Precision_does_not_change_where_one_version_is_met_by_no_decided_lead(int before, int after)
    {
        var comparison = DefinitionComparison.Of(
            LeadDefinition.Named("large", 1).When(Employees.AtLeast(before)), LeadDefinition.Named("large", 2).When(Employees.AtLeast(after)), _table);

        Assert.Equal((null, null), (comparison.PrecisionChange.Value, comparison.PrecisionChange.Interval));
    }

    [Fact]
    public void Two_versions_side_by_side()
    {
        var comparison = DefinitionComparison.Of(_large, _middle, _table);
        Assert.Equal(new OutcomeCounts(36, 4, 0, 5), comparison.Staying);
        Assert.Equal(new OutcomeCounts(10, 50, 0, 3), comparison.Entering);
        Assert.Equal(default, comparison.Leaving);
        Assert.Equal([(Verdict.NotMet, Verdict.Met)], comparison.Changes.Select(change => (change.Before, change.After)));
        Assert.Equal(63, comparison.Changes[0].Ids.Count);
        Assert.Null(comparison.Exchange.Value);
        Assert.Equal((46 / 100.0) - (36 / 40.0), comparison.PrecisionChange.Value!.Value, 1e-12);
        Assert.True(comparison.PrecisionChange.Interval!.Value.High < 0);
        Assert.Equal("not met → met: 10 won, 50 lost, 3 open", comparison.Changes[0].ToString());
    }

    [Fact]
    public void Definitions_without_a_common_lead_differ_by_Newcombes_worked_interval()
    {
        // 56 of 70 against 48 of 80: [.0524, .3339].
        var swiss = DefinitionComparison.Of(_large, _swiss, [.. Leads(48, 32, 0, Employees.Is(80)), .. Leads(56, 14, 7, Country.Is("CH"))]);
        Assert.Equal(.0524, swiss.PrecisionChange.Interval!.Value.Low, 5e-5);
        Assert.Equal(.3339, swiss.PrecisionChange.Interval.Value.High, 5e-5);
        Assert.Equal(.0524, swiss.Exchange.Interval!.Value.Low, 5e-5);
        Assert.Equal(.3339, swiss.Exchange.Interval.Value.High, 5e-5);
    }

    [Fact]
    public void Refused_leads_are_grouped_by_reason_and_by_the_criterion_nearest_its_threshold()
    {
        var ready = LeadDefinition.Named("ready", 1).When(Employees.AtLeast(50) & Demo.Within(Duration.FromDays(30)) & Country.EqualTo("CH"));
        PastLead Lead(string id, decimal employees, int daysAgo, string? reason, bool? accepted = false) => new(
            LeadProfile.Of(Employees.Is(employees), Demo.At(Noon - Duration.FromDays(daysAgo)), Country.Is("CH")), Noon, Outcome.Lost, id, accepted, reason);
        PastLead[] leads =
        [
            Lead("a", 51, 1, "too small"), Lead("b", 50, 2, "too small"), Lead("c", 4000, 29, "no need"), Lead("d", 60, 28, null), Lead("e", 5000, 3, null, accepted: true),
            Lead("not met", 49, 1, "too small"), Lead("too late", 100, 30, "no need"), Lead("not offered", 100, 10, null, accepted: null),
        ];

        // Employees, those that pass: 50, 51, 60, 100, 100, 4000, 5000. Days: those within 30 from the nearest: 29, 28, 10, 3, 2, 1, 1.
        var report = DisagreementReport.Of(ready, leads.Reverse());
        Assert.Equal(Rate.Of(4, 5), report.Refusal);
        Assert.Equal(
            ["too small, nearest: employees at least 50: 0 won, 2 lost, 0 open", "no need, nearest: demo request within 30 days: 0 won, 1 lost, 0 open", "no reason given, nearest: demo request within 30 days: 0 won, 1 lost, 0 open"],
            report.Groups.Select(group => group.ToString()),
            StringComparer.Ordinal);
        Assert.Equal(["b", "a"], report.Groups[0].Examples);
        Assert.Equal(["b"], DisagreementReport.Of(ready, leads, examples: 1).Groups[0].Examples);
    }

    [Fact]
    public void A_definition_without_thresholds_has_no_nearest_criterion()
    {
        var report = DisagreementReport.Of(_swiss, [new PastLead(LeadProfile.Of(Country.Is("CH")), Noon, Outcome.Won, "a", accepted: false)]);
        Assert.Equal("no reason given, nearest: none has a threshold: 1 won, 0 lost, 0 open", Assert.Single(report.Groups).ToString());
    }

    [Fact]
    public void Under_not_the_side_that_counts_is_the_one_that_is_not_met()
    {
        var small = LeadDefinition.Named("small", 1).When(!Employees.AtLeast(50) & (Revenue.AtLeast(10) | Budget.IsTrue));
        PastLead Lead(string id, decimal employees, decimal revenue) =>
            new(LeadProfile.Of(Employees.Is(employees), Revenue.Is(revenue), Budget.Is(true)), Noon, outcome: null, id, accepted: false);
        var report = DisagreementReport.Of(small, [Lead("a", 49, 9), Lead("b", 10, 11), Lead("c", 30, 500)]);
        Assert.Equal(
            [("employees at least 50", "a c"), ("revenue at least 10", "b")],
            report.Groups.Select(group => (group.Nearest!.ToString(), string.Join(' ', group.Examples))));
    }

    [Fact]
    public void A_lead_accepted_with_a_reason_to_refuse_it_is_impossible() =>
        Assert.Contains("'too small'", Assert.Throws<ArgumentException>(() => new PastLead(LeadProfile.Empty, Noon, Outcome.Won, accepted: true, refusedReason: "too small")).Message);

    [Fact]
    public void A_reason_alone_means_refused() => Assert.False(new PastLead(LeadProfile.Empty, Noon, Outcome.Won, refusedReason: "no need").Accepted);

    private static IEnumerable<PastLead> Leads(int won, int lost, int open, FactValue value) =>
        Enumerable.Repeat<Outcome?>(Outcome.Won, won).Concat(Enumerable.Repeat<Outcome?>(Outcome.Lost, lost)).Concat(Enumerable.Repeat<Outcome?>(null, open))
            .Select((outcome, i) => new PastLead(LeadProfile.Of(value), Noon, outcome, $"{value} {i}"));
}
