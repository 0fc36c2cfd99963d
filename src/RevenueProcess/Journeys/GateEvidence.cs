using NodaTime;

namespace RevenueProcess;

/// <summary>What was judged when rows were tried, as evaluations that put their reasons into words only when somebody asks.</summary>
internal static class GateEvidence
{
    /// <summary>Of a row that is taken: what was not met of the rows tried before, then the definitions of its own gate, which all are.</summary>
    public static ValueList<Evaluation> Of(ReadOnlySpan<CompiledRow> failed, Transition taken, LeadProfile profile, Instant now)
    {
        var gate = taken.Gate.Definitions;
        if (failed.IsEmpty && gate.Count == 0)
        {
            return ValueList<Evaluation>.Empty;
        }

        IReadOnlyList<Evaluation> unmet = failed.IsEmpty ? [] : Unmet(failed, profile, now);
        var evidence = new Evaluation[unmet.Count + gate.Count];
        for (var i = 0; i < unmet.Count; i++)
        {
            evidence[i] = unmet[i];
        }

        for (var i = 0; i < gate.Count; i++)
        {
            evidence[unmet.Count + i] = new Evaluation(gate[i], profile, Verdict.Met, now);
        }

        return ValueList<Evaluation>.Owning(evidence);
    }

    /// <summary>The definitions of the rows that are not met, each once.</summary>
    public static List<Evaluation> Unmet(ReadOnlySpan<CompiledRow> failed, LeadProfile profile, Instant now)
    {
        var unmet = new List<Evaluation>();
        foreach (ref readonly var row in failed)
        {
            foreach (var definition in row.Transition.Gate.Definitions)
            {
                var verdict = definition.Evaluate(profile, now);
                if (verdict != Verdict.Met && !unmet.Exists(known => known.Definition == definition.Name))
                {
                    unmet.Add(new Evaluation(definition, profile, verdict, now));
                }
            }
        }

        return unmet;
    }
}
