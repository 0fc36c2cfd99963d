namespace RevenueProcess;

/// <summary>The words for the kinds of lines of a score.</summary>
internal static class ScoreLineKind
{
    /// <summary>The words, by kind.</summary>
    public static readonly string[] Words = ["fit", "signal", "signal cap", "engagement cap"];

    public static string Word(ContributionKind kind) => Words[(int)kind];
}
