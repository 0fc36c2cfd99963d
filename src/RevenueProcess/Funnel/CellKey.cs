namespace RevenueProcess;

/// <summary>What the journeys of a cell have in common: the cohort (the ticks at which its period starts) and the segment.</summary>
/// <param name="Cohort">Null for journeys that never reached the stage that settles the cohort.</param>
/// <param name="Segment">The value of each attribute of the frame; null where absent.</param>
internal sealed record CellKey(long? Cohort, IReadOnlyList<string?> Segment)
{
    public bool Equals(CellKey? other) =>
        other is not null && Cohort == other.Cohort && Segment.SequenceEqual(other.Segment, StringComparer.Ordinal);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Cohort);
        foreach (var value in Segment)
        {
            hash.Add(value, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }
}
