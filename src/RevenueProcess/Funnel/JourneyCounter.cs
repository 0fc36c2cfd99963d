namespace RevenueProcess;

/// <summary>
/// Reads one journey after another: when it reached each path stage and how it ended, then everything it adds to a cell. One a
/// thread; it allocates nothing per journey.
/// </summary>
internal sealed class JourneyCounter(JourneyShape shape, LogVisits visits, PeriodIndex periods)
{
    private const long Never = long.MinValue;

    private readonly long[] _reached = new long[shape.Path];
    private readonly long[] _converted = new long[shape.From.Length];
    private readonly int[] _lastVisitor = NoVisitor(shape.Elsewhere + 1);
    private int _journey;
    private int _from;
    private int _end;
    private int _furthest;

    /// <summary>The period of the journey's first entry.</summary>
    public int StartPeriod { get; private set; }

    /// <summary>The journey's outcome as an index of <see cref="TallyCell.Outcomes"/>: won for good, else the exit in force, else open.</summary>
    public int Outcome => IsWon ? TallyCell.Won : shape.Exits[visits.Stages[_end - 1]];

    /// <summary>Whether the furthest stage is one that wins; path stages come first among the ordinals, so a position is an ordinal.</summary>
    private bool IsWon => _furthest >= 0 && shape.Pairs[shape.Pairs.Nowhere, _furthest].HasFlag(PairFlags.ToWonOrBeyond);

    /// <summary>Takes in a journey, which must have a visit.</summary>
    public void Read(int journey)
    {
        _journey = journey;
        _from = visits.Starts[journey];
        _end = visits.Starts[journey + 1];
        _furthest = -1;
        StartPeriod = periods.IndexOf(visits.Entered[_from]);
        Array.Fill(_reached, Never);
        if (shape.Skip == SkipPolicy.Imputed)
        {
            ReachImputed();
        }
        else
        {
            Array.Fill(_converted, Never);
            ReachVisited(inOrder: shape.Skip == SkipPolicy.Strict);
        }
    }

    /// <summary>When the journey first reached a stage of the path, or first visited one off it; null if it never did.</summary>
    public long? FirstReached(Stage stage)
    {
        if (stage.Position is { } position)
        {
            return _reached[position] == Never ? null : _reached[position];
        }

        var at = visits.Stages.AsSpan(_from, _end - _from).IndexOf((ushort)stage.Ordinal);
        return at < 0 ? null : visits.Entered[_from + at];
    }

    /// <summary>Adds the journey to a cell.</summary>
    /// <exception cref="OverflowException">An age does not fit the grain.</exception>
    public void CountInto(CellBuilder cell)
    {
        cell.Journeys++;
        CountVisits(cell);
        for (var position = 0; position < _reached.Length; position++)
        {
            cell.Reached[position] += _reached[position] == Never ? 0 : 1;
        }

        CountConversions(cell);
    }

    private static int[] NoVisitor(int stages)
    {
        var none = new int[stages];
        Array.Fill(none, -1);
        return none;
    }

    private void ReachImputed()
    {
        unchecked // indices and counts of visits, which fit an array
        {
            var stages = visits.Stages.AsSpan(_from, _end - _from);
            var positions = shape.Positions;
            var furthest = -1;
            for (var visit = 0; visit < stages.Length; visit++)
            {
                var position = positions[stages[visit]];
                while (furthest < position)
                {
                    _reached[++furthest] = visits.Entered[_from + visit];
                }
            }

            _furthest = furthest;
        }
    }

    /// <summary>Reached by visiting: any stage, or only after every earlier path stage that holds journeys, in path order.</summary>
    private void ReachVisited(bool inOrder)
    {
        var next = 0;
        for (var visit = _from; visit < _end; visit++)
        {
            var position = shape.Positions[visits.Stages[visit]];
            if (position < 0)
            {
                continue;
            }

            _furthest = Math.Max(_furthest, position);
            var ticks = visits.Entered[visit];
            if (!inOrder)
            {
                Reach(position, ticks);
            }
            else if (!Skips(next - 1, position))
            {
                next = Math.Max(next, position + 1);
                Reach(position, ticks);
            }
        }
    }

    private void Reach(int position, long ticks)
    {
        _reached[position] = _reached[position] == Never ? ticks : _reached[position];
        for (var pair = 0; pair < _converted.Length; pair++)
        {
            if (shape.To[pair] == position && _converted[pair] == Never && _reached[shape.From[pair]] != Never)
            {
                _converted[pair] = ticks;
            }
        }
    }

