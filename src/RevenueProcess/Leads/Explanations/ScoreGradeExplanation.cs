using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Why the cell of a score was one of several or not.</summary>
[JsonConverter(typeof(ExplanationConverter<ScoreGradeExplanation>))]
public sealed record ScoreGradeExplanation : ScoreExplanation
{
    private readonly GradeMatrix _required;

    internal ScoreGradeExplanation(
        string score, int version, GradeMatrix required, string cell, IReadOnlyList<ScoreReason> reasons, Verdict verdict)
        : base(score, version, reasons, verdict)
    {
        _required = required;
        Cell = cell;
    }

    /// <summary>The cells of grades and levels that meet it, from A1 to D4.</summary>
    public IReadOnlyList<string> Cells => _required.Cells;

    /// <summary>The cell that was found, such as "B2".</summary>
    public string Cell { get; }

    /// <inheritdoc/>
    public override string Code => CriterionCode.GradeWithin;

    /// <inheritdoc/>
    public override string Subject => ScoreWords.GradeSubject(ScoreText);

    internal override Demand Demand => Demand.Within(Cells);
}
