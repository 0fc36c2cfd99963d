using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>A cell of the matrix of grades and levels that must be one of several.</summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<ScoreGradeCriterion>))]
public sealed class ScoreGradeCriterion : ScoreCriterion
{
    private readonly GradeMatrix _matrix;

    internal ScoreGradeCriterion(Score score, GradeMatrix matrix)
        : base(score)
    {
        if (score.Grades.Count == 0 || score.Levels.Count == 0)
        {
            throw new ArgumentException($"The score {score} has no {(score.Grades.Count == 0 ? "grades" : "levels")}; a cell needs both.", nameof(score));
        }

        _matrix = matrix;
    }

    /// <summary>The cells that meet the criterion, such as "A1", from A1 to D4.</summary>
    public IReadOnlyList<string> Cells => _matrix.Cells;

    /// <summary>"b2b v1 grade".</summary>
    public override string Subject => ScoreWords.GradeSubject(Score.ToString());

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) =>
        other is ScoreGradeCriterion grade && _matrix == grade._matrix && Score.Equals(grade.Score);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Score, _matrix);

    internal override Demand Demand => Demand.Within(Cells);

    internal override Verdict Judge(LeadProfile profile, Instant now) => VerdictLogic.Of(_matrix.Has(
        Score.GradeOf(Score.FitOf(profile, now))!.Value, Score.LevelOf(Score.EngagementOf(profile, now))!.Value));

    internal override PossibleVerdicts Possible(LeadProfile profile, Instant now, FactSupply supply)
    {
        var (least, most) = Score.PossibleFit(profile, now);
        var level = Score.LevelOf(Score.EngagementOf(profile, now))!.Value;
        var possible = PossibleVerdicts.None;
        for (var grade = Score.GradeOf(least)!.Value; grade <= Score.GradeOf(most)!.Value; grade++)
        {
            possible |= Only(VerdictLogic.Of(_matrix.Has(grade, level)));
        }

        return possible;
    }

    internal override Criterion Bind(ConditionBinding binding) => new ScoreGradeCriterion(binding.Bind(Score), _matrix);

    private protected override bool Counts(Contribution line) => true;

    private protected override LeafExplanation Explain(ScoreResult result, IReadOnlyList<ScoreReason> reasons) => new ScoreGradeExplanation(
        Score.Name, Score.Version, _matrix, result.Cell!, reasons, VerdictLogic.Of(_matrix.Has(result.Grade!.Value, result.Level!.Value)));
}
