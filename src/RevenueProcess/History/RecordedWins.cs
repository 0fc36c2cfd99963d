namespace RevenueProcess;

/// <summary>Finds the journeys that are won in the record and not in the report.</summary>
internal static class RecordedWins
{
    /// <summary>The warning that names them, if there are any.</summary>
    public static IEnumerable<Warning> Warnings(ProcessDefinition process, LogVisits visits) =>
        AfterClose(process, visits) is { Count: > 0 } ids ? [new Warning(WarningCodes.WonAfterClose, "$", ("count", ids.Count), ("journeys", ids))] : [];

    /// <summary>Their ids, by the instant at which the record says won, then by ordinal.</summary>
    public static IReadOnlyList<string> AfterClose(ProcessDefinition process, LogVisits visits)
    {
        bool Wins(int stage) => process.Pairs[process.Pairs.Nowhere, Math.Min(stage, process.Pairs.Elsewhere)].HasFlag(PairFlags.ToWonOrBeyond);

        return
        [
            .. visits.AfterClose.Where(entry => Wins(entry.Stage))
                .GroupBy(entry => entry.Journey)
                .Where(entries => !visits.Stages[visits.Starts[entries.Key]..visits.Starts[entries.Key + 1]].Any(stage => Wins(stage)))
                .Select(entries => (Id: visits.Keys[entries.Key], Won: entries.Min(entry => entry.Ticks)))
                .OrderBy(journey => journey.Won).ThenBy(journey => journey.Id, StringComparer.Ordinal)
                .Select(journey => journey.Id),
        ];
    }
}
