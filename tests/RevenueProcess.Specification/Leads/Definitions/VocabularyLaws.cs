using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

[Properties(Arbitrary = [typeof(LeadArbitraries)])]
public sealed class VocabularyLaws
{
    private static readonly Arbitrary<LeadDefinition[]> Versions = (
        from definitions in (
            from name in Gen.Elements("mql", "sales ready", "Hot")
            from version in Gen.Choose(1, 5)
            from effective in Instants.Where(instant => instant < Instant.MaxValue)
            from retired in Gen.Elements(true, false)
            from after in Windows.Where(window => window < Duration.FromDays(1000))
            let word = LeadDefinition.Named(name, version).EffectiveFrom(effective)
            select (retired && Instant.MaxValue - effective > after ? word.RetiredFrom(effective + after) : word).When(Budget.IsTrue)).ListOf(9)
        select definitions.DistinctBy(one => (one.Name, one.Version)).DistinctBy(one => (one.Name, one.EffectiveFrom)).ToArray()).ToArbitrary();

    [Property]
    public Property In_force_is_the_latest_effective_that_is_not_later_unless_it_is_retired(Instant at) => Prop.ForAll(Versions, definitions =>
    {
        IReadOnlyDictionary<string, LeadDefinition> inForce = Vocabulary.Of(definitions).At(at);
        return definitions.GroupBy(one => one.Name, StringComparer.Ordinal).All(named =>
        {
            LeadDefinition? expected = named.Where(one => one.EffectiveFrom <= at).MaxBy(one => one.EffectiveFrom);
            expected = expected?.RetiredFrom <= at ? null : expected;
            return expected is null ? !inForce.ContainsKey(named.Key) : expected.Equals(inForce[named.Key]);
        }) && inForce.Keys.All(name => definitions.Any(one => one.Name == name));
    });

    [Property]
    public Property Every_definition_stays_readable() => Prop.ForAll(Versions, definitions =>
    {
        var vocabulary = Vocabulary.Of(definitions);
        return definitions.All(one => one.Equals(vocabulary.Find(one.Name, one.Version)))
            && vocabulary.Definitions.ToHashSet().SetEquals(definitions)
            && vocabulary.Names.SequenceEqual(definitions.Select(one => one.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal)
            && vocabulary.Find("no such name", 1) is null
            && vocabulary.Find("mql", 6) is null;
    });

    [Property]
    public Property The_order_in_which_definitions_are_given_does_not_matter(Instant at) => Prop.ForAll(Versions, definitions =>
        Vocabulary.Of(definitions).At(at).Values.ToHashSet().SetEquals(Vocabulary.Of(definitions.Reverse()).At(at).Values));

    [Fact]
    public void The_same_version_or_the_same_effective_instant_twice_is_a_fault_and_all_are_listed()
    {
        LeadDefinition Define(int version, Instant effective) =>
            LeadDefinition.Named("mql", version).EffectiveFrom(effective).When(Budget.IsTrue);
        var exception = Assert.Throws<InvalidDefinitionException>(() => Vocabulary.Of(
            [Define(1, Noon), Define(1, Noon + Duration.FromDays(1)), Define(2, Noon)]));
        Assert.Equal(
            [(FaultCodes.RepeatedVersion, "$[1].version"), (FaultCodes.SameEffective, "$[2].effectiveFrom")],
            exception.Faults.Select(fault => (fault.Code, fault.Path)));
    }

    [Fact]
    public void Scores_are_in_force_as_definitions_are_and_have_names_of_their_own()
    {
        Score one = Score.Named("mql", 1).RetiredFrom(Noon).Fit(1, Budget.IsTrue).Build();
        Score two = Score.Named("mql", 2).EffectiveFrom(Noon + Duration.FromDays(1)).Fit(2, Budget.IsTrue).Build();
        var vocabulary = Vocabulary.Of([LeadDefinition.Named("mql", 1).When(Budget.IsTrue)], [two, one]);
        Assert.Equal(one, vocabulary.ScoresAt(Noon - Duration.Epsilon)["mql"]);
        Assert.Empty(vocabulary.ScoresAt(Noon));
        Assert.Equal(two, vocabulary.ScoresAt(Noon + Duration.FromDays(1))["mql"]);
        Assert.Equal(one, vocabulary.FindScore("mql", 1));
        Assert.Equal(
            [(FaultCodes.RepeatedVersion, "$.scores[1].version")],
            Assert.Throws<InvalidDefinitionException>(() => Vocabulary.Of([], [one, one])).Faults.Select(fault => (fault.Code, fault.Path)));
    }

    [Fact]
    public void Null_among_the_words_is_a_mistake_that_says_in_which_list()
    {
        var known = LeadDefinition.Named("mql", 1).When(Budget.IsTrue);
        var score = Score.Named("mql", 1).Fit(1, Budget.IsTrue).Build();
        var definitions = Assert.Throws<ArgumentException>("definitions", () => Vocabulary.Of([known, null!], [score]));
        Assert.StartsWith("The definitions or scores contain null.", definitions.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("definitions", () => Vocabulary.Of([null!], [score]));
        Assert.Throws<ArgumentException>("scores", () => Vocabulary.Of([known], [score, null!]));
    }
}
