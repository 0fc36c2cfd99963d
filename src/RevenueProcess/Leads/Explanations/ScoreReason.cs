namespace RevenueProcess;

/// <summary>A line of a score that made a difference.</summary>
public sealed record ScoreReason
{
    internal ScoreReason(ContributionKind kind, string subject, decimal? cap, decimal? points)
    {
        Kind = kind;
        Subject = subject;
        Cap = cap;
        Points = points;
    }

    /// <summary>What the line stands for.</summary>
    public ContributionKind Kind { get; }

    /// <summary>The name of a fact or signal, or a criterion in words; empty for the cap of all engagement.</summary>
    public string Subject { get; }

    /// <summary>The most that a cap lets through; null when the line is none.</summary>
    public decimal? Cap { get; }

    /// <summary>What the line gave or took; null when it was unknown, which gives nothing.</summary>
    public decimal? Points { get; }

    /// <summary>For example "employees +20", "all engagement at most 40: -15", "country unknown".</summary>
    /// <returns>The line in words.</returns>
    public override string ToString() => ScoreWords.Line(this);
}
