using FsCheck;
using FsCheck.Fluent;

namespace RevenueProcess.Specification.Leads;

public static class ScoreArbitraries
{
    public static Arbitrary<Score> Scores() => LeadGenerators.Scores.ToArbitrary();
}
