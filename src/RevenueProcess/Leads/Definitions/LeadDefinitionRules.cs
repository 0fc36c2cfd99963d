using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>What makes a lead definition valid, checked in one place for definitions made in code and in JSON.</summary>
internal static class LeadDefinitionRules
{
    public static void CheckHead(
        string name, int version, IReadOnlyList<string> agreedBy, string meaning, string path, List<Fault> faults)
    {
        CheckName(name, $"{path}.name", faults);
        if (version < 1)
        {
            faults.Add(new(FaultCodes.OutOfRange, $"{path}.version", ("number", version), ("low", 1), ("high", int.MaxValue)));
        }

        if (!Characters.AreWellFormed(meaning))
        {
            faults.Add(new(FaultCodes.NotUnicode, $"{path}.meaning"));
        }

        var teams = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < agreedBy.Count && faults.Count < JsonReading.MostFaults; i++)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"{path}.agreedBy[{i}]");
            if (CheckName(agreedBy[i], at, faults) && !teams.TryAdd(agreedBy[i], at))
            {
                faults.Add(new(FaultCodes.Repeated, at, ("name", agreedBy[i]), ("first", teams[agreedBy[i]])));
            }
        }
    }

    public static void CheckDates(Instant effectiveFrom, Instant? retiredFrom, string path, List<Fault> faults)
    {
        if (retiredFrom <= effectiveFrom)
        {
            faults.Add(new(FaultCodes.RetiredTooEarly, $"{path}.retiredFrom", ("retired", retiredFrom.Value), ("effective", effectiveFrom)));
        }
    }

    public static void CheckKinds(Criterion criterion, string path, List<Fault> faults)
    {
        var leaves = new List<LeafCriterion>();
        criterion.AddLeaves(leaves);
        CheckKinds(leaves.SelectMany(leaf => leaf.FactsRead).Distinct(), $"{path}.when", faults);
    }

    public static void CheckKinds(IEnumerable<Fact> facts, string path, List<Fault> faults)
    {
        foreach (var named in facts.GroupBy(fact => fact.Name, StringComparer.Ordinal))
        {
            string[] kinds = [.. named.Select(fact => JsonNamingPolicy.CamelCase.ConvertName(fact.Kind.ToString()))];
            if (kinds.Length > 1)
            {
                faults.Add(new(FaultCodes.ConflictingKinds, path, ("fact", named.Key), ("kinds", kinds)));
            }
        }
    }

    private static bool CheckName(string name, string path, List<Fault> faults)
    {
        if (!Characters.AreWellFormed(name))
        {
            faults.Add(new(FaultCodes.NotUnicode, path));
            return false;
        }

        if (Characters.AreBlank(name))
        {
            faults.Add(new(FaultCodes.Blank, path, ("text", name)));
            return false;
        }

        return true;
    }
}
