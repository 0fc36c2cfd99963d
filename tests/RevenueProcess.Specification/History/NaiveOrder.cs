using NodaTime;

namespace RevenueProcess.Specification.History;

/// <summary>The order inside a journey: again and again, which of the entries that are left comes next.</summary>
internal static class NaiveOrder
{
    public static NaiveEntry Next(ProcessDefinition process, IReadOnlyList<NaiveEntry> left, NaivePlace? here)
    {
        var may = left.Where(one => left.All(other => ReferenceEquals(one, other) || MayPrecede(one, other))).ToList();
        var lowest = may.Min(entry => entry.Sequence);
        may = [.. may.Where(entry => entry.Sequence is null || entry.Sequence == lowest)];
        may = Preferring(may, one => !one.Place.Closes
            || may.Any(other => !ReferenceEquals(one, other) && NaiveRules.Declares(process, one.Place, other.Place)));
        may = Preferring(may, one => NaiveRules.Declares(process, here, one.Place));
        may = Preferring(may, one => one.Place != here);
        return may.Order(Comparer<NaiveEntry>.Create(NaiveEntry.Compare)).First();
    }

    /// <summary>It begins at or before the other, if that is an instant; else before the other's end.</summary>
    private static bool MayPrecede(NaiveEntry one, NaiveEntry other) => other.IsInstant ? one.Begins <= other.Begins : one.Begins < other.Ends;

    /// <summary>Those that are preferred; all, if none is.</summary>
    private static List<NaiveEntry> Preferring(List<NaiveEntry> entries, Func<NaiveEntry, bool> isPreferred)
    {
        var preferred = entries.Where(isPreferred).ToList();
        return preferred.Count > 0 ? preferred : entries;
    }
}
