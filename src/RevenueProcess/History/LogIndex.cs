using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Settles what of the recorded entries is a visit, a duplicate or an entry after close. The result is a function of the set of
/// entries, not of their order of arrival.
/// </summary>
internal sealed class LogIndex
{
    /// <summary>The mark of an entry that is part of the log; any other mark is a <see cref="SetAsideReason"/>.</summary>
    public const byte IsKept = byte.MaxValue;

    private const int ManyJourneys = 20_000;

    private readonly ProcessDefinition _process;
    private readonly LogColumns _columns;
    private readonly EntryGroups _entries;
    private readonly byte[]? _aside;
    private readonly bool[] _closes;
    private readonly decimal?[]? _values;
    private readonly Dictionary<string, int[]>? _attributes;

    private LogIndex(ProcessDefinition process, LogColumns columns, byte[]? aside, int degree)
    {
        _process = process;
        _columns = columns;
        _aside = aside;
        _closes = [.. process.Stages.Select(stage => stage.Closes)];
        _entries = new EntryGroups(columns, aside, degree);
        if (columns.Details is { } details)
        {
            _values = new decimal?[columns.Keys.Count];
            _attributes = details.Attributes.ToDictionary(pair => pair.Key, _ => new int[columns.Keys.Count], StringComparer.Ordinal);
        }
    }

    /// <summary>Indexes columns.</summary>
    /// <param name="process">The process whose declared moves decide about repeats and entries after close.</param>
    /// <param name="columns">The entries.</param>
    /// <param name="options">Where history is cut off, and what else was asked for.</param>
    /// <param name="aside">
    /// A mark a row: rows not marked <see cref="IsKept"/> are left out, and rows found to be duplicates are marked. Null where
    /// every row counts and nobody asks.
    /// </param>
    public static LogVisits Of(ProcessDefinition process, LogColumns columns, StageLogOptions options, byte[]? aside)
    {
        if (options.AsOf is not null)
        {
            aside ??= AllKept(columns.Count);
            SetLaterAside(columns, options.AsOf, aside);
        }

        return new LogIndex(process, columns, aside, options.Degree).Settle(options.AsOf, options.Degree);
    }

    /// <summary>A mark for each row, of which none is put aside.</summary>
    public static byte[] AllKept(int count)
    {
        var kept = new byte[count];
        Array.Fill(kept, IsKept);
        return kept;
    }

