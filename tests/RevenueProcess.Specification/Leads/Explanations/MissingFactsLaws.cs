using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

[Properties(Arbitrary = [typeof(LeadArbitraries)])]
public sealed class MissingFactsLaws
{
    // Large enough to miss several facts, and small enough to try every combination of leaf verdicts.
    private static readonly Arbitrary<LeadDefinition> Small =
        PlainDefinitions.Where(definition => definition.Leaves.Count is >= 3 and <= 9).ToArbitrary();

    private static readonly Arbitrary<LeadDefinition> Any = Definitions.Where(definition => definition.Leaves.Count >= 3).ToArbitrary();

    private static readonly Arbitrary<LeadProfile> Sparse = (
        from values in AttributeValues.ListOf(2)
        from count in Gen.Choose(0, 2)
        select values.Take(count).Aggregate(LeadProfile.Empty, (profile, value) => profile.With(value))).ToArbitrary();

    public static TheoryData<int, double, double> Coverage { get; } = new() { { 0, 0.1, 0.9 }, { 1, 0.1, 0.9 }, { 2, 0.02, 0.6 }, { 3, 0.002, 0.3 } };

    // The laws below hold of nothing where nothing is missing.
    [Theory]
    [MemberData(nameof(Coverage))]
    public void So_many_facts_are_missing_often_enough(int count, double least, double most)
    {
        int[] missing = [.. (
            from definition in Small.Generator
            from profile in Sparse.Generator
            from now in Instants
            select definition.Missing(profile, now).Count).Sample(1_000, new Rnd(20_261_125), 50)];
        Assert.InRange(missing.Count(found => found == count), least * missing.Length, most * missing.Length);
    }

    [Property(MaxTest = 300)]
    public Property Nothing_is_missing_unless_the_verdict_is_unknown(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        return (definition.Missing(profile, now).Count > 0 == (definition.Evaluate(profile, now) == Verdict.Unknown)).ToProperty();
    }

    [Property]
    public bool What_is_missing_is_absent(LeadDefinition definition, LeadProfile profile, Instant now) =>
        definition.Missing(profile, now).All(fact => !profile.Has(fact));

    [Property(MaxTest = 300)]
    public Property What_is_missing_settles_the_verdict_and_none_of_it_can_be_spared(Instant now) =>
        Prop.ForAll(Small, Sparse, (definition, profile) =>
        {
            IReadOnlyList<Fact> missing = definition.Missing(profile, now);
            return (missing.Count == 0
                || (Settles(missing) && missing.All(spared => !Settles(missing.Where(fact => !fact.Equals(spared)))))).ToProperty();

            bool Settles(IEnumerable<Fact> facts) => TryAll(definition, profile, now, facts.ToHashSet());
        });

    [Property(MaxTest = 300)]
    public Property Supplying_what_is_missing_with_any_values_settles_the_verdict(Instant now) =>
        Prop.ForAll(Any, Sparse, AttributeValues.ListOf(60).ToArbitrary(), (definition, profile, values) =>
        {
            LeadProfile supplied = profile;
            IReadOnlyList<Fact> missing = definition.Missing(profile, now);
            foreach (FactValue value in values.Where(value => missing.Contains(value.Fact!)))
            {
                supplied = supplied.With(value);
            }

            bool all = missing.All(supplied.Has);
            return (!all || definition.Evaluate(supplied, now) != Verdict.Unknown).ToProperty();
        });

    [Fact]
    public void One_fact_that_decides_alone_is_enough()
    {
        LeadDefinition definition = LeadDefinition.Named("d", 1).When(
            (Employees.AtLeast(50) & Country.EqualTo("CH")) | (Employees.AtLeast(50) & Budget.IsTrue));
        Assert.Equal([Employees, Country, Budget], definition.Missing(LeadProfile.Empty, Noon));
        Assert.Equal([Country], definition.Missing(LeadProfile.Of(Employees.Is(60), Budget.Is(false)), Noon));
        Assert.Equal([Employees], LeadDefinition.Named("k", 1)
            .When(Criterion.AtLeastOf(2, Employees.AtLeast(50), Country.EqualTo("CH"), Budget.IsTrue))
            .Missing(LeadProfile.Of(Country.Is("CH"), Budget.Is(false)), Noon));
    }

    [Fact]
    public void What_a_score_can_still_become_decides_which_facts_are_missing()
    {
        Score score = Score.Named("fit", 1).Fit(10, Revenue.AtLeast(1)).Fit(20, Employees.AtLeast(50)).Engagement(Demo, 5).Build();
        LeadProfile small = LeadProfile.Of(Employees.Is(1));
        LeadProfile keen = small.With(Demo.At(Noon));

        // With few employees 10 points of fit are the most, and 15 after a demo: at least 11 can be had by who asked for one, and 16 by nobody.
        Assert.Equal([Country], Missing(score.AtLeast(11), small));
        Assert.Equal([Budget, Country], Missing(score.AtLeast(11), keen));
        Assert.Equal([Country], Missing(score.AtLeast(16), keen));
        Assert.Equal([Country], Missing(score.FitAtLeast(11), keen));
        Assert.Equal([Budget, Country], Missing(score.EngagementAtLeast(5), keen));
        Assert.Equal([Country], Missing(score.EngagementAtLeast(5), small));

        static IEnumerable<Fact> Missing(Criterion score, LeadProfile lead) =>
            LeadDefinition.Named("d", 1).When((score & Budget.IsTrue) | Country.EqualTo("CH")).Missing(lead, Noon);
    }

    [Fact]
    public void A_fact_whose_presence_could_reopen_the_question_does_not_settle_it()
    {
        // Revenue alone leaves the verdict open once employees become known and budget does not.
        LeadDefinition definition = LeadDefinition.Named("d", 1).When(
            (Employees.Present & Budget.IsTrue) | Revenue.AtLeast(1));
        Assert.Equal([Budget, Revenue], definition.Missing(LeadProfile.Empty, Noon));
    }

    /// <summary>
    /// Brute force over the documented meaning: leaves over supplied facts take either known verdict, other unknown leaves stay unknown,
    /// "present" is met for supplied facts and either for other absent ones; no combination may be unknown.
    /// </summary>
    private static bool TryAll(LeadDefinition definition, LeadProfile profile, Instant now, HashSet<Fact> supplied)
    {
        Verdict[] actual = CriterionOracle.LeafVerdicts(definition, profile, now);
        Verdict[][] choices = [.. definition.Leaves.Select((leaf, index) => (FactCriterion)leaf switch
        {
            PresentCriterion present when profile.Has(present.Fact) || supplied.Contains(present.Fact) => [Verdict.Met],
            PresentCriterion => new[] { Verdict.Met, Verdict.NotMet },
            { Fact: var fact } when actual[index] == Verdict.Unknown && supplied.Contains(fact) => [Verdict.Met, Verdict.NotMet],
            _ => [actual[index]],
        })];
        int combinations = choices.Aggregate(1, (product, choice) => product * choice.Length);
        for (int number = 0; number < combinations; number++)
        {
            int rest = number;
            var leaves = new Verdict[choices.Length];
            for (int leaf = 0; leaf < leaves.Length; leaf++)
            {
                leaves[leaf] = choices[leaf][rest % choices[leaf].Length];
                rest /= choices[leaf].Length;
            }

            if (CriterionOracle.Judge(definition.Criterion, leaf => leaves[leaf]) == Verdict.Unknown)
            {
                return false;
            }
        }

        return true;
    }
}
