using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>Points of a score that must reach a number.</summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<ScorePointsCriterion>))]
public sealed class ScorePointsCriterion : ScoreCriterion
{
    internal ScorePointsCriterion(Score score, ScorePart part, decimal least)
        : base(score)
    {
        Part = part;
        Least = least;
    }

    /// <summary>Which points are compared.</summary>
    public ScorePart Part { get; }

    /// <summary>The fewest points that meet the criterion.</summary>
    public decimal Least { get; }

    /// <summary>"b2b v1 fit".</summary>
    public override string Subject => ScoreWords.Subject(Score.ToString(), Part);

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) =>
        other is ScorePointsCriterion points && Part == points.Part && Least == points.Least && Score.Equals(points.Score);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Score, Part, Least);

    internal override Demand Demand => Demand.AtLeast(Least);

    internal override Verdict Judge(LeadProfile profile, Instant now) => VerdictLogic.Of(Points(profile, now) >= Least);

    /// <summary>The points that are compared.</summary>
    internal decimal Points(LeadProfile profile, Instant now) => Part switch
    {
        ScorePart.Fit => Score.FitOf(profile, now),
        ScorePart.Engagement => Score.EngagementOf(profile, now),
        _ => Score.FitOf(profile, now) + Score.EngagementOf(profile, now),
    };

    internal override PossibleVerdicts Possible(LeadProfile profile, Instant now, FactSupply supply)
    {
        var (least, most) = Part == ScorePart.Engagement ? (0, 0) : Score.PossibleFit(profile, now);
        var engagement = Part == ScorePart.Fit ? 0 : Score.EngagementOf(profile, now);
        return least + engagement >= Least ? PossibleVerdicts.Met
            : most + engagement < Least ? PossibleVerdicts.NotMet
            : PossibleVerdicts.Known;
    }

    internal override Criterion Bind(ConditionBinding binding) => new ScorePointsCriterion(binding.Bind(Score), Part, Least);

    private protected override bool Counts(Contribution line) => Part switch
    {
        ScorePart.Fit => line.Kind == ContributionKind.Fit,
        ScorePart.Engagement => line.Kind != ContributionKind.Fit,
        _ => true,
    };

    private protected override LeafExplanation Explain(ScoreResult result, IReadOnlyList<ScoreReason> reasons)
    {
        var points = Part switch
        {
            ScorePart.Fit => result.FitPoints,
            ScorePart.Engagement => result.EngagementPoints,
            _ => result.Points,
        };
        return new ScorePointsExplanation(Score.Name, Score.Version, Part, Least, points, reasons, VerdictLogic.Of(points >= Least));
    }
}
