using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RevenueProcess.Specification.Leads.Evidence;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

/// <summary>The laws of leads are only as good as the leads they see: the awkward ones must turn up.</summary>
public sealed class LeadGeneratorsSpec
{
    private const int Size = 50;

    private static readonly IReadOnlyList<Judged> _judged = (
        from definition in Definitions
        from profile in Profiles
        from now in Instants
        from open in OpenCriteria
        from value in AttributeValues
        select new Judged(definition, profile, now, open, value)).Sample(600, new Rnd(20_261_125), Size).ToList();

    private static readonly IReadOnlyList<Scored> _scored = (
        from score in Scores
        from profile in Profiles
        from now in Instants
        from criterion in LeadGenerators.Scored
        select new Scored(score, profile, now, criterion)).Sample(600, new Rnd(20_261_125), Size).ToList();

    private static readonly IReadOnlyList<Past> _past = (
        from before in EvidenceGenerators.Definitions
        from after in EvidenceGenerators.Definitions
        from leads in EvidenceGenerators.ManyPastLeads
        from scored in EvidenceGenerators.ManyScoredLeads
        select new Past(before, after, leads, scored)).Sample(600, new Rnd(20_261_125), Size).ToList();

    public static TheoryData<string, double, Func<Judged, bool>> OfVerdicts { get; } = new()
    {
        { "met", 0.2, judged => judged.Verdict == Verdict.Met },
        { "not met", 0.2, judged => judged.Verdict == Verdict.NotMet },
        { "unknown", 0.1, judged => judged.Verdict == Verdict.Unknown },
        { "nothing known", 0.02, judged => judged.Profile.Count == 0 },
        { "many facts known", 0.2, judged => judged.Profile.Count >= 5 },
        { "one failing leaf", 0.2, judged => judged.Failing.Count == 1 },
        { "several failing leaves", 0.05, judged => judged.Failing.Count > 2 },
        { "failing leaf that must not hold", 0.05, judged => judged.Failing.Any(leaf => leaf.MustNotHold) },
        { "not met leaf in a part that is met", 0.04, judged => Nodes(judged.Root).Any(node => node is GroupExplanation { Verdict: Verdict.Met } && node.Children.Any(part => part.Verdict == Verdict.NotMet)) },
        { "one missing fact", 0.1, judged => judged.Missing == 1 },
        { "several missing facts", 0.02, judged => judged.Missing > 1 },
        { "signal later than now", 0.1, judged => !judged.Profile.AsOf(judged.Now).Equals(judged.Profile) },
        { "signal seen, but before the window", 0.02, judged => Nodes(judged.Root).Any(node => node is SignalExplanation { Times: 0, Last: not null }) },
        { "the dawn or the end of time", 0.02, judged => judged.Now == Instant.MinValue || judged.Now == Instant.MaxValue },
        { "definition in a definition", 0.1, judged => Nodes(judged.Root).Any(node => node is DefinitionExplanation) },
        { "custom condition", 0.1, judged => judged.Definition.CustomNames.Count > 0 },
        { "comparison of a score", 0.1, judged => Nodes(judged.Root).Any(node => node is ScoreExplanation) },
        { "known verdict, and a fact is added", 0.1, judged => !judged.Profile.Has(judged.Value.Fact!) && judged.Open.Evaluate(judged.Profile, judged.Now) != Verdict.Unknown },
        { "unknown verdict that an added fact settles", 0.01, judged => !judged.Profile.Has(judged.Value.Fact!)
            && judged.Open.Evaluate(judged.Profile, judged.Now) == Verdict.Unknown && judged.Open.Evaluate(judged.Profile.With(judged.Value), judged.Now) != Verdict.Unknown },
    };

    public static TheoryData<string, double, Func<Scored, bool>> OfScores { get; } = new()
    {
        { "no line gives points", 0.05, scored => scored.Result.Contributions.All(line => line.Points == 0) },
        { "several lines give points", 0.2, scored => scored.Result.Contributions.Count(line => line.Points != 0) > 1 },
        { "line of fit unknown", 0.2, scored => scored.Result.Contributions.Any(line => line.Verdict == Verdict.Unknown) },
        { "signal capped", 0.05, scored => scored.Result.Contributions.Any(line => line.Kind == ContributionKind.SignalCap) },
        { "negative signal capped", 0.01, scored => scored.Result.Contributions.Any(line => line is { Kind: ContributionKind.SignalCap, Points: > 0 }) },
        { "engagement capped", 0.03, scored => scored.Result.Contributions.Any(line => line.Kind == ContributionKind.EngagementCap) },
        { "no grades", 0.05, scored => scored.Score.Grades.Count == 0 },
        { "no levels", 0.05, scored => scored.Score.Levels.Count == 0 },
        { "no cell", 0.1, scored => scored.Result.Cell is null },
        { "a cell", 0.4, scored => scored.Result.Cell is not null },
        { "comparison that a fact can change", 0.05, scored => scored.Possible == PossibleVerdicts.Known },
        { "comparison that no fact can change", 0.2, scored => scored.Possible is PossibleVerdicts.Met or PossibleVerdicts.NotMet },
    };

