namespace RevenueProcess;

/// <summary>What the journeys of a cell have in common: the cohort (the ticks at which its period starts) and the segments.</summary>
/// <param name="Cohort">Null for journeys that never reached the stage that settles the cohort.</param>
/// <param name="Segments">The segment by each attribute of the frame.</param>
internal sealed record CellKey(long? Cohort, ValueList<Segment> Segments);
