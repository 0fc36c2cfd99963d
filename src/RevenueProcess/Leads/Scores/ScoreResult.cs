using System.Globalization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// The points of a lead at an instant, with every line that makes them: <c>Points = FitPoints + EngagementPoints</c> = the sum of the
/// <see cref="Contributions"/>, exactly.
/// </summary>
/// <remarks>Plain data with structural equality.</remarks>
public sealed class ScoreResult : IEquatable<ScoreResult>
{
    internal ScoreResult(Score score, Instant at, IReadOnlyList<Contribution> contributions)
    {
        Score = score.Name;
        Version = score.Version;
        At = at;
        Contributions = contributions;
        FitPoints = contributions.Where(line => line.Kind == ContributionKind.Fit).Sum(line => line.Points);
        EngagementPoints = contributions.Where(line => line.Kind != ContributionKind.Fit).Sum(line => line.Points);
        Grade = score.GradeOf(FitPoints);
        Level = score.LevelOf(EngagementPoints);
    }

    /// <summary>The name of the score.</summary>
    public string Score { get; }

    /// <summary>The version of the score.</summary>
    public int Version { get; }

    /// <summary>The instant at which the lead was scored.</summary>
    public Instant At { get; }

    /// <summary>What the lead is: the sum of the contributions of fit.</summary>
    public decimal FitPoints { get; }

    /// <summary>What the lead did, faded and capped: the sum of the other contributions.</summary>
    public decimal EngagementPoints { get; }

    /// <summary>Fit and engagement together.</summary>
    public decimal Points => FitPoints + EngagementPoints;

    /// <summary>The grade whose band holds the fit; null when the score has no grades.</summary>
    public FitGrade? Grade { get; }

    /// <summary>The level whose band holds the engagement, 1 (the best) to 4; null when the score has no levels.</summary>
    public int? Level { get; }

    /// <summary>The cell of the matrix of grades and levels, such as "A1"; null unless the score has both.</summary>
    public string? Cell => (Grade, Level) is ({ } grade, { } level) ? string.Create(CultureInfo.InvariantCulture, $"{grade}{level}") : null;

    /// <summary>
    /// Every line, in the order of the score: the rows of fit, then each row of engagement and below it what its cap takes away, then
    /// what the cap of all engagement takes away. Rows that give nothing are listed, those that are unknown as unknown.
    /// </summary>
    public IReadOnlyList<Contribution> Contributions { get; }

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are equal in all that they say.</returns>
    public bool Equals(ScoreResult? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Score == other.Score && Version == other.Version && At == other.At
            && Grade == other.Grade && Level == other.Level && Contributions.SequenceEqual(other.Contributions));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ScoreResult);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Score, Version, At, Points);

    /// <summary>"b2b v1: 65 (B2), fit 40, engagement 25", and below it the contributions in columns.</summary>
    /// <returns>The points and their lines in words.</returns>
    public override string ToString()
    {
        var cell = Cell is null ? "" : $" ({Cell})";
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"{Score} v{Version}: {Wording.Of(Points)}{cell}, fit {Wording.Of(FitPoints)}, engagement {Wording.Of(EngagementPoints)}");
        return $"{head}\n{ExplanationText.Columns([.. Contributions.Select(line => new[] { $"  {Wording.Of(line.Points)}", line.Subject, line.Required, line.Actual })])}";
    }
}
