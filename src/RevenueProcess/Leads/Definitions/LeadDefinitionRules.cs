using System.Globalization;
using NodaTime;

namespace RevenueProcess;

/// <summary>What makes a lead definition valid, checked in one place for definitions made in code and in JSON.</summary>
internal static class LeadDefinitionRules
{
    public static void CheckHead(
        string name, int version, IReadOnlyList<string> agreedBy, string meaning, string path, List<Fault> faults)
    {
        if (!Wording.IsName(name))
        {
            faults.Add(new(FaultCodes.BadName, $"{path}.name", $"the name was {Wording.Of(name)}; it must be well-formed text that is not blank"));
        }

        if (version < 1)
        {
            faults.Add(new(FaultCodes.OutOfRange, $"{path}.version", string.Create(
                CultureInfo.InvariantCulture, $"the version was {version}; it must be 1 or more")));
        }

        if (!Wording.IsWellFormed(meaning))
        {
            faults.Add(new(FaultCodes.Malformed, $"{path}.meaning", "the meaning is not well-formed Unicode"));
        }

        var teams = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < agreedBy.Count && faults.Count < JsonReading.MostFaults; i++)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"{path}.agreedBy[{i}]");
            if (!Wording.IsName(agreedBy[i]))
            {
                faults.Add(new(FaultCodes.BadName, at, $"the team was {Wording.Of(agreedBy[i])}; it must be well-formed text that is not blank"));
            }
            else if (!teams.Add(agreedBy[i]))
            {
                faults.Add(new(FaultCodes.Repeated, at, $"the team {Wording.Of(agreedBy[i])} occurs twice"));
            }
        }
    }

    public static void CheckDates(Instant effectiveFrom, Instant? retiredFrom, string path, List<Fault> faults)
    {
        if (retiredFrom <= effectiveFrom)
        {
            faults.Add(new(
                FaultCodes.OutOfRange, $"{path}.retiredFrom",
                $"it is retired from {Wording.Of(retiredFrom.Value)}; that must be after it takes effect at {Wording.Of(effectiveFrom)}"));
        }
    }

    public static void CheckKinds(Criterion criterion, string path, List<Fault> faults)
    {
        var leaves = new List<LeafCriterion>();
        criterion.AddLeaves(leaves);
        CheckKinds(leaves.SelectMany(leaf => leaf.FactsRead).Distinct(), $"{path}.when", "definition", faults);
    }

    public static void CheckKinds(IEnumerable<Fact> facts, string path, string what, List<Fault> faults)
    {
        foreach (var named in facts.GroupBy(fact => fact.Name, StringComparer.Ordinal))
        {
            string[] kinds = [.. named.Select(fact => fact.Kind.ToString())];
            if (kinds.Length > 1)
            {
                faults.Add(new(
                    FaultCodes.ConflictingKinds,
                    path,
                    $"the fact {Wording.Of(named.Key)} is used as {string.Join(" and as ", kinds)}; within a {what} a name has one kind"));
            }
        }
    }
}
