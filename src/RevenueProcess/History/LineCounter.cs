namespace RevenueProcess;

/// <summary>
/// Remembers of every line how many entries and statements it gave: a line is kept if one of its records is, else it is put aside for the
/// reason of its first. A byte a line while every line gave one entry.
/// </summary>
internal sealed class LineCounter
{
    private const byte Undecided = byte.MaxValue;

    private readonly List<byte> _reasons = [];
    private readonly OptionalColumnBuilder<int> _entries = new(absent: 1);
    private readonly OptionalColumnBuilder<int> _statements = new(absent: 0);

    /// <summary>Adds a line.</summary>
    /// <param name="entries">How many entries of it are in the columns.</param>
    /// <param name="statements">How many statements.</param>
    /// <param name="reason">Why its first record is not in the columns, if it is not.</param>
    public void Add(int entries, int statements, SetAsideReason? reason)
    {
        var line = _reasons.Count;
        _reasons.Add(reason is { } known ? (byte)known : Undecided);
        if (entries != 1)
        {
            _entries.Set(line, entries);
        }

        if (statements != 0)
        {
            _statements.Set(line, statements);
        }
    }

    /// <summary>Counts the lines by what became of their records.</summary>
    public ReadCount Count(byte[] entriesAside, byte[] statementsAside)
    {
        var counter = new ReadCounter();
        var (entries, statements) = (_entries.Build(), _statements.Build());
        var (entry, statement) = (0, 0);
        for (var line = 0; line < _reasons.Count; line++)
        {
            var ofEntries = entriesAside.AsSpan(entry, entries[line]);
            var ofStatements = statementsAside.AsSpan(statement, statements[line]);
            entry += ofEntries.Length;
            statement += ofStatements.Length;
            if (ofEntries.Contains(LogIndex.IsKept) || ofStatements.Contains(LogIndex.IsKept))
            {
                counter.Keep();
            }
            else
            {
                counter.SetAside((SetAsideReason)(_reasons[line] != Undecided ? _reasons[line] : ofEntries.IsEmpty ? ofStatements[0] : ofEntries[0]));
            }
        }

        return counter.Build();
    }
}
