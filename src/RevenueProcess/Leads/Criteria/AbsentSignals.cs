namespace RevenueProcess;

/// <summary>Finds criteria that are met by the absence of a recent signal, and so by a signal that nobody recorded.</summary>
internal static class AbsentSignals
{
    /// <summary>Whether the absence of a signal from a window of time can help to meet the criterion.</summary>
    public static bool In(Criterion criterion) => In(criterion, negated: false);

    private static bool In(Criterion criterion, bool negated) => criterion switch
    {
        SignalCriterion seen => negated && seen.Window is not null,
        NotCriterion not => In(not.Inner, !negated),
        MeetsCriterion meets => In(meets.Definition.Criterion, negated),
        GroupCriterion group => group.Children.Any(child => In(child, negated)),
        _ => false,
    };
}
