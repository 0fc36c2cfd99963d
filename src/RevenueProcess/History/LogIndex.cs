using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Puts recorded entries in order: groups them by journey, orders each journey, and settles what is a visit, a duplicate or an
/// entry after close. The result is a function of the set of entries, not of their order of arrival.
/// </summary>
internal sealed class LogIndex
{
    /// <summary>The mark of an entry that is part of the log; any other mark is a <see cref="SetAsideReason"/>.</summary>
    public const byte IsKept = byte.MaxValue;

    /// <summary>From this length on, a journey out of order is sorted as a whole rather than by insertion.</summary>
    private const int LongJourney = 64;

    private readonly ProcessDefinition _process;
    private readonly LogColumns _columns;
    private readonly int[] _starts;
    private readonly ushort[] _stages;
    private readonly long[] _ticks;
    private readonly int[]? _rows;
    private readonly byte[]? _aside;
    private readonly bool[] _closes;
    private readonly List<AfterCloseEntry> _afterClose = [];

    private LogIndex(ProcessDefinition process, LogColumns columns, byte[]? aside)
    {
        _process = process;
        _columns = columns;
        _aside = aside;
        _closes = [.. process.Stages.Select(stage => stage.Closes)];
        _starts = Group(columns, aside);
        _stages = new ushort[_starts[^1]];
        _ticks = new long[_starts[^1]];
        _rows = columns.Details is null ? null : new int[_starts[^1]];
        Scatter();
    }

    /// <summary>Indexes columns.</summary>
    /// <param name="process">The process whose declared moves decide about repeats and entries after close.</param>
    /// <param name="columns">The entries.</param>
    /// <param name="asOf">Where history is cut off, inclusive; by default the latest entry kept.</param>
    /// <param name="aside">
    /// A mark a row: rows not marked <see cref="IsKept"/> are left out, and rows found to be duplicates are marked. Null where
    /// every row counts and nobody asks.
    /// </param>
    public static LogVisits Of(ProcessDefinition process, LogColumns columns, Instant? asOf, byte[]? aside)
    {
        if (asOf is not null)
        {
            aside ??= AllKept(columns.Count);
            SetLaterAside(columns, asOf, aside);
        }

        return new LogIndex(process, columns, aside).Walk(asOf);
    }

    /// <summary>Marks what was entered later than the as-of, if there is one: it does not exist yet.</summary>
    public static void SetLaterAside(LogColumns columns, Instant? asOf, byte[] aside)
    {
        var last = asOf?.ToUnixTimeTicks() ?? long.MaxValue;
        for (var row = 0; row < columns.Count; row++)
        {
            if (aside[row] == IsKept && columns.Ticks[row] > last)
            {
                aside[row] = (byte)SetAsideReason.AfterAsOf;
            }
        }
    }

    private static byte[] AllKept(int count)
    {
        var kept = new byte[count];
        Array.Fill(kept, IsKept);
        return kept;
    }

    /// <summary>Counts the entries of each journey and lays out where each journey's begin.</summary>
    private static int[] Group(LogColumns columns, byte[]? aside)
    {
        var starts = new int[columns.Keys.Count + 1];
        for (var row = 0; row < columns.Count; row++)
        {
            if (aside is null || aside[row] == IsKept)
            {
                starts[columns.Journeys[row] + 1]++;
            }
        }

        for (var journey = 0; journey < columns.Keys.Count; journey++)
        {
            starts[journey + 1] += starts[journey];
        }

        return starts;
    }

    private void Scatter()
    {
        var next = _starts.AsSpan(0, _columns.Keys.Count).ToArray();
        var journeys = _columns.Journeys.AsSpan(0, _columns.Count);
        for (var row = 0; row < journeys.Length; row++)
        {
            if (_aside is not null && _aside[row] != IsKept)
            {
                continue;
            }

            var slot = next[journeys[row]]++;
            _ticks[slot] = _columns.Ticks[row];
            _stages[slot] = _columns.Stages[row];
            if (_rows is not null)
            {
                _rows[slot] = row;
            }
        }
    }

    private LogVisits Walk(Instant? asOf)
    {
        var journeys = _columns.Keys.Count;
        var values = _columns.Details is null ? null : new decimal?[journeys];
        var attributes = _columns.Details?.Attributes.ToDictionary(pair => pair.Key, _ => new int[journeys], StringComparer.Ordinal);
        var (written, from) = (0, 0);
        var latest = long.MinValue;
        for (var journey = 0; journey < journeys; journey++)
        {
            var end = _starts[journey + 1];
            Order(from, end);
            if (values is not null)
            {
                Gather(journey, from, end, values, attributes!);
            }

            written = Settle(journey, from, end, written, ref latest);
            _starts[journey + 1] = written;
            from = end;
        }

        return new LogVisits
        {
            Starts = _starts,
            Stages = Trimmed(_stages, written),
            Entered = Trimmed(_ticks, written),
            Keys = _columns.Keys,
            AsOf = asOf?.ToUnixTimeTicks() ?? (latest == long.MinValue ? NodaConstants.UnixEpoch.ToUnixTimeTicks() : latest),
            AfterClose = _afterClose,
            Details = _columns.Details is { } details ? DetailsOf(details, written, values!, attributes!) : null,
        };
    }