    /// <summary>Whether a path stage that holds journeys lies between two positions, or before the second if the first is −1.</summary>
    private bool Skips(int after, int position) =>
        shape.Pairs[after < 0 ? shape.Pairs.Nowhere : after, position].HasFlag(PairFlags.Skips);

    private void CountVisits(CellBuilder cell)
    {
        unchecked // indices and counts of visits, which fit an array
        {
            var stages = visits.Stages.AsSpan(_from, _end - _from);
            var entered = visits.Entered.AsSpan(_from, stages.Length);
            var period = StartPeriod;
            var flow = cell.FlowOf(period);
            var row = shape.Pairs.Nowhere * shape.Pairs.Nowhere;
            for (var visit = 0; visit < stages.Length; visit++)
            {
                int stage = stages[visit];
                var from = entered[visit];
                if (from >= periods.EndOf(period))
                {
                    period = periods.IndexFrom(period, from);
                    flow = cell.FlowOf(period);
                }

                flow[row + stage]++;
                row = stage * shape.Pairs.Nowhere;
                if (_lastVisitor[stage] != _journey)
                {
                    _lastVisitor[stage] = _journey;
                    cell.Visitors[stage]++;
                }

                if (stage < shape.Elsewhere && !shape.Closes[stage])
                {
                    var isOpen = visit + 1 == stages.Length;
                    CountStay(cell, stage, from, isOpen ? visits.AsOf : entered[visit + 1], isOpen);
                }
            }
        }
    }

    private void CountStay(CellBuilder cell, int stage, long entered, long left, bool isOpen)
    {
        unchecked // instants are within ±9,999 years, so the time between two fits, and a visit never ends before it begins
        {
            if (!shape.Holds[stage] && (isOpen || left > entered))
            {
                cell.GateStays[stage]++;
            }

            ref var stays = ref cell.Stays[stage];
            if (!Watch(ref stays, entered, left))
            {
                return;
            }

            if (isOpen)
            {
                stays.Open.Add(shape.AgeOf(left - entered));
            }
            else
            {
                stays.Ended.Add(shape.AgeOf(left - entered));
                cell.CompletedTicks[stage] += (ulong)(left - entered);
            }
        }
    }

    private void CountConversions(CellBuilder cell)
    {
        unchecked // counts of one journey; instants are within ±9,999 years, so the time between two fits
        {
            var last = visits.Stages[_end - 1];
            var closed = shape.Closes[last];
            var end = closed ? visits.Entered[_end - 1] : visits.AsOf;
            for (var pair = 0; pair < shape.From.Length; pair++)
            {
                var from = _reached[shape.From[pair]];
                if (from == Never)
                {
                    continue;
                }

                var to = shape.Skip == SkipPolicy.Imputed ? _reached[shape.To[pair]] : _converted[pair];
                ref var channels = ref cell.Conversions[pair];
                ref var count = ref cell.Pairs[pair];
                if (to != Never)
                {
                    count = count with { Converted = count.Converted + 1 };
                    if (Watch(ref channels, from, to))
                    {
                        channels.Ended.Add(shape.AgeOf(to - from));
                    }
                }
                else if (closed)
                {
                    count = count with { Closed = count.Closed + 1 };
                    if (Watch(ref channels, from, end))
                    {
                        channels.Competing.Add(shape.AgeOf(end - from));
                    }
                }
                else
                {
                    count = count with { Open = count.Open + 1 };
                    if (Watch(ref channels, from, end))
                    {
                        channels.Open.Add(shape.AgeOf(end - from));
                    }
                }
            }
        }
    }

    /// <summary>
    /// Whether a stay or a conversion is under observation at all: one that was over before observation began is not; one already
    /// under way enters the risk set at the age it then has.
    /// </summary>
    private bool Watch(ref ChannelBuffers channels, long from, long to)
    {
        if (from >= shape.ObservedFrom)
        {
            return true;
        }

        if (to <= shape.ObservedFrom)
        {
            return false;
        }

        var age = shape.AgeOf(shape.ObservedFrom - from);
        if (age >= shape.AgeOf(to - from))
        {
            return false;
        }

        channels.Late.Add(age);
        return true;
    }
}
