using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

[Properties(Arbitrary = [typeof(LeadArbitraries)])]
public sealed class ExplanationLaws
{
    [Property]
    public bool The_root_has_the_verdict_of_the_evaluation(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        Evaluation evaluation = definition.Explain(profile, now);
        return evaluation.Verdict == definition.Evaluate(profile, now)
            && evaluation.Root.Verdict == evaluation.Verdict
            && evaluation.Definition == definition.Name
            && evaluation.Version == definition.Version
            && evaluation.At == now;
    }

    [Property]
    public bool The_verdict_can_be_worked_out_again_from_the_leaves(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        return Holds(definition.Explain(profile, now).Root);

        static bool Holds(Explanation node)
        {
            Verdict[] parts = [.. node.Children.Select(child => child.Verdict).OrderDescending()];
            Verdict expected = node.Match(leaf => leaf.Verdict, group => parts[group.Needed - 1], _ => parts.Single().Not(), _ => parts.Single());
            return node.Verdict == expected && node is LeafExplanation == (parts.Length == 0) && node.Children.All(Holds);
        }
    }

    [Property]
    public bool The_leaves_are_those_of_the_definition_in_order(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        return Leaves(definition.Explain(profile, now).Root).SequenceEqual(
            definition.Leaves.Select(leaf => (leaf.Subject, leaf.Required, leaf.Evaluate(profile, now))));

        static IEnumerable<(string, string, Verdict)> Leaves(Explanation node) => node is LeafExplanation leaf
            ? [(leaf.Subject, leaf.Required, leaf.Verdict)]
            : node.Children.SelectMany(Leaves);
    }

    [Property]
    public bool Equal_definitions_and_profiles_give_equal_evidence(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        FactValue[] reversed = profile.Values.ToArray();
        Array.Reverse(reversed);
        Evaluation one = definition.Explain(profile, now);
        Evaluation other = definition.Explain(LeadProfile.Of(reversed), now);
        return one.Equals(other) && one.GetHashCode() == other.GetHashCode() && one.ToString() == other.ToString();
    }

    [Property]
    public Property Failing_leaves_are_empty_exactly_when_met(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        Verdict verdict = definition.Evaluate(profile, now);
        int failing = definition.Failing(profile, now, []);
        return (failing == 0 == (verdict == Verdict.Met)
            && definition.Explain(profile, now).Root.Failing().Count == failing).ToProperty();
    }

    [Property]
    public bool Failing_indices_point_to_the_leaves_that_the_explanation_lists(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        var indices = new int[definition.Leaves.Count];
        int count = definition.Failing(profile, now, indices);
        IReadOnlyList<FailingLeaf> listed = definition.Explain(profile, now).Root.Failing();
        return indices.Take(count).SequenceEqual(indices.Take(count).Order().Distinct())
            && listed.Select(leaf => leaf.Subject).SequenceEqual(indices.Take(count).Select(index => definition.Leaves[index].Subject), StringComparer.Ordinal)
            && listed.All(leaf => leaf.Verdict != Verdict.Met)
            && listed.Zip(indices).All(pair => pair.First.Leaf.Required == definition.Leaves[pair.Second].Required
                && pair.First.MustNotHold == (pair.First.Required != pair.First.Leaf.Required));
    }

    [Property]
    public bool A_span_that_is_too_short_receives_the_first_ones(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        var all = new int[definition.Leaves.Count];
        int count = definition.Failing(profile, now, all);
        var some = new int[count / 2];
        return definition.Failing(profile, now, some) == count && some.SequenceEqual(all.Take(some.Length));
    }

    // Turning every listed leaf the way it is wanted meets the definition: nothing that stands in the way is left out.
    [Property]
    public Property When_all_failing_leaves_are_put_right_the_definition_is_met(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        Verdict[] leaves = CriterionOracle.LeafVerdicts(definition, profile, now);
        bool[] negated = Negations(definition.Criterion).ToArray();
        var failing = new int[leaves.Length];
        int count = definition.Failing(profile, now, failing);
        foreach (int leaf in failing.Take(count))
        {
            leaves[leaf] = negated[leaf] ? Verdict.NotMet : Verdict.Met;
        }

        return (CriterionOracle.Judge(definition.Criterion, leaf => leaves[leaf]) == Verdict.Met).ToProperty();
    }

    [Fact]
    public void A_refusal_reads_as_aligned_lines()
    {
        LeadDefinition salesReady = LeadDefinition.Named("sales ready", 1).When(Employees.AtLeast(50) & Demo.Within(Duration.FromDays(30)));
        Evaluation evaluation = salesReady.Explain(LeadProfile.Of(Employees.Is(20)), Noon);
        Assert.Equal(
            """
            sales ready v1 is not met
              employees      at least 50      was 20
              demo request   within 30 days   never seen
            """,
            evaluation.ToString(),
            ignoreLineEndingDifferences: true);
        Assert.Equal("employees      at least 50      was 20\ndemo request   within 30 days   never seen", evaluation.Root.FailingText());
        Assert.Equal("sales ready v1", salesReady.ToString());
    }

    [Fact]
    public void A_tree_reads_as_aligned_lines()
    {
        LeadDefinition large = LeadDefinition.Named("large", 2).When(Employees.AtLeast(50));
        LeadDefinition hot = LeadDefinition.Named("hot", 1).When(
            (!Criterion.Meets(large) & Country.OneOf("CH", "DE")) | Criterion.AtLeastOf(2, Budget.IsTrue, Demo.AtLeast(3, Duration.FromHours(36))));
        Evaluation evaluation = hot.Explain(LeadProfile.Of(Employees.Is(80m), Demo.At(Noon, Noon - Duration.FromDays(9))), Noon);
        Assert.Equal(
            """
            not met   any of
            not met     all of
            not met       not
            met             large v2      met
            met               employees   at least 50                        was 80
            unknown       country         one of "CH", "DE"                  unknown
            not met     at least 2 of 2
            unknown       has budget      true                               unknown
            not met       demo request    at least 3 times within 36 hours   once, last 2026-11-01T12:00:00Z
            """,
            evaluation.Root.ToString(),
            ignoreLineEndingDifferences: true);
        Assert.Equal("not at least 50", evaluation.Root.Failing()[0].Required);
    }

    [Theory]
    [InlineData(0, "never seen")]
    [InlineData(1, "once, last 2026-11-01T12:00:00Z")]
    [InlineData(3, "3 times, last 2026-11-01T12:00:00Z")]
    public void Signals_tell_how_often_and_when_last(int count, string actual)
    {
        LeadDefinition seen = LeadDefinition.Named("seen", 1).When(Demo.Within(Duration.FromDays(1)));
        LeadProfile lead = LeadProfile.Of(Demo.At(Enumerable.Repeat(Noon, count)));
        Assert.Equal(actual, ((LeafExplanation)seen.Explain(lead, Noon).Root).Actual);
        if (count > 0)
        {
            Assert.Equal("last 2026-11-01T12:00:00Z", ((LeafExplanation)seen.Explain(lead, Noon + Duration.FromDays(1)).Root).Actual);
        }
    }

    private static IEnumerable<bool> Negations(Criterion criterion, bool negated = false) => criterion switch
    {
        NotCriterion not => Negations(not.Inner, !negated),
        MeetsCriterion meets => Negations(meets.Definition.Criterion, negated),
        GroupCriterion group => group.Children.SelectMany(child => Negations(child, negated)),
        _ => [negated],
    };
}