    /// <summary>Marks entries into stages that the process does not have.</summary>
    public static void SetUnknownAside(LogColumns columns, int known, byte[] aside)
    {
        for (var row = 0; row < columns.Count && columns.UnknownStages.Count > 0; row++)
        {
            if (columns.Stages[row] >= known)
            {
                aside[row] = (byte)SetAsideReason.UnknownStage;
            }
        }
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

    private LogVisits Settle(Instant? asOf, int degree)
    {
        var shares = Shares.Of(_columns.Keys.Count, ManyJourneys, degree);
        var parts = new SettledPart[shares.Parts];
        for (var part = 0; part < parts.Length; part++)
        {
            // Before any part begins, since each moves the starts of its journeys, and its last one ends where the next part starts.
            parts[part] = new SettledPart(_entries.Starts[shares.StartOf(part)]);
        }

        shares.ForEach((part, from, to) => SettleJourneys(parts[part], from, to));
        var visits = CloseGaps(shares, parts);
        var latest = parts.Max(part => part.Latest);
        return new LogVisits
        {
            Starts = _entries.Starts,
            Stages = Trimmed(_entries.Stages, visits),
            Entered = Trimmed(_entries.Ticks, visits),
            Keys = _columns.Keys,
            AsOf = asOf?.ToUnixTimeTicks() ?? (latest == long.MinValue ? NodaConstants.UnixEpoch.ToUnixTimeTicks() : latest),
            AfterClose = [.. parts.SelectMany(part => part.AfterClose)],
            Details = _columns.Details is { } details ? DetailsOf(details, visits) : null,
        };
    }

    private void SettleJourneys(SettledPart part, int firstJourney, int endJourney)
    {
        unchecked // indices and counts of entries, which fit an array
        {
            var from = part.Start;
            for (var journey = firstJourney; journey < endJourney; journey++)
            {
                var end = _entries.Starts[journey + 1];
                var isPlain = IsPlain(from, end);
                if (!isPlain)
                {
                    _entries.Order(from, end);
                }

                if (_values is not null)
                {
                    Gather(journey, from, end);
                }

                if (isPlain)
                {
                    part.Keep(_entries, from, end);
                }
                else
                {
                    SettleJourney(part, journey, from, end);
                }

                _entries.Starts[journey + 1] = part.End;
                from = end;
            }
        }
    }

    /// <summary>Whether the entries of a journey are its visits as they stand: in order, no two at once, none after a close, none repeated.</summary>
    private bool IsPlain(int from, int end)
    {
        unchecked // indices and counts of entries, which fit an array
        {
            var ticks = _entries.Ticks.AsSpan(from, end - from);
            var stages = _entries.Stages.AsSpan(from, end - from);
            for (var at = 1; at < ticks.Length && at < stages.Length; at++)
            {
                if (ticks[at] <= ticks[at - 1] || stages[at] == stages[at - 1] || _closes[stages[at - 1]])
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Writes the visits of one journey over its entries and marks what is no visit.</summary>
    private void SettleJourney(SettledPart part, int journey, int from, int end)
    {
        var current = -1;
        for (var slot = from; slot < end; slot++)
        {
            int stage = _entries.Stages[slot];
            part.Witness(_entries.Ticks[slot]);
            var moves = current >= 0 && _process.Pairs[current, stage].HasFlag(PairFlags.Declared);
            if ((slot > from && IsSurplus(slot)) || (current == stage && !moves))
            {
                if (_aside is not null && _entries.Rows is not null)
                {
                    _aside[_entries.Rows[slot]] = (byte)SetAsideReason.Duplicate;
                }

                continue;
            }

            if (current >= 0 && _closes[current] && !moves)
            {
                part.KeepAfterClose(new AfterCloseEntry(journey, _entries.Stages[slot], _entries.Ticks[slot]));
                continue;
            }

            current = stage;
            part.Keep(_entries, slot, slot + 1);
        }
    }

    /// <summary>Whether the entry equals the one before it in stage, instant and sequence. Visits are written at or before the slot
    /// they come from, so the entry before is still in its place.</summary>
    private bool IsSurplus(int slot) =>
        _entries.Ticks[slot] == _entries.Ticks[slot - 1]
        && _entries.Stages[slot] == _entries.Stages[slot - 1]
        && (_entries.Rows is null
            || _columns.Details!.Sequences[_entries.Rows[slot]] == _columns.Details.Sequences[_entries.Rows[slot - 1]]);

    /// <summary>Moves the visits of each part up to those of the part before. Returns how many visits there are.</summary>
    private int CloseGaps(Shares shares, SettledPart[] parts)
    {
        var visits = 0;
        for (var part = 0; part < parts.Length; part++)
        {
            var (start, count) = (parts[part].Start, parts[part].End - parts[part].Start);
            if (visits < start)
            {
                _entries.Move(start, count, visits);
                for (var journey = shares.StartOf(part); journey < shares.StartOf(part + 1); journey++)
                {
                    _entries.Starts[journey + 1] -= start - visits;
                }
            }

            visits += count;
        }

        return visits;
    }

    /// <summary>Takes the latest present value and the first present attributes from all entries of a journey, duplicates among them.</summary>
    private void Gather(int journey, int from, int end)
    {
        for (var slot = end - 1; slot >= from && _values![journey] is null; slot--)
        {
            _values[journey] = _columns.Details!.Values[_entries.Rows![slot]];
        }

        foreach (var (name, codes) in _attributes!)
        {
            codes[journey] = -1;
            var column = _columns.Details!.Attributes[name];
            for (var slot = from; slot < end && codes[journey] < 0; slot++)
            {
                codes[journey] = column.CodeOf(_entries.Rows![slot]);
            }
        }
    }

    private VisitDetails DetailsOf(LogDetails details, int visits) => new()
    {
        Owners = ByVisit(details.Owners, visits),
        Reasons = ByVisit(details.Reasons, visits),
        Triggers = ByVisit(details.Triggers, visits),
        Versions = [.. _entries.Rows!.Take(visits).Select(row => details.Versions[row])],
        Values = _values!,
        Attributes = _attributes!.ToDictionary(
            pair => pair.Key, pair => details.Attributes[pair.Key].With(pair.Value), StringComparer.Ordinal),
    };

    private CodedColumn ByVisit(CodedColumn column, int visits)
    {
        var codes = new int[visits];
        for (var visit = 0; visit < visits; visit++)
        {
            codes[visit] = column.CodeOf(_entries.Rows![visit]);
        }

        return column.With(codes);
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
