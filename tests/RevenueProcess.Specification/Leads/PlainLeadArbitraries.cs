using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace RevenueProcess.Specification.Leads;

/// <summary>As <see cref="LeadArbitraries"/>, with comparisons of facts only.</summary>
public static class PlainLeadArbitraries
{
    public static Arbitrary<Instant> Instants() => LeadGenerators.Instants.ToArbitrary();

    public static Arbitrary<LeadDefinition> Definitions() => LeadGenerators.PlainDefinitions.ToArbitrary();
}
