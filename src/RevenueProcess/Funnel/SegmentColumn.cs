namespace RevenueProcess;

/// <summary>The segment of each journey by one attribute, as a small number.</summary>
internal sealed class SegmentColumn
{
    private readonly CodedColumn? _column;
    private readonly int[] _numbers;
    private readonly List<Segment> _segments = [Segment.None];
    private int _other;

    /// <param name="column">The values; null where no journey has one.</param>
    /// <param name="named">The values to tell apart; null for all of them.</param>
    public SegmentColumn(CodedColumn? column, NamedSegments? named)
    {
        _column = column;
        var names = named?.Values.ToHashSet(StringComparer.Ordinal);
        _numbers = [.. (column?.Values ?? []).Select(value => NumberOf(names is null || names.Contains(value) ? Segment.Of(value) : Segment.Other))];
    }

    /// <summary>How many segments there are.</summary>
    public int Count => _segments.Count;

    /// <summary>The number of the segment of a journey.</summary>
    public int this[int journey] => _column?.CodeOf(journey) is >= 0 and var code ? _numbers[code] : 0;

    /// <summary>The segment of a journey.</summary>
    public Segment Of(int journey) => _segments[this[journey]];

    private int NumberOf(Segment segment)
    {
        if (segment.IsOther && _other > 0)
        {
            return _other;
        }

        _segments.Add(segment);
        var number = _segments.Count - 1;
        _other = segment.IsOther ? number : _other;
        return number;
    }
}