    /// <summary>Orders the entries of one journey, most of which already are.</summary>
    private void Order(int from, int end)
    {
        for (var slot = from + 1; slot < end; slot++)
        {
            if (!ComesBefore(slot, slot - 1))
            {
                continue;
            }

            if (end - from > LongJourney)
            {
                Sort(from, end);
                return;
            }

            for (var at = slot; at > from && ComesBefore(at, at - 1); at--)
            {
                (_ticks[at - 1], _ticks[at]) = (_ticks[at], _ticks[at - 1]);
                (_stages[at - 1], _stages[at]) = (_stages[at], _stages[at - 1]);
                if (_rows is not null)
                {
                    (_rows[at - 1], _rows[at]) = (_rows[at], _rows[at - 1]);
                }
            }
        }
    }

    private void Sort(int from, int end)
    {
        var slots = Enumerable.Range(from, end - from).ToArray();
        Array.Sort(slots, (one, other) => ComesBefore(one, other) ? -1 : ComesBefore(other, one) ? 1 : 0);
        Rearrange(_ticks, slots, from);
        Rearrange(_stages, slots, from);
        if (_rows is not null)
        {
            Rearrange(_rows, slots, from);
        }
    }

    private static void Rearrange<T>(T[] column, int[] slots, int from) =>
        Array.ConvertAll(slots, slot => column[slot]).CopyTo(column, from);

    private bool ComesBefore(int slot, int other)
    {
        if (_ticks[slot] != _ticks[other])
        {
            return _ticks[slot] < _ticks[other];
        }

        if (_rows is null)
        {
            return _stages[slot] < _stages[other];
        }

        var details = _columns.Details!;
        var (sequence, otherSequence) = (details.Sequences[_rows[slot]], details.Sequences[_rows[other]]);
        if (sequence != otherSequence)
        {
            return sequence < otherSequence;
        }

        return _stages[slot] != _stages[other]
            ? _stages[slot] < _stages[other]
            : details.CompareContent(_rows[slot], _rows[other]) < 0;
    }

    /// <summary>Writes the visits of one journey over its entries and marks what is no visit. Returns where the next visit goes.</summary>
    private int Settle(int journey, int from, int end, int written, ref long latest)
    {
        var current = -1;
        for (var slot = from; slot < end; slot++)
        {
            int stage = _stages[slot];
            latest = Math.Max(latest, _ticks[slot]);
            var moves = current >= 0 && _process.Table.Allows(current, stage);
            if ((slot > from && IsSurplus(slot)) || (current == stage && !moves))
            {
                if (_aside is not null && _rows is not null)
                {
                    _aside[_rows[slot]] = (byte)SetAsideReason.Duplicate;
                }

                continue;
            }

            if (current >= 0 && _closes[current] && !moves)
            {
                _afterClose.Add(new AfterCloseEntry(journey, _stages[slot], _ticks[slot]));
                continue;
            }

            current = stage;
            _stages[written] = _stages[slot];
            _ticks[written] = _ticks[slot];
            if (_rows is not null)
            {
                _rows[written] = _rows[slot];
            }

            written++;
        }

        return written;
    }

    /// <summary>Whether the entry equals the one before it in stage, instant and sequence. Visits are written at or before the slot
    /// they come from, so the entry before is still in its place.</summary>
    private bool IsSurplus(int slot) =>
        _ticks[slot] == _ticks[slot - 1]
        && _stages[slot] == _stages[slot - 1]
        && (_rows is null || _columns.Details!.Sequences[_rows[slot]] == _columns.Details.Sequences[_rows[slot - 1]]);

    /// <summary>Takes the latest present value and the first present attributes from all entries of a journey, duplicates among them.</summary>
    private void Gather(int journey, int from, int end, decimal?[] values, Dictionary<string, int[]> attributes)
    {
        for (var slot = end - 1; slot >= from && values[journey] is null; slot--)
        {
            values[journey] = _columns.Details!.Values[_rows![slot]];
        }

        foreach (var (name, codes) in attributes)
        {
            codes[journey] = -1;
            var column = _columns.Details!.Attributes[name].Codes;
            for (var slot = from; slot < end && codes[journey] < 0; slot++)
            {
                codes[journey] = column[_rows![slot]];
            }
        }
    }

    private VisitDetails DetailsOf(LogDetails details, int visits, decimal?[] values, Dictionary<string, int[]> attributes) => new()
    {
        Owners = ByVisit(details.Owners, visits),
        Reasons = ByVisit(details.Reasons, visits),
        Triggers = ByVisit(details.Triggers, visits),
        Values = values,
        Attributes = attributes.ToDictionary(
            pair => pair.Key, pair => new CodedColumn(pair.Value, details.Attributes[pair.Key].Values), StringComparer.Ordinal),
    };

    private CodedColumn ByVisit(CodedColumn column, int visits)
    {
        var codes = new int[visits];
        for (var visit = 0; visit < visits; visit++)
        {
            codes[visit] = column.Codes[_rows![visit]];
        }

        return new CodedColumn(codes, column.Values);
    }

    private static T[] Trimmed<T>(T[] column, int length)
    {
        if (length < column.Length)
        {
            Array.Resize(ref column, length);
        }

        return column;
    }
}
