using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Why points of a score reached a number or did not.</summary>
[JsonConverter(typeof(ExplanationConverter<ScorePointsExplanation>))]
public sealed record ScorePointsExplanation : ScoreExplanation
{
    internal ScorePointsExplanation(
        string score, int version, ScorePart part, decimal least, decimal points, IReadOnlyList<ScoreReason> reasons, Verdict verdict)
        : base(score, version, reasons, verdict)
    {
        Part = part;
        Least = least;
        Points = points;
    }

    /// <summary>Which points were compared.</summary>
    public ScorePart Part { get; }

    /// <summary>The fewest points that meet it.</summary>
    public decimal Least { get; }

    /// <summary>The points that were found.</summary>
    public decimal Points { get; }

    /// <inheritdoc/>
    public override string Code => CriterionCode.Of(Part);

    /// <inheritdoc/>
    public override string Subject => ScoreWords.Subject(ScoreText, Part);

    internal override Demand Demand => Demand.AtLeast(Least);
}