    public static TheoryData<string, double, Func<Past, bool>> OfEvidence { get; } = new()
    {
        { "no leads", 0.02, past => past.Leads.Length == 0 },
        { "some met and decided", 0.3, past => past.Evidence.Met.Decided > 0 },
        { "some met and won", 0.3, past => past.Evidence.Precision.Numerator > 0 },
        { "some unknown", 0.3, past => past.Evidence.Unknown.Total > 0 },
        { "some not met", 0.3, past => past.Evidence.NotMet.Total > 0 },
        { "lift", 0.3, past => past.Evidence.Lift.Value is not null },
        { "no lift", 0.1, past => past.Evidence.Lift.Value is null },
        { "some enter", 0.2, past => past.Comparison.Entering.Total > 0 },
        { "some leave", 0.2, past => past.Comparison.Leaving.Total > 0 },
        { "some stay", 0.1, past => past.Comparison.Staying.Total > 0 },
        { "precision changes", 0.1, past => past.Comparison.PrecisionChange.Value is not null and not 0 },
        { "some refused", 0.2, past => past.Disagreement.Groups.Count > 0 },
        { "some refused near a threshold", 0.1, past => past.Disagreement.Groups.Any(group => group.Nearest is not null) },
        { "lead without a name", 0.4, past => past.Leads.Any(lead => lead.Id is null) },
        { "pairs of won and lost", 0.5, past => past.Pairs.Any() },
        { "pairs with equal scores", 0.3, past => past.Pairs.Any(pair => pair.Won == pair.Lost) },
        { "no pair", 0.05, past => !past.Pairs.Any() },
        { "several won and several lost", 0.5, past => past.Pairs.Select(pair => pair.Won).Distinct().Count() > 1 && past.Pairs.Select(pair => pair.Lost).Distinct().Count() > 1 },
        { "ranked perfectly, or all wrong", 0.01, past => past.Area is 0 or 1 },
        { "all scores tied", 0.02, past => past.Pairs.Any() && past.Pairs.SelectMany(pair => new[] { pair.Won, pair.Lost }).Distinct().Count() == 1 },
        { "one lead in a class, in the middle of the others", 0.002, past => past.Area is > 0 and < 1 && past.Smaller == 1 },
        { "score at a limit of bands", 0.3, past => past.Scores.Any(lead => lead.Score is -1 or 0.5 or 3) },
    };

    [Theory]
    [MemberData(nameof(OfVerdicts), DisableDiscoveryEnumeration = true)]
    public void Leads_and_definitions_cover(string feature, double share, Func<Judged, bool> has) => Covers(_judged, feature, share, has);

    [Theory]
    [MemberData(nameof(OfScores), DisableDiscoveryEnumeration = true)]
    public void Scores_cover(string feature, double share, Func<Scored, bool> has) => Covers(_scored, feature, share, has);

    [Theory]
    [MemberData(nameof(OfEvidence), DisableDiscoveryEnumeration = true)]
    public void Past_leads_cover(string feature, double share, Func<Past, bool> has) => Covers(_past, feature, share, has);

    /// <summary>A share of the sample, or more, has the feature.</summary>
    internal static void Covers<T>(IReadOnlyList<T> sample, string feature, double share, Func<T, bool> has)
    {
        int found = sample.Count(has);
        Assert.True(found > 0 && found >= share * sample.Count, $"{feature}: {found} of {sample.Count}");
    }

    private static IEnumerable<Explanation> Nodes(Explanation node) => node.Children.SelectMany(Nodes).Prepend(node);

    public sealed record Judged(LeadDefinition Definition, LeadProfile Profile, Instant Now, Criterion Open, FactValue Value)
    {
        private readonly Evaluation _evaluation = Definition.Explain(Profile, Now);

        public Verdict Verdict => _evaluation.Verdict;

        public Explanation Root => _evaluation.Root;

        public IReadOnlyList<FailingLeaf> Failing => Root.Failing();

        public int Missing => _evaluation.Missing.Count;
    }

    public sealed record Scored(Score Score, LeadProfile Profile, Instant Now, Criterion Criterion)
    {
        public ScoreResult Result { get; } = Score.Of(Profile, Now);

        internal PossibleVerdicts Possible => Criterion.Possible(Profile, Now, FactSupply.Whatever);
    }

    public sealed record Past(LeadDefinition Before, LeadDefinition After, PastLead[] Leads, ScoredLead[] Scores)
    {
        public DefinitionEvidence Evidence { get; } = DefinitionEvidence.Of(Before, Leads);

        public DefinitionComparison Comparison { get; } = DefinitionComparison.Of(Before, After, Leads);

        public DisagreementReport Disagreement { get; } = DisagreementReport.Of(Before, Leads);

        public double? Area => ScoreQuality.Of(Scores).RocArea.Value;

        public int Smaller => Math.Min(Scores.Count(lead => lead.Outcome == Outcome.Won), Scores.Count(lead => lead.Outcome == Outcome.Lost));

        public IEnumerable<(double Won, double Lost)> Pairs =>
            from won in Scores.Where(lead => lead.Outcome == Outcome.Won)
            from lost in Scores.Where(lead => lead.Outcome == Outcome.Lost)
            select (won.Score, lost.Score);
    }
}
