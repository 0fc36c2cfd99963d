using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

[Properties(Arbitrary = [typeof(LeadArbitraries)])]
public sealed class LeadDefinitionLaws
{
    [Property(MaxTest = 50)]
    public Property Judging_allocates_nothing(LeadProfile profile, Instant now) => Prop.ForAll(DataDefinitions.ToArbitrary(), definition =>
    {
        Span<int> failing = stackalloc int[8];
        Verdict verdict = definition.Evaluate(profile, now);
        definition.Failing(profile, now, failing);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            verdict = verdict.And(definition.Evaluate(profile, now));
            definition.Failing(profile, now, failing);
        }

        return GC.GetAllocatedBytesForCurrentThread() == before;
    });

    [Property]
    public bool A_definition_is_met_where_its_criterion_is(Criterion criterion, LeadProfile profile, Instant now)
    {
        LeadDefinition definition = LeadDefinition.Named("d", 1).When(criterion);
        return definition.Evaluate(profile, now) == criterion.Evaluate(profile, now)
            && Criterion.Meets(definition).Evaluate(profile, now) == criterion.Evaluate(profile, now);
    }

    [Property]
    public bool Definitions_differ_when_anything_they_say_differs(Criterion criterion)
    {
        LeadDefinitionBuilder builder = LeadDefinition.Named("d", 1).AgreedBy("sales").Meaning("m").EffectiveFrom(Noon);
        LeadDefinition one = builder.When(criterion);
        LeadDefinition same = LeadDefinition.Named("d", 1).EffectiveFrom(Noon).Meaning("m").AgreedBy("sales").When(criterion);
        LeadDefinition[] others =
        [
            builder.When(!criterion), builder.Meaning("").When(criterion), builder.AgreedBy().When(criterion),
            builder.EffectiveFrom(Noon + Duration.Epsilon).When(criterion),
            builder.RetiredFrom(Noon + Duration.Epsilon).When(criterion),
            LeadDefinition.Named("D", 1).AgreedBy("sales").Meaning("m").EffectiveFrom(Noon).When(criterion),
            LeadDefinition.Named("d", 2).AgreedBy("sales").Meaning("m").EffectiveFrom(Noon).When(criterion),
        ];
        return one.Equals(same) && one.GetHashCode() == same.GetHashCode() && others.All(other => !other.Equals(one));
    }

    [Fact]
    public void All_faults_of_a_definition_are_reported_at_once()
    {
        var exception = Assert.Throws<InvalidDefinitionException>(() => LeadDefinition.Named(" ", 0)
            .AgreedBy("sales", "", "sales")
            .Meaning("\ud800")
            .EffectiveFrom(Noon)
            .RetiredFrom(Noon)
            .When(Employees.AtLeast(1) & Fact.Text("employees").EqualTo("many")));
        Assert.Equal(
            [
                (FaultCodes.Blank, "$.name"), (FaultCodes.OutOfRange, "$.version"), (FaultCodes.NotUnicode, "$.meaning"),
                (FaultCodes.Blank, "$.agreedBy[1]"), (FaultCodes.Repeated, "$.agreedBy[2]"), (FaultCodes.RetiredTooEarly, "$.retiredFrom"), (FaultCodes.ConflictingKinds, "$.when"),
            ],
            exception.Faults.Select(fault => (fault.Code, fault.Path)));
        Assert.Contains("7 faults", exception.Message, StringComparison.Ordinal);
        Assert.Equal("$.version: the number is 0; it must be from 1 to 2147483647 [out-of-range]", exception.Faults[1].ToString());
    }

    [Fact]
    public void A_definition_says_what_it_was_told()
    {
        LeadDefinition definition = LeadDefinition.Named("sales ready", version: 3).AgreedBy("marketing", "sales").Meaning("Wants us")
            .EffectiveFrom(Noon).When(Budget.IsTrue);
        Assert.Equal("sales ready", definition.Name);
        Assert.Equal(3, definition.Version);
        Assert.Equal(["marketing", "sales"], definition.AgreedBy);
        Assert.Equal("Wants us", definition.Meaning);
        Assert.Equal(Noon, definition.EffectiveFrom);
        Assert.Equal(Budget.IsTrue, definition.Criterion);
        Assert.Equal(Instant.MinValue, LeadDefinition.Named("always", 1).When(Budget.IsTrue).EffectiveFrom);
    }
}
