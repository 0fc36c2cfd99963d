namespace RevenueProcess;

/// <summary>The words for the kinds of lines of a score.</summary>
internal static class ScoreLineKind
{
    public static string Word(ContributionKind kind) => kind switch
    {
        ContributionKind.Fit => "fit",
        ContributionKind.Signal => "signal",
        ContributionKind.SignalCap => "signal cap",
        _ => "engagement cap",
    };
}
