namespace RevenueProcess;

/// <summary>Which records of a log are kept, and why each of the others is not: a mark a row, where any is put aside or anybody asks.</summary>
/// <param name="columns">The records.</param>
/// <param name="entries">The marks of entries; null while every one is kept and nobody asks which.</param>
/// <param name="statements">The marks of statements.</param>
internal sealed class LogMarks(LogColumns columns, byte[]? entries, byte[]? statements)
{
    /// <summary>The mark of a record that is kept; any other mark is a <see cref="SetAsideReason"/>.</summary>
    public const byte IsKept = byte.MaxValue;

    private (long Least, long Most)? _range;
    private bool _isRangeKnown;

    /// <summary>The marks of entries; null where every one is kept and nobody asks which.</summary>
    public byte[]? Entries { get; private set; } = entries;

    /// <summary>The marks of statements; null where every one is kept and nobody asks which.</summary>
    public byte[]? Statements { get; private set; } = statements;

    private ReadOnlySpan<long> StatementTicks => columns.Statements is { } some ? some.Ticks : [];

    /// <summary>A mark for each row, of which none is put aside.</summary>
    public static byte[] AllKept(int count)
    {
        var kept = new byte[count];
        Array.Fill(kept, IsKept);
        return kept;
    }

    /// <summary>Puts aside what the options rule out, and what of the rest cannot be part of a log. Returns the far instants among it.</summary>
    public FarInstants SetAside(StageLogOptions options)
    {
        if (options.AsOf is { } asOf)
        {
            SetLaterAside(asOf.ToUnixTimeTicks());
        }

        var far = new FarInstants(columns, options, this);
        if (columns.Statements is { } statements)
        {
            statements.SetWithoutEntryAside(columns, Entries ??= AllKept(columns.Count), Statements ??= AllKept(statements.Count));
            _isRangeKnown = false;
        }

        if (options.CutAt is { } cut)
        {
            SetUnseenAside(cut.ToUnixTimeTicks());
        }

        return far;
    }

    /// <summary>Marks of their own for an earlier cut: what it does not see is put aside, too.</summary>
    public LogMarks CutAt(long cut)
    {
        var marks = new LogMarks(columns, (byte[]?)Entries?.Clone(), (byte[]?)Statements?.Clone());
        marks.SetUnseenAside(cut);
        return marks;
    }

    /// <summary>Puts what is kept and begins outside of a range aside.</summary>
    public void SetOutsideAside(long earliest, long latest)
    {
        Mark(Entries ??= AllKept(columns.Count), columns.Ticks, SetAsideReason.FarInstant, ticks => ticks < earliest || ticks > latest);
        Mark(Statements ??= AllKept(StatementTicks.Length), StatementTicks, SetAsideReason.FarInstant, ticks => ticks < earliest || ticks > latest);
    }

    /// <summary>Puts aside what begins after the as-of: it does not exist yet.</summary>
    private void SetLaterAside(long asOf)
    {
        Mark(Entries ??= AllKept(columns.Count), columns.Ticks, SetAsideReason.AfterAsOf, ticks => ticks > asOf);
        Mark(Statements ??= AllKept(StatementTicks.Length), StatementTicks, SetAsideReason.AfterAsOf, ticks => ticks > asOf);
    }

    /// <summary>
    /// Puts aside what a cut does not see. It sees what settled before it and whose own interval has ended by then; since an entry settles
    /// within its own interval, the end of the interval decides.
    /// </summary>
    private void SetUnseenAside(long cut)
    {
        var marks = Entries ??= AllKept(columns.Count);
        for (var row = 0; row < marks.Length; row++)
        {
            if (marks[row] == IsKept && columns.LastOf(row) >= cut)
            {
                marks[row] = (byte)SetAsideReason.AfterAsOf;
            }
        }

        Mark(Statements ??= AllKept(StatementTicks.Length), StatementTicks, SetAsideReason.AfterAsOf, ticks => ticks >= cut);
    }

    /// <summary>The earliest and the latest tick of what is kept; null if nothing is.</summary>
    public (long Least, long Most)? Range()
    {
        if (!_isRangeKnown)
        {
            var (entries, statements) = (RangeOf(columns.Ticks, Entries), RangeOf(StatementTicks, Statements));
            var (least, most) = (Math.Min(entries.Least, statements.Least), Math.Max(entries.Most, statements.Most));
            (_range, _isRangeKnown) = (least > most ? null : (least, most), true);
        }

        return _range;
    }

    /// <summary>What is kept, entries before statements.</summary>
    public IEnumerable<RecordKey> Kept()
    {
        for (var row = 0; row < columns.Count; row++)
        {
            if (Entries is null || Entries[row] == IsKept)
            {
                yield return new RecordKey(
                    columns.Journeys[row], columns.Stages[row], columns.Ticks[row], columns.PrecisionOf(row), columns.Details?.Sequences[row] ?? LogDetails.NoSequence);
            }
        }

        for (var row = 0; row < StatementTicks.Length; row++)
        {
            if (Statements is null || Statements[row] == IsKept)
            {
                yield return new RecordKey(columns.Statements!.Journeys[row], JourneyWalk.NoStage, StatementTicks[row], Precision: 0, columns.Statements.FirstAlike[row]);
            }
        }
    }

    private void Mark(byte[] marks, ReadOnlySpan<long> ticks, SetAsideReason reason, Func<long, bool> isAside)
    {
        _isRangeKnown = false;
        for (var row = 0; row < marks.Length; row++)
        {
            if (marks[row] == IsKept && isAside(ticks[row]))
            {
                marks[row] = (byte)reason;
            }
        }
    }

    private static (long Least, long Most) RangeOf(ReadOnlySpan<long> ticks, byte[]? marks)
    {
        var (least, most) = (long.MaxValue, long.MinValue);
        for (var row = 0; row < ticks.Length; row++)
        {
            if (marks is null || marks[row] == IsKept)
            {
                least = Math.Min(least, ticks[row]);
                most = Math.Max(most, ticks[row]);
            }
        }

        return (least, most);
    }
}
