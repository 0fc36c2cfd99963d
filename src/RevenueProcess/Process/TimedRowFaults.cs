namespace RevenueProcess;

/// <summary>Finds rows that fire after a time and cannot.</summary>
internal static class TimedRowFaults
{
    public static IEnumerable<Fault> In(TransitionDraft row, IReadOnlyDictionary<string, StageDraft> byId)
    {
        if (row.After is not { } after)
        {
            yield break;
        }

        var path = $"{row.Path}.after";
        if (!IsoDuration.IsWindow(after))
        {
            yield return new Fault(FaultCodes.InvalidDuration, path, ("duration", after), ("most", IsoDuration.Longest));
        }

        if (row.Automatic)
        {
            yield return new Fault(FaultCodes.AutomaticAfter, path, ("trigger", row.Trigger), ("stage", row.From));
        }

        if (row.TakesBack)
        {
            yield return new Fault(FaultCodes.AutomaticTakeBack, path, ("trigger", row.Trigger), ("stage", row.From));
        }

        if (byId.TryGetValue(row.From, out var from) && from.Kind == StageKind.Gate)
        {
            yield return new Fault(FaultCodes.AfterInGate, path, ("trigger", row.Trigger), ("stage", row.From));
        }

        if (row.Reasons.Count > 1)
        {
            yield return new Fault(FaultCodes.SeveralReasonsAfter, $"{row.Path}.reasons", ("trigger", row.Trigger), ("stage", row.From), ("count", row.Reasons.Count));
        }
    }
}
