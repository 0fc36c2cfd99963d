namespace RevenueProcess;

/// <summary>A line of a score: what was looked at, what was found, and the points that gives. The lines sum exactly to the score.</summary>
/// <param name="Kind">What the line stands for.</param>
/// <param name="Subject">The name of a fact or signal, or a criterion in words.</param>
/// <param name="Required">What gives points, in words: "at least 50", "10 each, half after 30 days"; for a cap "at most 40".</param>
/// <param name="Actual">What was found: "was 20", "unknown", "twice, last …"; for a cap what there was before it.</param>
/// <param name="Verdict">
/// For fit the verdict on the criterion: an unknown one gives no points. For a signal met when it was seen. For a cap met.
/// </param>
/// <param name="Points">The points of this line; exact, with up to 4 decimals.</param>
public sealed record Contribution(ContributionKind Kind, string Subject, string Required, string Actual, Verdict Verdict, decimal Points)
{
    /// <summary>"employees +20", "all engagement at most 40: -15".</summary>
    public override string ToString() =>
        $"{(Kind is ContributionKind.Fit or ContributionKind.Signal ? Subject : $"{Subject} {Required}:")} {(Points < 0 ? "" : "+")}{Wording.Of(Points)}";
}
