namespace RevenueProcess;

/// <summary>What is said of scores.</summary>
internal static class ScoreWords
{
    // The biggest lines are enough to see what a score is made of.
    private const int Shown = 3;
    private const string AllEngagement = "all engagement";

    /// <summary>"b2b v1", "b2b v1 fit", "b2b v1 engagement".</summary>
    public static string Subject(string score, ScorePart part) => part switch
    {
        ScorePart.Fit => $"{score} fit",
        ScorePart.Engagement => $"{score} engagement",
        _ => score,
    };

    public static string GradeSubject(string score) => $"{score} grade";

    public static string Subject(Contribution line) => line.Kind switch
    {
        ContributionKind.Fit => line.Why is LeafExplanation leaf ? leaf.Subject : line.Fit!.Criterion.ToString(),
        ContributionKind.EngagementCap => AllEngagement,
        _ => line.Engagement!.Signal.Name,
    };

    /// <summary>"at least 50", "10 each, half after 30 days, at most 40", "at most 40".</summary>
    public static string Required(Contribution line) => line.Kind switch
    {
        ContributionKind.Fit => line.Why is LeafExplanation leaf ? leaf.Required : "met",
        ContributionKind.Signal => Required(line.Engagement!),
        _ => AtMost(line.Cap!.Value),
    };

    /// <summary>"was 20", "unknown", "2 times, last …"; for a cap what there was before it.</summary>
    public static string Actual(Contribution line) => line.Why switch
    {
        LeafExplanation leaf => leaf.Actual,
        null => $"was {Wording.Of(line.Uncapped!.Value)}",
        _ => $"was {line.Verdict.Text()}",
    };

    /// <summary>"employees +20", "all engagement at most 40: -15", "country unknown".</summary>
    public static string Line(ScoreReason reason) => Line(reason.Kind, reason.Kind == ContributionKind.EngagementCap ? AllEngagement : reason.Subject, reason.Cap, reason.Points);

    /// <inheritdoc cref="Line(ScoreReason)"/>
    public static string Line(ContributionKind kind, string subject, decimal? cap, decimal? points)
    {
        var capped = kind is ContributionKind.SignalCap or ContributionKind.EngagementCap ? $"{subject} {AtMost(cap!.Value)}:" : subject;
        return points is { } given ? $"{capped} {(given < 0 ? "" : "+")}{Wording.Of(given)}" : $"{capped} unknown";
    }

    /// <summary>" (demo request +60, 4 more; unknown: country)", or nothing.</summary>
    public static string Because(IReadOnlyList<ScoreReason> reasons)
    {
        var counted = reasons.Where(reason => reason.Points is not null).ToArray();
        var unknown = reasons.Where(reason => reason.Points is null).Select(reason => reason.Subject).Distinct(StringComparer.Ordinal).ToArray();
        var known = Some(counted.OrderByDescending(reason => Math.Abs(reason.Points!.Value)).Select(Line), counted.Length);
        var missing = unknown.Length == 0 ? "" : $"unknown: {Some(unknown, unknown.Length)}";
        var because = string.Join("; ", new[] { known, missing }.Where(text => text.Length > 0));
        return because.Length == 0 ? "" : $" ({because})";
    }

    private static string Required(SignalPoints row)
    {
        var fading = row.HalfLife is { } halfLife ? $", half after {Wording.Of(halfLife)}" : "";
        var capped = row.Cap is { } cap ? $", {AtMost(cap)}" : "";
        return $"{Wording.Of(row.Points)} each{fading}{capped}";
    }

    private static string AtMost(decimal cap) => $"at most {Wording.Of(cap)}";

    private static string Some(IEnumerable<string> texts, int count) =>
        $"{string.Join(", ", texts.Take(Shown))}{(count > Shown ? $", {Wording.Of(count - Shown)} more" : "")}";
}
