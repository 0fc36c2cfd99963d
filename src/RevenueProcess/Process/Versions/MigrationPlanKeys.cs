namespace RevenueProcess;

/// <summary>The keys and words of a migration plan in JSON.</summary>
internal static class MigrationPlanKeys
{
    public const string Schema = "$schema";
    public const string Process = "process";
    public const string From = "from";
    public const string To = "to";
    public const string Stages = "stages";
    public const string Deadlines = "deadlines";

    /// <summary>The keys of a plan.</summary>
    public static readonly string[] OfPlan = [Schema, Process, From, To, Stages, Deadlines];

    /// <summary>The word for a policy.</summary>
    public static string WordFor(DeadlinePolicy policy) => policy switch
    {
        DeadlinePolicy.Keep => "keep",
        DeadlinePolicy.KeepRemaining => "keepRemaining",
        DeadlinePolicy.Restart => "restart",
        _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, $"{policy} is no policy for deadlines."),
    };
}
