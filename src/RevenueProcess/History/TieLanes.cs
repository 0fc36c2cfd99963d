namespace RevenueProcess;

/// <summary>Tied entries in the order of their ranks (by sequence, then as entries compare where time does not decide), with a lane for each sequence and stage.</summary>
internal sealed class TieLanes
{
    private readonly EntryOrder _order;
    private readonly TiedEntry[] _entries;
    private readonly (int Start, int End)[] _ranked;
    private readonly int[] _laneOf;
    private readonly List<TieLane> _lanes = [];
    private readonly List<TieSequence> _sequences = [];

    /// <param name="entries">The entries, which are put in another order.</param>
    /// <param name="order">How they compare.</param>
    /// <param name="unknown">The number from which on stages are unknown.</param>
    public TieLanes(TiedEntry[] entries, EntryOrder order, int unknown)
    {
        (_entries, _order) = (entries, order);
        Array.Sort(entries, order.CompareAlike);
        _ranked = [.. Runs()];
        Array.Sort(_ranked, (one, other) => order.CompareSequence(entries[one.Start], entries[other.Start]));
        _laneOf = new int[_ranked.Length];
        FormLanes(unknown);
    }

    /// <summary>How many entries there are, each with those that equal it.</summary>
    public int Count => _ranked.Length;

    /// <summary>Whether the first of the sequences is that of the entries without one.</summary>
    public bool HasUnsequenced => _order.SequenceOf(this[0]) == LogDetails.NoSequence;

    public IReadOnlyList<TieSequence> Sequences => _sequences;

    /// <summary>The entry of a rank.</summary>
    public TiedEntry this[int rank] => _entries[_ranked[rank].Start];

    /// <summary>The entry of a rank and those that equal it.</summary>
    public ReadOnlySpan<TiedEntry> AllOf(int rank) => _entries.AsSpan(_ranked[rank].Start.._ranked[rank].End);

    /// <summary>The number of the lane in which a rank waits.</summary>
    public int LaneOf(int rank) => _laneOf[rank];

    public TieLane Lane(int number) => _lanes[number];

    /// <summary>The ranks in the order of something that entries have.</summary>
    public int[] RanksBy(Func<TiedEntry, long> key)
    {
        var ranks = Enumerable.Range(0, Count).ToArray();
        Array.Sort(Array.ConvertAll(ranks, rank => key(this[rank])), ranks);
        return ranks;
    }

    /// <summary>Where entries that are one begin and end.</summary>
    private IEnumerable<(int Start, int End)> Runs()
    {
        var start = 0;
        for (var at = 1; at <= _entries.Length; at++)
        {
            if (at == _entries.Length || !_order.AreOne(_entries[start], _entries[at]))
            {
                yield return (start, at);
                start = at;
            }
        }
    }

    private void FormLanes(int unknown)
    {
        for (var rank = 0; rank < Count; rank++)
        {
            var entry = this[rank];
            var opens = rank == 0 || _order.SequenceOf(entry) != _order.SequenceOf(this[rank - 1]);
            if (opens)
            {
                _sequences.Add(new TieSequence());
            }

            if (opens || entry.Stage != this[rank - 1].Stage)
            {
                _lanes.Add(new TieLane(entry.Stage, _sequences.Count - 1, rank));
                if (entry.Stage < unknown)
                {
                    _sequences[^1].Known.Add(_lanes[^1]);
                }
            }

            _laneOf[rank] = _lanes.Count - 1;
        }
    }
}
