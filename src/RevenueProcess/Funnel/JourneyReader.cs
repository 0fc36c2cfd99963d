namespace RevenueProcess;

/// <summary>Reads journeys: when each reached each path stage, and how it ended. One a thread; it allocates nothing per journey.</summary>
internal sealed class JourneyReader
{
    /// <summary>The visit at which a stage was reached that never was.</summary>
    public const int Never = -1;

    private readonly JourneyShape _shape;
    private readonly LogVisits _visits;
    private readonly int[] _places;
    private readonly int[] _reached;
    private readonly bool[] _undecided;
    private readonly SortedRanges<AfterCloseEntry> _afterClose;
    private readonly SortedRanges<int> _byTakeBack;

    public JourneyReader(JourneyShape shape, LogVisits visits)
    {
        (_shape, _visits) = (shape, visits);
        _places = [.. shape.Positions.Select(position => position < 0 ? shape.Path : position)];
        _reached = new int[shape.Path + 1];
        var undecided = shape.Process.Transitions.SelectMany(row => row.Reasons).Where(reason => reason.NoDecision)
            .Select(reason => reason.Code).ToHashSet(StringComparer.Ordinal);
        _undecided = [.. (visits.Details?.Reasons.Values ?? []).Select(undecided.Contains)];
        _afterClose = new SortedRanges<AfterCloseEntry>(visits.AfterClose, entry => entry.Journey);
        _byTakeBack = new SortedRanges<int>(visits.ByTakeBack, visit => visit);
    }

    /// <summary>Reads a journey, which must have a visit.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="startPeriod">The calendar period of its first visit.</param>
    public JourneyFacts Read(int journey, int startPeriod)
    {
        var from = _visits.Starts[journey];
        var count = _visits.Starts[journey + 1] - from;
        var stages = _visits.Stages.AsSpan(from, count);
        FindFirstVisits(stages);
        var isWon = Reached[_shape.Won..].ContainsAnyExcept(Never);
        if (_shape.Skip == SkipPolicy.Imputed)
        {
            ImputeSkipped(stages[0]);
        }
        else if (_shape.Skip == SkipPolicy.Strict)
        {
            KeepInOrder(stages);
        }

        return new JourneyFacts
        {
            Journey = journey,
            Log = _visits,
            Stages = stages,
            Entered = _visits.Entered.AsSpan(from, count),
            StartPeriod = startPeriod,
            Reached = Reached,
            Standing = isWon ? JourneyStanding.Won : _shape.Exits[stages[^1]],
            IsUndecided = _visits.Details is { } details && details.Reasons.CodeOf(from + count - 1) is >= 0 and var reason && _undecided[reason],
            AfterClose = _afterClose.Within(journey, journey + 1),
            FirstVisit = from,
            ByTakeBack = _byTakeBack.Within(from, from + count),
        };
    }

    /// <summary>When the journey first reached a stage of the path, or first visited one off it; null if it never did.</summary>
    public static long? FirstReached(in JourneyFacts facts, Stage stage)
    {
        var visit = stage.Position is { } position ? facts.Reached[position] : facts.Stages.IndexOf((ushort)stage.Ordinal);
        return visit < 0 ? null : facts.Entered[visit];
    }

    /// <summary>By path position; behind them is one place more, for all stages off the path.</summary>
    private Span<int> Reached => _reached.AsSpan(0, _shape.Path);

    /// <summary>A path stage is reached when it is visited: backwards, so that the first visit stays.</summary>
    private void FindFirstVisits(ReadOnlySpan<ushort> stages)
    {
        unchecked // indices of visits
        {
            var (places, reached) = (_places, _reached);
            Array.Fill(reached, Never);
            for (var visit = stages.Length - 1; visit >= 0; visit--)
            {
                reached[places[stages[visit]]] = visit;
            }
        }
    }

    /// <summary>A path stage is reached with a later one, too. Whoever is first seen where none may start has been on the first.</summary>
    private void ImputeSkipped(int first)
    {
        unchecked // indices of visits, among which never is the greatest
        {
            var reached = Reached;
            var earliest = (uint)Never;
            for (var position = reached.Length - 1; position >= 0; position--)
            {
                earliest = Math.Min(earliest, (uint)reached[position]);
                reached[position] = (int)earliest;
            }

            if (_shape.ImpliesFirst[first])
            {
                reached[0] = 0;
            }
        }
    }

    /// <summary>A path stage is reached when it is visited after every earlier one that holds journeys, in path order.</summary>
    private void KeepInOrder(ReadOnlySpan<ushort> stages)
    {
        Array.Fill(_reached, Never);
        var next = 0;
        for (var visit = 0; visit < stages.Length; visit++)
        {
            if (_shape.Positions[stages[visit]] is >= 0 and var position && !Skips(next - 1, position))
            {
                next = Math.Max(next, position + 1);
                _reached[position] = _reached[position] == Never ? visit : _reached[position];
            }
        }
    }

    /// <summary>Whether a path stage that holds journeys lies between two positions, or before the second if the first is −1.</summary>
    private bool Skips(int after, int position) =>
        _shape.Pairs[after < 0 ? _shape.Pairs.Nowhere : after, position].HasFlag(PairFlags.Skips);
}
