namespace RevenueProcess;

/// <summary>Numbers the cells of a tally: one for each cohort and combination of segments. Shared by all threads of a scan.</summary>
internal sealed class CellNumbers(JourneyShape shape, LogVisits visits, TallyFrame frame)
{
    private readonly SegmentColumn[] _segments =
    [
        .. frame.SegmentedBy.Select(name => new SegmentColumn(
            visits.Details?.Attributes.GetValueOrDefault(name), frame.Named.FirstOrDefault(named => named.Attribute == name))),
    ];

    /// <summary>The number of a journey's cell.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="cohort">Its period; −1 for none.</param>
    public long NumberOf(int journey, int cohort)
    {
        long number = cohort + 1;
        foreach (var segment in _segments)
        {
            number = checked((number * segment.Count) + segment[journey]);
        }

        return number;
    }

    /// <summary>What the cell stands for.</summary>
    public CellKey KeyOf(int journey, int cohort) =>
        new(cohort < 0 ? null : shape.Periods.StartOf(cohort), ValueList<Segment>.Owning([.. _segments.Select(segment => segment.Of(journey))]));
}
