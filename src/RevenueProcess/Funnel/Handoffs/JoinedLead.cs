namespace RevenueProcess;

/// <summary>A lead as the log of the team that received it tells it.</summary>
/// <param name="Fate">What became of it there.</param>
/// <param name="Ended">When that was known, in ticks; as-of where it waits.</param>
/// <param name="IsWon">Whether it was won.</param>
internal readonly record struct JoinedLead(HandoffFate Fate, long Ended, bool IsWon)
{
    /// <summary>
    /// Reads a journey: its first visit of a path stage is what was offered, and where it has none its first visit tells; a gate passed through is no visit. Won is accepted.
    /// </summary>
    public static JoinedLead Of(StageLog log, HandoffRules rules, int journey)
    {
        var visits = log.Columns;
        var (start, end) = (visits.Starts[journey], visits.Starts[journey + 1]);
        ReadOnlySpan<ushort> stages = visits.Stages.AsSpan(start..end);
        var entered = visits.Entered.AsSpan(start..end);
        var (fate, ended) = (default(HandoffFate), 0L);
        var offered = FirstOnPath(rules, stages);
        if (offered < 0)
        {
            var first = rules.StayFrom(stages, 0);
            (fate, ended) = (HandoffFates.Of(log.Process.Pairs[log.Process.Pairs.Nowhere, stages[first]]), entered[first]);
        }
        else
        {
            fate = rules.FateOf(stages, offered);
            ended = fate == HandoffFate.Waiting ? visits.AsOf : entered[Math.Min(offered + 1, stages.Length - 1)];
        }

        return rules.WonFrom(stages, 0) is not (>= 0 and var won) ? new JoinedLead(fate, ended, IsWon: false)
            : new JoinedLead(HandoffFate.Accepted, fate == HandoffFate.Accepted ? Math.Min(ended, entered[won]) : entered[won], IsWon: true);
    }

    private static int FirstOnPath(HandoffRules rules, ReadOnlySpan<ushort> stages)
    {
        for (var visit = rules.StayFrom(stages, 0); ; visit = rules.StayFrom(stages, visit + 1))
        {
            if (rules.IsOnPath[stages[visit]])
            {
                return visit;
            }

            if (visit + 1 == stages.Length)
            {
                return -1;
            }
        }
    }
}
