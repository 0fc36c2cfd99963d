namespace RevenueProcess;

/// <summary>Reads one journey after another: when it reached each path stage, and how it ended. One a thread; it allocates nothing per journey.</summary>
internal sealed class JourneyReader
{
    /// <summary>The visit at which a stage was reached that never was.</summary>
    public const int Never = -1;

    private readonly JourneyShape _shape;
    private readonly LogVisits _visits;
    private readonly bool[] _undecided;
    private readonly AfterCloseEntry[] _afterClose;
    private readonly int[] _reached;
    private int _nextAfterClose;
    private int _nextTakeBack;
    private int _furthest;

    /// <param name="shape">The process and the frame.</param>
    /// <param name="visits">The history.</param>
    /// <param name="undecided">For each text among the reasons, whether it stands for no decision.</param>
    /// <param name="afterClose">The entries after close, by journey.</param>
    public JourneyReader(JourneyShape shape, LogVisits visits, bool[] undecided, AfterCloseEntry[] afterClose)
    {
        (_shape, _visits, _undecided, _afterClose) = (shape, visits, undecided, afterClose);
        _reached = new int[shape.Path];
    }

    /// <summary>Reads a journey, which must have a visit and a higher number than the one read before.</summary>
    public JourneyFacts Read(int journey)
    {
        var from = _visits.Starts[journey];
        var count = _visits.Starts[journey + 1] - from;
        var stages = _visits.Stages.AsSpan(from, count);
        Reach(stages);
        return new JourneyFacts
        {
            Journey = journey,
            Stages = stages,
            Entered = _visits.Entered.AsSpan(from, count),
            StartPeriod = _shape.Periods.IndexOf(_visits.Entered[from]),
            Reached = _reached,
            Standing = IsWon ? JourneyStanding.Won : _shape.Exits[stages[^1]],
            Value = _visits.Details?.Values[journey],
            IsUndecided = _visits.Details is { } details && details.Reasons.CodeOf(from + count - 1) is >= 0 and var reason && _undecided[reason],
            AfterClose = AfterCloseOf(journey),
            FirstVisit = from,
            ByTakeBack = ByTakeBackOf(from, from + count),
        };
    }

    /// <summary>When the journey first reached a stage of the path, or first visited one off it; null if it never did.</summary>
    public long? FirstReached(in JourneyFacts facts, Stage stage)
    {
        var visit = stage.Position is { } position ? _reached[position] : facts.Stages.IndexOf((ushort)stage.Ordinal);
        return visit < 0 ? null : facts.Entered[visit];
    }

    /// <summary>Whether the furthest stage is one that wins; path stages come first among the ordinals, so a position is an ordinal.</summary>
    private bool IsWon => _furthest >= 0 && _shape.Pairs[_shape.Pairs.Nowhere, _furthest].HasFlag(PairFlags.ToWonOrBeyond);

    private void Reach(ReadOnlySpan<ushort> stages)
    {
        Array.Fill(_reached, Never);
        if (_shape.Skip == SkipPolicy.Imputed)
        {
            ReachImputed(stages);
        }
        else
        {
            ReachVisited(stages, inOrder: _shape.Skip == SkipPolicy.Strict);
        }
    }

    /// <summary>Reached at the first entry to it or to a later path stage. Whoever is first seen where none may start has been on the first.</summary>
    private void ReachImputed(ReadOnlySpan<ushort> stages)
    {
        unchecked // indices of visits and positions, which fit an array
        {
            var positions = _shape.Positions;
            var furthest = -1;
            if (_shape.ImpliesFirst[stages[0]])
            {
                _reached[++furthest] = 0;
            }

            for (var visit = 0; visit < stages.Length; visit++)
            {
                var position = positions[stages[visit]];
                while (furthest < position)
                {
                    _reached[++furthest] = visit;
                }
            }

            _furthest = furthest;
        }
    }

    /// <summary>Reached by visiting: any stage, or only after every earlier path stage that holds journeys, in path order.</summary>
    private void ReachVisited(ReadOnlySpan<ushort> stages, bool inOrder)
    {
        var next = 0;
        _furthest = -1;
        for (var visit = 0; visit < stages.Length; visit++)
        {
            var position = _shape.Positions[stages[visit]];
            if (position < 0)
            {
                continue;
            }

            _furthest = Math.Max(_furthest, position);
            if (!inOrder || !Skips(next - 1, position))
            {
                next = Math.Max(next, position + 1);
                _reached[position] = _reached[position] == Never ? visit : _reached[position];
            }
        }
    }

    /// <summary>Whether a path stage that holds journeys lies between two positions, or before the second if the first is −1.</summary>
    private bool Skips(int after, int position) =>
        _shape.Pairs[after < 0 ? _shape.Pairs.Nowhere : after, position].HasFlag(PairFlags.Skips);

    private ReadOnlySpan<AfterCloseEntry> AfterCloseOf(int journey)
    {
        while (_nextAfterClose < _afterClose.Length && _afterClose[_nextAfterClose].Journey < journey)
        {
            _nextAfterClose++;
        }

        var end = _nextAfterClose;
        while (end < _afterClose.Length && _afterClose[end].Journey == journey)
        {
            end++;
        }

        return _afterClose.AsSpan(_nextAfterClose, end - _nextAfterClose);
    }

    private ReadOnlySpan<int> ByTakeBackOf(int from, int to)
    {
        while (_nextTakeBack < _visits.ByTakeBack.Length && _visits.ByTakeBack[_nextTakeBack] < from)
        {
            _nextTakeBack++;
        }

        var end = _nextTakeBack;
        while (end < _visits.ByTakeBack.Length && _visits.ByTakeBack[end] < to)
        {
            end++;
        }

        return _visits.ByTakeBack.AsSpan(_nextTakeBack, end - _nextTakeBack);
    }
}
