namespace RevenueProcess;

/// <summary>How two entries of a journey compare where time does not decide: both orders settle everything by what the entries say.</summary>
internal sealed class EntryOrder
{
    private readonly LogDetails? _details;
    private readonly int _known;
    private readonly int _firstExit;
    private readonly int _unknown;

    public EntryOrder(ProcessDefinition process, LogColumns columns)
    {
        _details = columns.Details;
        _known = process.Stages.Count;
        _firstExit = _known - process.Exits.Count;
        _unknown = columns.UnknownStages.Count;
    }

    /// <summary>The sequence of an entry; <see cref="LogDetails.NoSequence"/> where it has none.</summary>
    public long SequenceOf(TiedEntry entry) => _details is null ? LogDetails.NoSequence : _details.Sequences[entry.Row];

    /// <summary>The place of a stage in the process: the path, detours, unknown stages by text, exits.</summary>
    public int PositionOf(int stage) => stage < _firstExit ? stage : stage < _known ? stage + _unknown : stage - _known + _firstExit;

    /// <summary>Whether two entries are one, told twice.</summary>
    public bool AreOne(TiedEntry one, TiedEntry other) =>
        (one.Stage, one.Begin, one.Precision) == (other.Stage, other.Begin, other.Precision) && SequenceOf(one) == SequenceOf(other);

    /// <summary>Puts entries that are one next to each other, the one that says the most first; of those that say the same, the one that was read first.</summary>
    public int CompareAlike(TiedEntry one, TiedEntry other)
    {
        var order = (one.Stage, one.Begin, one.Precision, SequenceOf(one)).CompareTo((other.Stage, other.Begin, other.Precision, SequenceOf(other)));
        order = order == 0 ? CompareContent(one, other) : order;
        return order == 0 ? one.Row.CompareTo(other.Row) : order;
    }

    /// <summary>Puts entries in order by sequence, then as <see cref="CompareRank"/>.</summary>
    public int CompareSequence(TiedEntry one, TiedEntry other)
    {
        var order = SequenceOf(one).CompareTo(SequenceOf(other));
        return order == 0 ? CompareRank(one, other) : order;
    }

    /// <summary>Puts entries in order by position, instant, owner, value, attributes and precision, then by all else that tells them apart.</summary>
    public int CompareRank(TiedEntry one, TiedEntry other)
    {
        var order = (PositionOf(one.Stage), one.Begin).CompareTo((PositionOf(other.Stage), other.Begin));
        if (order == 0 && _details is not null)
        {
            order = _details.CompareContent(one.Row, other.Row);
        }

        if (order == 0)
        {
            order = one.Precision.CompareTo(other.Precision);
        }

        if (order == 0 && _details is not null)
        {
            order = _details.CompareMove(one.Row, other.Row);
        }

        return order == 0 ? SequenceOf(one).CompareTo(SequenceOf(other)) : order;
    }

    private int CompareContent(TiedEntry one, TiedEntry other)
    {
        if (_details is null)
        {
            return 0;
        }

        var order = _details.CompareContent(one.Row, other.Row);
        return order == 0 ? _details.CompareMove(one.Row, other.Row) : order;
    }
}
