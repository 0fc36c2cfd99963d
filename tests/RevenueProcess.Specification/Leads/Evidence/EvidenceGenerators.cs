using FsCheck;
using FsCheck.Fluent;

namespace RevenueProcess.Specification.Leads.Evidence;

/// <summary>Past leads over the small pool of facts of <see cref="LeadGenerators"/>, so that every verdict, outcome and answer of the receiving team occurs.</summary>
public static class EvidenceGenerators
{
    public static readonly Outcome?[] Outcomes = [Outcome.Won, Outcome.Lost, Outcome.Disqualified, null];

    public static Gen<Outcome?> AnyOutcome { get; } = Gen.Frequency(
        (3, Gen.Constant<Outcome?>(Outcome.Won)), (3, Gen.Constant<Outcome?>(Outcome.Lost)), (1, Gen.Constant<Outcome?>(Outcome.Disqualified)),
        (1, Gen.Constant<Outcome?>(null)));

    public static Gen<PastLead> PastLeads { get; } =
        from profile in LeadGenerators.Profiles
        from at in LeadGenerators.Instants
        from outcome in AnyOutcome
        from id in Gen.Choose(0, 1_000_000)
        from named in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from answer in Gen.Choose(0, 4)
        let name = named ? $"lead {id}" : null
        select answer switch
        {
            0 => new PastLead(profile, at, outcome, name),
            1 => new PastLead(profile, at, outcome, name, accepted: true),
            2 => new PastLead(profile, at, outcome, name, accepted: false),
            3 => new PastLead(profile, at, outcome, name, refusedReason: "too small"),
            _ => new PastLead(profile, at, outcome, name, refusedReason: "no need"),
        };

    public static Gen<PastLead[]> ManyPastLeads { get; } = Gen.Frequency((1, Gen.Choose(0, 2)), (5, Gen.Choose(3, 40)))
        .SelectMany(count => PastLeads.ListOf(count)).Select(leads => leads.ToArray());

    /// <summary>Definitions that tell leads apart more often than deep trees do.</summary>
    public static Gen<LeadDefinition> Definitions { get; } =
        LeadGenerators.Define(Gen.Frequency((3, LeadGenerators.Leaves), (2, LeadGenerators.Criteria)));

    /// <summary>Whole scores with many ties, and a few that are not whole.</summary>
    public static Gen<ScoredLead> ScoredLeads { get; } =
        from score in Gen.Frequency((5, Gen.Choose(-3, 6).Select(whole => (double)whole)), (1, Gen.Elements(0.5, -0.25, 1e300, double.NegativeInfinity)))
        from outcome in AnyOutcome
        select new ScoredLead(score, outcome);

    /// <summary>Any number of leads; of one in twelve such lists all have the same score.</summary>
    public static Gen<ScoredLead[]> ManyScoredLeads { get; } =
        from count in Gen.Frequency((1, Gen.Choose(0, 2)), (5, Gen.Choose(3, 40)))
        from leads in ScoredLeads.ListOf(count)
        from tied in Gen.Frequency((11, Gen.Constant(false)), (1, Gen.Constant(true)))
        select leads.Select(lead => tied ? new ScoredLead(leads[0].Score, lead.Outcome) : lead).ToArray();
}

public static class EvidenceArbitraries
{
    public static Arbitrary<PastLead[]> Leads() => EvidenceGenerators.ManyPastLeads.ToArbitrary();

    public static Arbitrary<LeadDefinition> Definitions() => EvidenceGenerators.Definitions.ToArbitrary();

    public static Arbitrary<ScoredLead[]> Scored() => EvidenceGenerators.ManyScoredLeads.ToArbitrary();
}
