namespace RevenueProcess;

/// <summary>Settles which reasons for a refusal are told apart.</summary>
internal static class RefusalWords
{
    /// <summary>The word for all reasons that are not told apart; a reason of its own is never blank. No reason given is null.</summary>
    public const string Other = "";

    /// <summary>Those that the process declares for moves back, and of others that a log records for one the most frequent, as far as there is room.</summary>
    public static IReadOnlyList<string> Of(StageLog log, int most)
    {
        var pairs = log.Process.Pairs;
        var declared = log.Process.Transitions.Where(row => MayRefuse(log.Process, pairs, row.From.Ordinal, row.To.Ordinal))
            .SelectMany(row => row.Reasons).Select(reason => reason.Code).ToHashSet(StringComparer.Ordinal);
        var recorded = Recorded(log).Where(reason => !Characters.AreBlank(reason.Key) && Characters.AreWellFormed(reason.Key) && !declared.Contains(reason.Key))
            .OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal)
            .Take(Math.Max(0, most - declared.Count)).Select(reason => reason.Key);
        return [.. declared.Concat(recorded)];
    }

    /// <summary>A move to an earlier path stage, or into a gate that may lead to one.</summary>
    private static bool MayRefuse(ProcessDefinition process, PairTable pairs, int from, int to) =>
        pairs[from, to].HasFlag(PairFlags.Back) || (to < process.Stages.Count && !process.Stages[to].Holds);

    /// <summary>How often each reason is recorded for such a move.</summary>
    private static IEnumerable<KeyValuePair<string, int>> Recorded(StageLog log)
    {
        if (log.Columns is not { Details.Reasons: { Values.Count: > 0 } reasons } visits)
        {
            return [];
        }

        var counts = new int[reasons.Values.Count];
        for (var journey = 0; journey < visits.Journeys; journey++)
        {
            for (var visit = visits.Starts[journey] + 1; visit < visits.Starts[journey + 1]; visit++)
            {
                if (reasons.CodeOf(visit) is >= 0 and var reason && MayRefuse(log.Process, log.Process.Pairs, visits.Stages[visit - 1], visits.Stages[visit]))
                {
                    counts[reason]++;
                }
            }
        }

        return counts.Index().Where(count => count.Item > 0).Select(count => KeyValuePair.Create(reasons.Values[count.Index], count.Item));
    }
}
