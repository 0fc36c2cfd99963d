using NodaTime;

namespace RevenueProcess;

/// <summary>
/// A comparison of a score. Never unknown: a criterion of the score that is unknown gives no points, so a fact that arrives can change the
/// verdict.
/// </summary>
public abstract class ScoreCriterion : LeafCriterion
{
    // The biggest lines are enough to see what a score is made of; all of them are in Score.Of.
    private const int Shown = 3;

    private protected ScoreCriterion(Score score)
        : base(1 + score.Depth, 1 + score.Nodes) => Score = score;

    /// <summary>The score that is compared.</summary>
    public Score Score { get; }

    internal sealed override IEnumerable<Fact> FactsRead => Score.Facts;

    internal sealed override string Actual(LeadProfile profile, Instant now)
    {
        var result = Score.Of(profile, now);
        var counted = result.Contributions.Where(Counts).ToArray();
        Contribution[] shown = [.. counted.Where(line => line.Points != 0).OrderByDescending(line => Math.Abs(line.Points)).Take(Shown)];
        var rest = counted.Count(line => line.Points != 0) - shown.Length;
        var unknown = counted.Where(line => line.Verdict == Verdict.Unknown).Select(line => line.Subject).Distinct(StringComparer.Ordinal).ToArray();
        var known = $"{string.Join(", ", shown.AsEnumerable())}{(rest > 0 ? $", {Wording.Of(rest)} more" : "")}";
        var missing = unknown.Length == 0 ? "" : $"unknown: {string.Join(", ", unknown.Take(Shown))}{(unknown.Length > Shown ? $", {Wording.Of(unknown.Length - Shown)} more" : "")}";
        var because = string.Join("; ", new[] { known, missing }.Where(text => text.Length > 0));
        return because.Length == 0 ? $"was {Found(result)}" : $"was {Found(result)} ({because})";
    }

    internal sealed override void AddCustoms(List<CustomCriterion> found) => found.AddRange(Score.Customs.Criteria);

    private protected abstract bool Counts(Contribution line);

    private protected abstract string Found(ScoreResult result);
}
