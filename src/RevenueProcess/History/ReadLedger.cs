namespace RevenueProcess;

/// <summary>Keeps account of what is read while it is read: the lines, and what is put aside at once.</summary>
internal sealed class ReadLedger
{
    private readonly ReadCounter _entries = new();
    private readonly ReadCounter _statements = new();
    private readonly ReadCounter _touches = new();
    private readonly ReadCounter _values = new();
    private readonly ExampleKeeper _examples = new();

    public LineColumnsBuilder Lines { get; } = new();

    /// <summary>Puts aside what gave no record.</summary>
    public void SetAside(SetAsideReason reason, RecordOrigin? origin)
    {
        _entries.SetAside(reason);
        if (_examples.Wants(reason, origin?.File, origin?.Line, journeyId: null))
        {
            _examples.Offer(SetAsideExample.Of(reason, origin));
        }
    }

    /// <summary>Puts a record aside, and its value with it.</summary>
    public void SetAside(SetAsideReason reason, LogRecord record, decimal? value)
    {
        CounterOf(record).SetAside(reason);
        Show(reason, record, text: null);
        if (value is not null)
        {
            _values.SetAside(reason);
        }
    }

    /// <summary>Puts the value of a record aside.</summary>
    public void SetValueAside(SetAsideReason reason, LogRecord record, string text)
    {
        _values.SetAside(reason);
        Show(reason, record, text);
    }

    /// <summary>Counts what became of it all.</summary>
    /// <param name="process">The process.</param>
    /// <param name="columns">The records.</param>
    /// <param name="marks">Their marks, settled.</param>
    public ReadReckoning Reckon(ProcessDefinition process, LogColumns columns, LogMarks marks)
    {
        var examples = new ExampleKeeper();
        examples.OfferAll(_examples.Build());
        return new ReadReckoning(process, columns, marks)
        {
            Entries = _entries.Copy(),
            Statements = _statements.Copy(),
            Touches = _touches.Copy(),
            Values = _values.Copy(),
            Examples = examples,
        };
    }

    private ReadCounter CounterOf(LogRecord record) => record switch
    {
        StageEntry => _entries,
        Statement => _statements,
        _ => _touches,
    };

    private void Show(SetAsideReason reason, LogRecord record, string? text)
    {
        if (_examples.Wants(reason, record.Origin?.File, record.Origin?.Line, record.JourneyId))
        {
            _examples.Offer(SetAsideExample.Of(reason, record, text));
        }
    }
}
