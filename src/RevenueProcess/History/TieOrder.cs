namespace RevenueProcess;

/// <summary>
/// Takes tied entries one after another. Those that may be first wait in lanes by sequence and stage, so that a choice looks at no more than
/// one entry a lane and many entries at one instant take no longer than sorting them.
/// </summary>
internal sealed class TieOrder(ProcessDefinition process, EntryOrder order)
{
    private readonly PairTable _pairs = process.Pairs;
    private readonly bool[] _closes = [.. process.Stages.Select(stage => stage.Closes), false];
    private readonly List<TieLane> _lanes = [];
    private readonly List<TieSequence> _sequences = [];
    private readonly PriorityQueue<int, int> _waiting = new();
    private readonly List<TieLane> _fronts = [];
    private TiedEntry[] _entries = [];
    private (int Start, int End)[] _ranked = [];
    private int[] _laneOf = [];
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
        Array.Sort(entries, order.CompareAlike);
        _entries = entries;
        _ranked = [.. Runs()];
        Array.Sort(_ranked, (one, other) => order.CompareSequence(entries[one.Start], entries[other.Start]));
        Left = _ranked.Length;
        FormLanes();
        _byBegin = Sorted(entry => entry.Begin);
        _byLast = Sorted(entry => entry.Last);
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
        _sequences[lane.Sequence].Waiting--;
        if (lane.Waiting == 0)
        {
            _sequences[lane.Sequence].Unknown.Remove(_laneOf[rank]);
        }

        var (start, end) = _ranked[rank];
        return _entries.AsSpan(start..end);
    }

    private IEnumerable<(int Start, int End)> Runs()
    {
        var start = 0;
        for (var at = 1; at <= _entries.Length; at++)
        {
            if (at == _entries.Length || !order.AreOne(_entries[start], _entries[at]))
            {
                yield return (start, at);
                start = at;
            }
        }
    }

    private int[] Sorted(Func<TiedEntry, long> key)
    {
        var ranks = Enumerable.Range(0, _ranked.Length).ToArray();
        Array.Sort(Array.ConvertAll(_ranked, run => key(_entries[run.Start])), ranks);
        return ranks;
    }

    private void FormLanes()
    {
        _lanes.Clear();
        _sequences.Clear();
        _waiting.Clear();
        _laneOf = new int[_ranked.Length];
        for (var rank = 0; rank < _ranked.Length; rank++)
        {
            var entry = Entry(rank);
            var opens = rank == 0 || order.SequenceOf(entry) != order.SequenceOf(Entry(rank - 1));
            if (opens)
            {
                _sequences.Add(new TieSequence());
            }

            if (opens || entry.Stage != Entry(rank - 1).Stage)
            {
                _lanes.Add(new TieLane(entry.Stage, _sequences.Count - 1, rank));
                if (entry.Stage < _pairs.Elsewhere)
                {
                    _sequences[^1].Known.Add(_lanes[^1]);
                }
            }

            _laneOf[rank] = _lanes.Count - 1;
        }
    }

    /// <summary>Lets wait those that begin no later than any that is left must have been.</summary>
    private void Admit()
    {
        while (_taken[_byLast[_firstLast]])
        {
            _firstLast++;
        }

        var last = Entry(_byLast[_firstLast]).Last;
        for (; _admitted < _byBegin.Length && Entry(_byBegin[_admitted]).Begin <= last; _admitted++)
        {
            var number = _laneOf[_byBegin[_admitted]];
            var lane = _lanes[number];
            lane.End++;
            if (_sequences[lane.Sequence].Waiting++ == 0)
            {
                _waiting.Enqueue(lane.Sequence, lane.Sequence);
            }

            if (lane.Stage >= _pairs.Elsewhere)
            {
                _sequences[lane.Sequence].Unknown.Add(number);
            }
        }
    }

    private TieLane Choose(int here)
    {
        _fronts.Clear();
        if (HasUnsequenced)
        {
            AddFronts(_sequences[0], here);
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
            if (compared < 0 || (compared == 0 && order.CompareRank(Entry(front.Next), Entry(best.Next)) < 0))
            {
                (best, least) = (front, reluctance);
            }
        }

        return best;
    }

    private bool HasUnsequenced => order.SequenceOf(Entry(0)) == LogDetails.NoSequence;

    /// <summary>The lowest sequence of which one may be first.</summary>
    private TieSequence? LowestSequence()
    {
        while (_waiting.TryPeek(out var number, out _))
        {
            if (_sequences[number].Waiting > 0 && !(number == 0 && HasUnsequenced))
            {
                return _sequences[number];
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
            _fronts.Add(_lanes[number]);
            if (_lanes[number].Stage != here)
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

    private TiedEntry Entry(int rank) => _entries[_ranked[rank].Start];
}
