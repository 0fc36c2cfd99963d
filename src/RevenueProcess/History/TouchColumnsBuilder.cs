namespace RevenueProcess;

/// <summary>Collects touches in columns.</summary>
internal sealed class TouchColumnsBuilder
{
    private readonly List<int> _journeys = [];
    private readonly List<long> _ticks = [];
    private readonly CodedColumnBuilder _whats = new();
    private readonly CodedColumnBuilder _teams = new();

    /// <summary>Adds a row.</summary>
    /// <param name="touch">The touch.</param>
    /// <param name="journey">The number of its journey.</param>
    public void Add(Touch touch, int journey)
    {
        var row = _ticks.Count;
        _journeys.Add(journey);
        _ticks.Add(touch.At.ToUnixTimeTicks());
        _whats.Set(row, touch.What);
        _teams.Set(row, touch.Team);
    }

    /// <summary>The columns; null where nobody was in touch.</summary>
    public LogTouches? Build() => _ticks.Count == 0 ? null : new LogTouches
    {
        Journeys = [.. _journeys],
        Ticks = [.. _ticks],
        Whats = _whats.Build(),
        Teams = _teams.Build(),
    };
}
