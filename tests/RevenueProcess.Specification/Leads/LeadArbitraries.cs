using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace RevenueProcess.Specification.Leads;

public static class LeadArbitraries
{
    public static Arbitrary<Instant> Instants() => LeadGenerators.Instants.ToArbitrary();

    public static Arbitrary<Duration> Windows() => LeadGenerators.Windows.ToArbitrary();

    public static Arbitrary<Criterion> Criteria() => LeadGenerators.Criteria.ToArbitrary();

    public static Arbitrary<LeadProfile> Profiles() => LeadGenerators.Profiles.ToArbitrary();

    public static Arbitrary<FactValue> Values() => LeadGenerators.AttributeValues.ToArbitrary();

    public static Arbitrary<LeadDefinition> Definitions() => LeadGenerators.Definitions.ToArbitrary();
}
