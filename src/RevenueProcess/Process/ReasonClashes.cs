namespace RevenueProcess;

/// <summary>
/// Finds reasons that some rows mark as no decision and others do not. A reason is recorded by its code alone, so it must mean one thing in
/// the whole process: win rates would count each of its losses in one way, whichever row asked for it.
/// </summary>
internal static class ReasonClashes
{
    /// <summary>One fault a reason, at the first row that contradicts the rows before it.</summary>
    public static IEnumerable<Fault> In(IReadOnlyList<TransitionDraft> rows)
    {
        var uses = rows.SelectMany(row => row.Reasons
            .Select((reason, i) => (Reason: reason, Path: JsonPath.Of($"{row.Path}.reasons", i), Row: row.Path))
            .DistinctBy(use => use.Reason.Code, StringComparer.Ordinal));
        foreach (var reason in uses.GroupBy(use => use.Reason.Code, StringComparer.Ordinal))
        {
            var first = reason.First().Reason.NoDecision;
            var against = reason.FirstOrDefault(use => use.Reason.NoDecision != first);
            if (against.Reason is not null)
            {
                yield return new Fault(FaultCodes.ReasonClash, against.Path, ("reason", reason.Key), ("marked", Rows(true)), ("unmarked", Rows(false)));
            }

            // A row declared out of several stages has one path.
            IEnumerable<string> Rows(bool noDecision) =>
                reason.Where(use => use.Reason.NoDecision == noDecision).Select(use => use.Row).Distinct(StringComparer.Ordinal);
        }
    }
}
