using NodaTime;

namespace RevenueProcess;

/// <summary>An inclusion-minimal set of absent facts that settles an unknown verdict; see <see cref="LeadDefinition.Missing"/>.</summary>
/// <remarks>
/// Supplying more facts can only remove possible unknowns, so a set that settles still does so with facts added. Therefore one pass that
/// drops every fact that can be spared ends in a minimal set.
/// </remarks>
internal static class MissingFacts
{
    public static IReadOnlyList<Fact> Of(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        List<Fact> facts = [.. definition.Leaves
            .Where(leaf => leaf.Judge(profile, now) == Verdict.Unknown)
            .SelectMany(leaf => leaf.FactsRead)
            .Where(fact => !profile.Has(fact))
            .Distinct()];
        var supplied = new HashSet<Fact>(facts);
        FactSupply supply = FactSupply.Of(supplied);
        if (definition.Criterion.Possible(profile, now, supply).HasFlag(PossibleVerdicts.Unknown))
        {
            return [];
        }

        foreach (Fact fact in facts.AsEnumerable().Reverse())
        {
            supplied.Remove(fact);
            if (definition.Criterion.Possible(profile, now, supply).HasFlag(PossibleVerdicts.Unknown))
            {
                supplied.Add(fact);
            }
        }

        facts.RemoveAll(fact => !supplied.Contains(fact));
        return facts.AsReadOnly();
    }
}
