using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// A comparison of a score. Never unknown: a criterion of the score that is unknown gives no points, so a fact that arrives can change the
/// verdict.
/// </summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<ScoreCriterion>))]
public abstract class ScoreCriterion : LeafCriterion
{
    private protected ScoreCriterion(Score score)
        : base(1 + score.Depth, 1 + score.Nodes) => Score = score;

    /// <summary>The score that is compared.</summary>
    public Score Score { get; }

    internal sealed override IEnumerable<Fact> FactsRead => Score.Facts;

    internal sealed override LeafExplanation Explain(LeadProfile profile, Instant now)
    {
        var result = Score.Of(profile, now);
        return Explain(result, [.. result.Contributions.Where(Counts).Select(line => line.Reason).OfType<ScoreReason>()]);
    }

    internal sealed override void AddCustoms(List<CustomCriterion> found) => found.AddRange(Score.Customs.Criteria);

    private protected abstract bool Counts(Contribution line);

    private protected abstract LeafExplanation Explain(ScoreResult result, IReadOnlyList<ScoreReason> reasons);
}
