namespace RevenueProcess;

/// <summary>Makes the records of the engine's events, with what their evidence says of gates.</summary>
/// <param name="versions">The versions that the log knows.</param>
/// <param name="changes">The deadlines that were recalculated.</param>
internal sealed class EventRecords(LogVersions versions, DueChanges changes)
{
    /// <summary>The record of an event; null for one that neither begins or changes a visit nor states or records anything.</summary>
    public LogRecord? Of(JourneyEvent one) => one.Match<LogRecord?>(
        entered => changes.In(StageEntry.Of(entered)) with { GateMet = GateMet(entered) }, static _ => null, static _ => null,
        migrated => changes.In(StageEntry.Of(migrated)), Statement.Of, Touch.Of);

    /// <summary>
    /// Whether the gate was met of a row that the version declares for the move. Met: the evidence says so of all definitions of one. Not met: it says of
    /// each that one is not. Not known: anything else, and where a row asks nothing.
    /// </summary>
    private bool? GateMet(StageEntered entered)
    {
        if (entered is not { Evidence.Count: > 0, From: { } left, Trigger: { } asked } || !versions.TryFind(entered.Process.Version, out var number)
            || !versions[number].TryFind(left, out var from) || !versions[number].Table.TryFindTrigger(asked, out var trigger))
        {
            return null;
        }

        var (isMet, isNotMet, isDeclared) = (false, true, false);
        foreach (ref readonly var row in versions[number].Table.RowsOf(from.Ordinal, trigger))
        {
            if (row.Transition.To.Id == entered.To && row.Transition.Takes(entered.Reason))
            {
                isDeclared = true;
                var verdicts = row.Transition.Gate.Definitions.Select(definition => VerdictOf(definition, entered.Evidence)).ToList();
                isMet |= verdicts.Count > 0 && verdicts.TrueForAll(verdict => verdict is Verdict.Met);
                isNotMet &= verdicts.Exists(verdict => verdict is not (null or Verdict.Met));
            }
        }

        return isMet ? true : isDeclared && isNotMet ? false : null;
    }

    private static Verdict? VerdictOf(LeadDefinition definition, IReadOnlyList<Evaluation> evidence) =>
        evidence.FirstOrDefault(evaluation => evaluation.Definition == definition.Name && evaluation.Version == definition.Version)?.Verdict;
}
