namespace RevenueProcess;

/// <summary>
/// Takes tied entries one after another. Those that may be first wait in lanes by sequence and stage, so that a choice looks at no more than
/// one entry a lane and many entries at one instant take no longer than sorting them.
/// </summary>
internal sealed class TieOrder(ProcessDefinition process, EntryOrder order)
{
    private readonly PairTable _pairs = process.Pairs;
    private readonly bool[] _closes = [.. process.Stages.Select(stage => stage.Closes), false];
    private readonly PriorityQueue<int, int> _waiting = new();
    private readonly List<TieLane> _fronts = [];
    private TieLanes _lanes = null!;
    private int[] _byBegin = [];
    private int[] _byLast = [];
    private bool[] _taken = [];
    private int _admitted;
    private int _firstLast;

    /// <summary>How many are left, each with those that equal it.</summary>
    public int Left { get; private set; }

    /// <summary>How many entries were looked at in all choices so far.</summary>
    public long Looks { get; private set; }

    /// <summary>Takes in entries to choose from.</summary>
    public void Load(TiedEntry[] entries)
    {
        _lanes = new TieLanes(entries, order, _pairs.Elsewhere);
        _waiting.Clear();
        Left = _lanes.Count;
        _byBegin = _lanes.RanksBy(entry => entry.Begin);
        _byLast = _lanes.RanksBy(entry => entry.Last);
        _taken = new bool[Left];
        (_admitted, _firstLast) = (0, 0);
    }

    /// <summary>Takes the next: the entry and then those that equal it.</summary>
    /// <param name="here">The stage that the journey is in.</param>
    public ReadOnlySpan<TiedEntry> Take(int here)
    {
        Admit();
        var lane = Choose(here);
        var rank = lane.Next++;
        _taken[rank] = true;
        Left--;
        var sequence = _lanes.Sequences[lane.Sequence];
        sequence.Waiting--;
        if (lane.Waiting == 0)
        {
            sequence.Unknown.Remove(_lanes.LaneOf(rank));
        }

        return _lanes.AllOf(rank);
    }

    /// <summary>Lets wait those that begin no later than any that is left must have been.</summary>
    private void Admit()
    {
        while (_taken[_byLast[_firstLast]])
        {
            _firstLast++;
        }

        var last = _lanes[_byLast[_firstLast]].Last;
        for (; _admitted < _byBegin.Length && _lanes[_byBegin[_admitted]].Begin <= last; _admitted++)
        {
            var number = _lanes.LaneOf(_byBegin[_admitted]);
            var lane = _lanes.Lane(number);
            var sequence = _lanes.Sequences[lane.Sequence];
            lane.End++;
            if (sequence.Waiting++ == 0)
            {
                _waiting.Enqueue(lane.Sequence, lane.Sequence);
            }

            if (lane.Stage >= _pairs.Elsewhere)
            {
                sequence.Unknown.Add(number);
            }
        }
    }

    private TieLane Choose(int here)
    {
        _fronts.Clear();
        if (_lanes.HasUnsequenced)
        {
            AddFronts(_lanes.Sequences[0], here);
        }

        if (LowestSequence() is { } lowest)
        {
            AddFronts(lowest, here);
        }

        var (best, least) = (_fronts[0], Reluctance(_fronts[0], here));
        foreach (var front in _fronts)
        {
            Looks++;
            var reluctance = Reluctance(front, here);
            var compared = reluctance.CompareTo(least);
            if (compared < 0 || (compared == 0 && order.CompareRank(_lanes[front.Next], _lanes[best.Next]) < 0))
            {
                (best, least) = (front, reluctance);
            }
        }

        return best;
    }

    /// <summary>The lowest sequence of which one may be first.</summary>
    private TieSequence? LowestSequence()
    {
        while (_waiting.TryPeek(out var number, out _))
        {
            if (_lanes.Sequences[number] is { Waiting: > 0 } sequence && !(number == 0 && _lanes.HasUnsequenced))
            {
                return sequence;
            }

            _waiting.Dequeue();
        }

        return null;
    }

    /// <summary>The first of each stage; of unknown stages the first by text, and one more if that is where the journey is.</summary>
    private void AddFronts(TieSequence sequence, int here)
    {
        _fronts.AddRange(sequence.Known.Where(lane => lane.Waiting > 0));
        foreach (var number in sequence.Unknown)
        {
            _fronts.Add(_lanes.Lane(number));
            if (_fronts[^1].Stage != here)
            {
                break;
            }
        }
    }

    /// <summary>What speaks against a choice, the gravest first.</summary>
    private (bool IsDeadEnd, bool IsUndeclared, bool IsHere) Reluctance(TieLane lane, int here) =>
        (_closes[Place(lane.Stage)] && !LeadsOn(lane), !IsDeclared(here, lane.Stage), lane.Stage == here);

    /// <summary>Whether a declared move leads from the stage to that of another entry that may be first.</summary>
    private bool LeadsOn(TieLane lane)
    {
        foreach (var other in _fronts)
        {
            if (IsDeclared(lane.Stage, other.Stage) && (other != lane || lane.Waiting > 1))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDeclared(int from, int to) =>
        _pairs[from == JourneyWalk.NoStage ? _pairs.Nowhere : Place(from), Place(to)].HasFlag(PairFlags.Declared);

    private int Place(int stage) => Math.Min(stage, _pairs.Elsewhere);
}
