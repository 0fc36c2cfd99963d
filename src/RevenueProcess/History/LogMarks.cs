using NodaTime;

namespace RevenueProcess;

/// <summary>Which records of a log are kept, and why each of the others is not: a mark a row, where any is put aside or anybody asks.</summary>
/// <param name="columns">The records.</param>
/// <param name="areAsked">Whether anybody asks which records are kept, even if each is.</param>
internal sealed class LogMarks(LogColumns columns, bool areAsked)
{
    /// <summary>The mark of a record that is kept; any other mark is a <see cref="SetAsideReason"/>.</summary>
    public const byte IsKept = byte.MaxValue;

    private (long Least, long Most)? _range;
    private bool _isRangeKnown;

    /// <summary>The marks of entries; null where every one is kept and nobody asks which.</summary>
    public byte[]? Entries { get; private set; } = areAsked ? AllKept(columns.Count) : null;

    /// <summary>The marks of statements; null where every one is kept and nobody asks which.</summary>
    public byte[]? Statements { get; private set; } = areAsked ? AllKept(columns.Statements?.Count ?? 0) : null;

    /// <summary>The marks of touches; null where every one is kept and nobody asks which.</summary>
    public byte[]? Touches { get; private set; } = areAsked ? AllKept(columns.Touches?.Count ?? 0) : null;

    private ReadOnlySpan<long> StatementTicks => columns.Statements is { } some ? some.Ticks : [];

    private ReadOnlySpan<long> TouchTicks => columns.Touches is { } some ? some.Ticks : [];

    /// <summary>Puts aside what the options rule out, and what of the rest cannot be part of a log. Returns the far instants among it.</summary>
    public FarInstants SetAside(StageLogOptions options)
    {
        SetFormerGatesAside();
        if (options.AsOf is { } asOf)
        {
            SetLaterAside(asOf.ToUnixTimeTicks());
        }

        var far = new FarInstants(columns, options, this);
        if (columns.Statements is not null || columns.Touches is not null)
        {
            SetWithoutEntryAside();
        }

        if (options.CutAt is { } cut)
        {
            SetUnseenAside(cut.ToUnixTimeTicks());
        }

        columns.Touches?.SetDuplicatesAside(Touches!);
        return far;
    }

    /// <summary>Marks of their own for an earlier cut: what it does not see is put aside, too.</summary>
    public LogMarks CutAt(long cut)
    {
        var marks = new LogMarks(columns, areAsked: false) { Entries = (byte[]?)Entries?.Clone(), Statements = (byte[]?)Statements?.Clone(), Touches = (byte[]?)Touches?.Clone() };
        marks.SetUnseenAside(cut);
        return marks;
    }

    /// <summary>Puts what is kept and begins outside of a range aside.</summary>
    public void SetOutsideAside(long earliest, long latest)
    {
        MarkEntries(SetAsideReason.FarInstant, ticks => ticks < earliest || ticks > latest);
        MarkOthers(SetAsideReason.FarInstant, ticks => ticks < earliest || ticks > latest);
    }

    /// <summary>Puts aside gates of older versions that the process does not have: a gate holds nobody, so that nobody was elsewhere.</summary>
    private void SetFormerGatesAside()
    {
        foreach (var row in columns.FormerGates)
        {
            (Entries ??= AllKept(columns.Count))[row] = (byte)SetAsideReason.UnmappedStage;
        }
    }

    /// <summary>Puts aside what begins after the as-of: it does not exist yet.</summary>
    private void SetLaterAside(long asOf)
    {
        MarkEntries(SetAsideReason.AfterAsOf, ticks => ticks > asOf);
        MarkOthers(SetAsideReason.AfterAsOf, ticks => ticks > asOf);
    }

    /// <summary>Puts aside what is said of journeys of which no entry is kept: it begins no journey.</summary>
    private void SetWithoutEntryAside()
    {
        var marks = Entries ??= AllKept(columns.Count);
        var hasEntry = new bool[columns.Keys.Count];
        for (var row = 0; row < marks.Length; row++)
        {
            hasEntry[columns.Journeys[row]] |= marks[row] == IsKept;
        }

        Mark(Statements ??= AllKept(StatementTicks.Length), columns.Statements?.Journeys, SetAsideReason.NoEntry, journey => !hasEntry[journey]);
        Mark(Touches ??= AllKept(TouchTicks.Length), columns.Touches?.Journeys, SetAsideReason.NoEntry, journey => !hasEntry[journey]);
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

        MarkOthers(SetAsideReason.AfterAsOf, ticks => ticks >= cut);
    }

    /// <summary>The earliest and the latest tick of what is kept; null if nothing is.</summary>
    public (long Least, long Most)? Range()
    {
        if (!_isRangeKnown)
        {
            (long Least, long Most)[] ranges = [RangeOf(columns.Ticks, Entries), RangeOf(StatementTicks, Statements), RangeOf(TouchTicks, Touches)];
            var (least, most) = (ranges.Min(range => range.Least), ranges.Max(range => range.Most));
            (_range, _isRangeKnown) = (least > most ? null : (least, most), true);
        }

        return _range;
    }

    /// <summary>Where history ends, in ticks: what was asked for, else the latest tick of what is kept.</summary>
    public long AsOf(StageLogOptions options) =>
        (options.CutAt ?? options.AsOf)?.ToUnixTimeTicks() ?? Range()?.Most ?? NodaConstants.UnixEpoch.ToUnixTimeTicks();

    /// <summary>What is kept: entries, then statements, then touches.</summary>
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
                yield return columns.Statements!.KeyOf(row);
            }
        }

        for (var row = 0; row < TouchTicks.Length; row++)
        {
            if (Touches is null || Touches[row] == IsKept)
            {
                yield return columns.Touches!.KeyOf(row);
            }
        }
    }

    private void MarkEntries(SetAsideReason reason, Func<long, bool> isAside) => Mark(Entries ??= AllKept(columns.Count), columns.Ticks, reason, isAside);

    /// <summary>Marks statements and touches.</summary>
    private void MarkOthers(SetAsideReason reason, Func<long, bool> isAside)
    {
        Mark(Statements ??= AllKept(StatementTicks.Length), StatementTicks, reason, isAside);
        Mark(Touches ??= AllKept(TouchTicks.Length), TouchTicks, reason, isAside);
    }

    private void Mark<T>(byte[] marks, ReadOnlySpan<T> said, SetAsideReason reason, Func<T, bool> isAside)
    {
        _isRangeKnown = false;
        for (var row = 0; row < marks.Length; row++)
        {
            if (marks[row] == IsKept && isAside(said[row]))
            {
                marks[row] = (byte)reason;
            }
        }
    }

    /// <summary>A mark for each row, of which none is put aside.</summary>
    private static byte[] AllKept(int count)
    {
        var kept = new byte[count];
        Array.Fill(kept, IsKept);
        return kept;
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
