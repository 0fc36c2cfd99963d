namespace RevenueProcess;

/// <summary>Collects lines. A byte a line while every line gives one entry and no reader says where it comes from.</summary>
internal sealed class LineColumnsBuilder
{
    private readonly List<byte> _reasons = [];
    private readonly OptionalColumnBuilder<int> _entries = new(absent: 1);
    private readonly OptionalColumnBuilder<int> _statements = new(absent: 0);
    private readonly OptionalColumnBuilder<int> _touches = new(absent: 0);
    private readonly CodedColumnBuilder _files = new();
    private readonly OptionalColumnBuilder<long> _numbers = new(absent: 0);

    /// <summary>Adds a line.</summary>
    /// <param name="entries">How many rows of entries it gave.</param>
    /// <param name="statements">How many rows of statements.</param>
    /// <param name="touches">How many rows of touches.</param>
    /// <param name="reason">Why its first record is not in the columns, if it is not.</param>
    /// <param name="origin">Where it comes from.</param>
    public void Add(int entries, int statements, int touches, SetAsideReason? reason, RecordOrigin? origin)
    {
        var line = _reasons.Count;
        _reasons.Add((byte)(reason ?? LineColumns.Undecided));
        if (entries != 1)
        {
            _entries.Set(line, entries);
        }

        if (statements != 0)
        {
            _statements.Set(line, statements);
        }

        if (touches != 0)
        {
            _touches.Set(line, touches);
        }

        if (origin is not null)
        {
            _files.Set(line, origin.File);
            _numbers.Set(line, origin.Line);
        }
    }

    public LineColumns Build() => new()
    {
        Reasons = _reasons,
        Entries = _entries.Build(),
        Statements = _statements.Build(),
        Touches = _touches.Build(),
        Files = _files.Build(),
        Numbers = _numbers.Build(),
    };
}
