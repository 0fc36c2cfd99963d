namespace RevenueProcess;

/// <summary>A cell while it is counted, by one thread: a counter for each measure.</summary>
internal sealed class CellBuilder(CellKey key, IReadOnlyList<Measure> measures, JourneyShape shape)
{
    private readonly MeasureCounter[] _counters = [.. measures.Select(measure => measure.Counter(shape))];
    private long _journeys;

    public CellKey Key { get; } = key;

    /// <summary>The journeys that are assigned to it and not yet counted, with the calendar period in which each started.</summary>
    public List<(int Journey, int StartPeriod)> Waiting { get; } = [];

    /// <exception cref="OverflowException">An age does not fit the grain.</exception>
    public void Count(in JourneyFacts facts)
    {
        _journeys++;
        foreach (var counter in _counters)
        {
            counter.Count(facts);
        }
    }

    public TallyCell Build() => new(_journeys, [.. _counters.Select(counter => counter.Build())]);
}
