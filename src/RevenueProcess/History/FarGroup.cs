using NodaTime;

namespace RevenueProcess;

/// <summary>Records that lie far from all others.</summary>
/// <param name="Records">How many; each counts once, however often it was told.</param>
/// <param name="First">The earliest.</param>
/// <param name="Last">The latest.</param>
/// <param name="Journey">The journey of the earliest; of several, the first by ordinal.</param>
internal sealed record FarGroup(int Records, Instant First, Instant Last, string Journey)
{
    /// <summary>The group of some records; null of none.</summary>
    public static FarGroup? Of(IEnumerable<RecordKey> records, JourneyKeys journeys)
    {
        var keys = records.ToHashSet();
        if (keys.Count == 0)
        {
            return null;
        }

        var first = keys.Min(key => key.Ticks);
        return new FarGroup(
            keys.Count,
            Instant.FromUnixTimeTicks(first),
            Instant.FromUnixTimeTicks(keys.Max(key => key.Ticks)),
            keys.Where(key => key.Ticks == first).Select(key => journeys[key.Journey]).Min(StringComparer.Ordinal)!);
    }

    /// <summary>The warning of a code, which shows the group.</summary>
    public Warning Warning(string code) => new(code, "$", ("records", Records), ("first", First), ("last", Last), ("journey", Journey));
}
