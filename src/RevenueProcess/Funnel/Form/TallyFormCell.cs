using NodaTime;

namespace RevenueProcess;

/// <summary>A cohort and segment that has journeys, in the form of a tally.</summary>
/// <param name="Cohort">Where the period of the cohort starts; null for journeys that never reached the stage that settles it.</param>
/// <param name="Segments">The segment by each attribute of the frame, in order.</param>
/// <param name="Journeys">How many journeys there are; at least 1.</param>
public sealed record TallyFormCell(Instant? Cohort, IReadOnlyList<Segment> Segments, long Journeys)
{
    /// <summary>Where the period of the cohort starts; null for journeys that never reached the stage that settles it.</summary>
    public Instant? Cohort { get; } = Cohort;

    /// <summary>The segment by each attribute of the frame, in order.</summary>
    public IReadOnlyList<Segment> Segments { get; } = Require.AllPresent(Segments);

    /// <summary>How many journeys there are; at least 1.</summary>
    public long Journeys { get; } = Require.AtLeast(Journeys, 1);
}
