using NodaTime;

namespace RevenueProcess;

/// <summary>What was judged when rows were tried, as evaluations that put their reasons into words only when somebody asks.</summary>
internal static class GateEvidence
{
    /// <summary>Of a row that is taken: what was not met of the rows tried before, then the definitions of its own gate, which all are.</summary>
    public static ValueList<Evaluation> Of(ReadOnlySpan<CompiledRow> failed, in CompiledRow taken, LeadProfile profile, Instant now)
    {
        var gate = taken.Gate.Definitions;
        if (failed.IsEmpty && gate.IsEmpty)
        {
            return ValueList<Evaluation>.Empty;
        }

        var unmet = failed.IsEmpty ? null : Unmet(failed, profile, now);
        var first = unmet?.Count ?? 0;
        var evidence = new Evaluation[first + gate.Length];
        unmet?.CopyTo(evidence);
        for (var i = 0; i < gate.Length; i++)
        {
            evidence[first + i] = new Evaluation(gate[i], profile, Verdict.Met, now);
        }

        return ValueList<Evaluation>.Owning(evidence);
    }

    /// <summary>The definitions of the rows that are not met, each once.</summary>
    public static List<Evaluation> Unmet(ReadOnlySpan<CompiledRow> failed, LeadProfile profile, Instant now)
    {
        var unmet = new List<Evaluation>();
        foreach (ref readonly var row in failed)
        {
            foreach (var definition in row.Gate.Definitions)
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
