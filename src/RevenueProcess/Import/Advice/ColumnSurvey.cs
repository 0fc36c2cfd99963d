namespace RevenueProcess;

/// <summary>Counts the cells of one column. How its texts look is settled by the first of them, where no import says it.</summary>
/// <param name="name">The name of the column.</param>
/// <param name="cell">Its reader.</param>
/// <param name="uses">What the import takes it for.</param>
/// <param name="stated">What the import reads its texts as; null where it does not use the column.</param>
/// <param name="instants">A reader of instants, where they are not declared to be dates.</param>
/// <param name="process">The process.</param>
internal sealed class ColumnSurvey(string name, CellReader cell, IReadOnlyList<string> uses, ColumnShape? stated, InstantReader? instants, ProcessDefinition process)
{
    private const int Sample = 200;
    private const int Kept = 50;

    private readonly List<string> _first = new(Sample);
    private readonly List<string> _readTexts = [];
    private readonly List<string> _unreadTexts = [];
    private ColumnShape? _shape = stated;
    private long _read;
    private long _missing;
    private long _unread;
    private long _midnights;

    /// <summary>Looks at the current row.</summary>
    public void See()
    {
        if (cell.Value is not { } text)
        {
            _missing++;
        }
        else if (_shape is not null)
        {
            Count(text, _shape);
        }
        else
        {
            _first.Add(text);
            if (_first.Count == Sample)
            {
                Settle();
            }
        }
    }

    /// <summary>What was seen.</summary>
    public ColumnAccount Account()
    {
        var shape = _shape ?? Settle();
        return new ColumnAccount(name)
        {
            Uses = uses,
            Kind = _read + _unread == 0 ? ColumnKind.Empty : shape.Kind,
            Read = _read,
            Missing = _missing,
            Unread = _unread,
            HasOnlyMidnights = _read > 1 && _midnights == _read,
            Examples = [.. _readTexts.Take(ColumnAccount.MostExamples)],
            UnreadExamples = [.. _unreadTexts.Take(ColumnAccount.MostExamples)],
            ReadTexts = [.. _readTexts],
            UnreadTexts = [.. _unreadTexts],
        };
    }

    private ColumnShape Settle()
    {
        _shape = ColumnShape.Of(name, _first, process);
        _first.ForEach(text => Count(text, _shape));
        return _shape;
    }

    private void Count(string text, ColumnShape shape)
    {
        var isRead = shape.Reads(text);
        (_read, _unread) = isRead ? (_read + 1, _unread) : (_read, _unread + 1);
        var texts = isRead ? _readTexts : _unreadTexts;
        if (texts.Count < Kept && !texts.Contains(text, StringComparer.Ordinal))
        {
            texts.Add(text);
        }

        if (isRead && _midnights == _read - 1 && instants?.TryRead(text, out var stamp) == true && stamp is { Day: not null, Precision: var precision } && precision == NodaTime.Duration.Zero)
        {
            _midnights++;
        }
    }
}
