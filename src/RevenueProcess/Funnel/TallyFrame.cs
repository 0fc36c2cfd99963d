using NodaTime;

namespace RevenueProcess;

/// <summary>
/// The settings a tally was counted with. Only tallies with equal frames merge, so no number mixes two meanings.
/// </summary>
public sealed record TallyFrame
{
    internal TallyFrame(
        string processHash, Instant asOf, Instant? observedFrom, SkipPolicy skip, ReportingPeriod period, string? cohortStage,
        IReadOnlyList<string> segmentedBy, IReadOnlyList<StagePair> conversions, Duration ageGrain)
    {
        ProcessHash = processHash;
        AsOf = asOf;
        ObservedFrom = observedFrom;
        Skip = skip;
        Period = period;
        CohortStage = cohortStage;
        SegmentedBy = Require.AllPresent(segmentedBy);
        Conversions = Require.AllPresent(conversions);
        AgeGrain = ageGrain;
    }

    /// <summary>The <see cref="ProcessDefinition.Hash"/> of the process.</summary>
    public string ProcessHash { get; }

    /// <summary>Where history ends, inclusive.</summary>
    public Instant AsOf { get; }

    /// <summary>
    /// Since when journeys were observed (left truncation): a visit or conversion already under way then enters the risk set at its
    /// age, and no time metric counts one that had ended. Null: from the start of each journey.
    /// </summary>
    public Instant? ObservedFrom { get; }

    /// <summary>When a stage counts as reached.</summary>
    public SkipPolicy Skip { get; }

    /// <summary>The calendar periods of flow and cohorts, in their zone.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>The stage whose first reach decides a journey's cohort; null for the journey's start.</summary>
    public string? CohortStage { get; }

    /// <summary>The attributes whose values make the segments, in order.</summary>
    public IReadOnlyList<string> SegmentedBy { get; }

    /// <summary>The pairs of path stages between which conversion is measured.</summary>
    public IReadOnlyList<StagePair> Conversions { get; }

    /// <summary>The grain of single ages, rounded down; sums of time are exact to the tick.</summary>
    public Duration AgeGrain { get; }

    /// <summary>Whether both count the same things the same way.</summary>
    public bool Equals(TallyFrame? other) => other is not null && DifferencesTo(other).Count == 0;

    /// <summary>In what two frames differ, in words; empty for equal frames.</summary>
    public IReadOnlyList<string> DifferencesTo(TallyFrame other)
    {
        Require.NotNull(other);
        (string Name, bool Same)[] parts =
        [
            ("process", ProcessHash == other.ProcessHash),
            ("as-of", AsOf == other.AsOf),
            ("observed-from", ObservedFrom == other.ObservedFrom),
            ("skip policy", Skip == other.Skip),
            ("period", Period == other.Period),
            ("cohort rule", CohortStage == other.CohortStage),
            ("segments", SegmentedBy.SequenceEqual(other.SegmentedBy, StringComparer.Ordinal)),
            ("conversions", Conversions.SequenceEqual(other.Conversions)),
            ("age grain", AgeGrain == other.AgeGrain),
        ];
        return [.. parts.Where(part => !part.Same).Select(part => part.Name)];
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ProcessHash, AsOf, Skip, Period, CohortStage);
}
