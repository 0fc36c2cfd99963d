namespace RevenueProcess;

/// <summary>
/// A line of a score: which row or cap it stands for, what was found, and the points that gives. The lines sum exactly to the score.
/// </summary>
/// <remarks>It holds values; <see cref="Subject"/>, <see cref="Required"/> and <see cref="Actual"/> are words made from them.</remarks>
public sealed record Contribution
{
    private Contribution(ContributionKind kind, Verdict verdict, decimal points)
    {
        Kind = kind;
        Verdict = verdict;
        Points = points;
    }

    /// <summary>What the line stands for.</summary>
    public ContributionKind Kind { get; }

    /// <summary>
    /// For fit the verdict on the criterion: an unknown one gives no points. For a signal met when it was seen. For a cap met.
    /// </summary>
    public Verdict Verdict { get; }

    /// <summary>The points of this line; exact, with up to 4 decimals. Those of a cap are what it takes away.</summary>
    public decimal Points { get; }

    /// <summary>The row of fit; null for other lines.</summary>
    public FitPoints? Fit { get; private init; }

    /// <summary>The row of engagement, of a signal or of its cap; null for other lines.</summary>
    public SignalPoints? Engagement { get; private init; }

    /// <summary>Why a row of fit has its verdict, or how often a signal was seen; null for caps.</summary>
    public Explanation? Why { get; private init; }

    /// <summary>The most that a cap lets through, in size; null when the line is none.</summary>
    public decimal? Cap { get; private init; }

    /// <summary>The points there were before the cap; null when the line is none.</summary>
    public decimal? Uncapped { get; private init; }

    /// <summary>The name of a fact or signal, or a criterion in words.</summary>
    public string Subject => ScoreWords.Subject(this);

    /// <summary>What gives points, in words: "at least 50", "10 each, half after 30 days"; for a cap "at most 40".</summary>
    public string Required => ScoreWords.Required(this);

    /// <summary>What was found, in words: "was 20", "unknown", "2 times, last …"; for a cap what there was before it.</summary>
    public string Actual => ScoreWords.Actual(this);

    /// <summary>"employees +20", "all engagement at most 40: -15".</summary>
    /// <returns>The line in words.</returns>
    public override string ToString() => ScoreWords.Line(Kind, Subject, Cap, Points);

    /// <summary>What an explanation tells of the line; null when it made no difference.</summary>
    internal ScoreReason? Reason => Verdict == Verdict.Unknown ? new(Kind, Subject, cap: null, points: null)
        : Points != 0 ? new(Kind, Kind == ContributionKind.EngagementCap ? "" : Subject, Cap, Points)
        : null;

    internal static Contribution OfFit(FitPoints row, Explanation why) =>
        new(ContributionKind.Fit, why.Verdict, why.Verdict == Verdict.Met ? row.Points : 0) { Fit = row, Why = why };

    internal static Contribution OfSignal(SignalPoints row, SignalExplanation seen, decimal points) =>
        new(ContributionKind.Signal, seen.Verdict, points) { Engagement = row, Why = seen };

    /// <summary>What a cap takes away: that of a row, or without a row that of all engagement.</summary>
    internal static Contribution OfCap(SignalPoints? row, decimal cap, decimal before, decimal after) =>
        new(row is null ? ContributionKind.EngagementCap : ContributionKind.SignalCap, Verdict.Met, after - before) { Engagement = row, Cap = cap, Uncapped = before };
}
