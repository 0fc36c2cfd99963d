using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Collects recorded entries in any order and checks each. It puts aside what cannot be part of the log, and counts it by reason.
/// </summary>
/// <remarks>
/// A <em>line</em> is what an import reads: it may hold several entries (a wide file has one date column per stage). A line is
/// kept if one of its entries is kept; if none is, the line is put aside for the reason of its first entry.
/// </remarks>
public sealed class StageLogBuilder
{
    private const byte Kept = byte.MaxValue;

    private readonly ProcessDefinition _process;
    private readonly TextCodes _journeyCodes = new();
    private readonly List<int> _journeys = [];
    private readonly List<ushort> _stages = [];
    private readonly List<long> _ticks = [];
    private readonly List<long> _sequences = [];
    private readonly List<decimal?> _values = [];
    private readonly List<int?> _versions = [];
    private readonly List<int> _lineOfRow = [];
    private readonly List<byte> _lines = [];
    private readonly CodedColumnBuilder _owners = new();
    private readonly CodedColumnBuilder _reasons = new();
    private readonly CodedColumnBuilder _triggers = new();
    private readonly Dictionary<string, CodedColumnBuilder> _attributes = new(StringComparer.Ordinal);
    private readonly long[] _entriesAside = new long[ReadCount.Places];
    private readonly CodedColumnBuilder _currencies = new();
    private readonly string? _currency;

    /// <summary>A log of one process.</summary>
    /// <param name="process">The process whose stages the entries name.</param>
    /// <param name="currency">The currency of every value; unless given, the one that most values state (of several, the first by ordinal). Give it when the entries are one part of a whole.</param>
    /// <param name="attributes">Attributes that the log has even if no entry has them, as in one part of a whole.</param>
    public StageLogBuilder(ProcessDefinition process, string? currency = null, IReadOnlyList<string>? attributes = null)
    {
        Require.NotNull(process);
        _process = process;
        _currency = currency;
        foreach (var attribute in Require.AllPresent(attributes ?? [], nameof(attributes)))
        {
            _attributes.TryAdd(attribute, new CodedColumnBuilder());
        }
    }

    /// <summary>Adds a line of one or more entries.</summary>
    /// <exception cref="ArgumentNullException">The line or an entry is null; nothing is added.</exception>
    public StageLogBuilder Add(params IReadOnlyList<StageEntry> line)
    {
        Require.NotNull(line);
        if (line.Count == 0)
        {
            return SetAside(SetAsideReason.NoDate);
        }

        RequireEntries(line);
        var number = _lines.Count;
        _lines.Add(Kept);
        for (var i = 0; i < line.Count; i++)
        {
            Add(line[i], number, isFirst: i == 0);
        }

        return this;
    }

    /// <summary>
    /// Adds a line with some unreadable entries, such as a wide line with one bad date. The readable entries go into the log;
    /// each other one counts under its reason.
    /// </summary>
    /// <param name="line">The entries that could be read.</param>
    /// <param name="unread">Why each of the others could not. They count as the line's first: if none of its entries is kept, the line is put aside for the first of these.</param>
    /// <exception cref="ArgumentException">An entry is null or a reason is not a <see cref="SetAsideReason"/>; nothing is added.</exception>
    public StageLogBuilder Add(IReadOnlyList<StageEntry> line, IReadOnlyList<SetAsideReason> unread)
    {
        Require.NotNull(line);
        Require.NotNull(unread);
        if (unread.Count == 0)
        {
            return Add(line);
        }

        RequireEntries(line);
        var reasons = Require.AllDefined(unread);
        var number = _lines.Count;
        _lines.Add((byte)reasons[0]);
        foreach (var reason in reasons)
        {
            _entriesAside[(int)reason]++;
        }

        foreach (var entry in line)
        {
            Add(entry, number, isFirst: false);
        }

        return this;
    }

    /// <summary>Counts a line that gave no entry at all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such reason; nothing is counted.</exception>
    public StageLogBuilder SetAside(SetAsideReason reason)
    {
        Require.Defined(reason);
        _lines.Add((byte)reason);
        _entriesAside[(int)reason]++;
        return this;
    }

    /// <summary>
    /// Puts the entries in order and makes a log of them. The log depends on the set of entries, not on the order in which
    /// you added them.
    /// </summary>
    /// <param name="asOf">Where history ends, inclusive; by default the instant of the latest entry kept.</param>
    /// <param name="degree">On how many threads at most, from 1; the log is the same for each.</param>
    public StageLog Build(Instant? asOf = null, int degree = 1)
    {
        Require.AtLeast(degree, 1);
        var columns = new LogColumns
        {
            Count = _ticks.Count,
            Journeys = [.. _journeys],
            Stages = [.. _stages],
            Ticks = [.. _ticks],
            Keys = JourneyKeys.Of([.. _journeyCodes.Values]),
            Details = new LogDetails
            {
                Sequences = [.. _sequences],
                Values = [.. _values],
                Versions = [.. _versions],
                Owners = _owners.Build(_ticks.Count),
                Reasons = _reasons.Build(_ticks.Count),
                Triggers = _triggers.Build(_ticks.Count),
                Attributes = _attributes.ToDictionary(pair => pair.Key, pair => pair.Value.Build(_ticks.Count), StringComparer.Ordinal),
            },
        };

        var aside = new byte[columns.Count];
        Array.Fill(aside, LogIndex.IsKept);
        LogIndex.SetLaterAside(columns, asOf, aside);
        var currency = SetOtherCurrenciesAside(columns, aside);
        var visits = LogIndex.Of(_process, columns, asOf, aside, degree);
        return new StageLog(_process, visits, currency, CountLines(aside), CountEntries(aside));
    }

    private static void RequireEntries(IReadOnlyList<StageEntry> line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            Require.NotNull(line[i], nameof(line));
        }
    }

    private void Add(StageEntry entry, int line, bool isFirst)
    {
        if (Check(entry, out var stage) is { } reason)
        {
            _entriesAside[(int)reason]++;
            if (isFirst)
            {
                _lines[line] = (byte)reason;
            }

            return;
        }

        var row = _ticks.Count;
        _journeys.Add(_journeyCodes.CodeOf(entry.JourneyId));
        _stages.Add((ushort)stage!.Ordinal);
        _ticks.Add(entry.Entered.ToUnixTimeTicks());
        _sequences.Add(entry.Sequence ?? LogDetails.NoSequence);
        _values.Add(entry.Value);
        _versions.Add(entry.ProcessVersion);
        _lineOfRow.Add(line);
        _owners.Set(row, entry.Owner);
        _currencies.Set(row, entry.Value is null ? null : entry.Currency);
        _reasons.Set(row, entry.Reason);
        _triggers.Set(row, entry.Trigger);
        foreach (var (name, value) in entry.Attributes)
        {
            if (!_attributes.TryGetValue(name, out var column))
            {
                _attributes.Add(name, column = new CodedColumnBuilder());
            }

            column.Set(row, value);
        }
    }

    private SetAsideReason? Check(StageEntry entry, out Stage? stage)
    {
        if (!_process.TryFind(entry.Stage, out stage))
        {
            return SetAsideReason.UnknownStage;
        }

        if (string.IsNullOrEmpty(entry.JourneyId))
        {
            return SetAsideReason.MissingJourney;
        }

        return entry.Value < 0 ? SetAsideReason.NegativeValue : null;
    }

    /// <summary>Settles the one currency, of the entries that exist by the as-of, and puts values in any other aside.</summary>
    private string? SetOtherCurrenciesAside(LogColumns columns, byte[] aside)
    {
        var currencies = _currencies.Build(columns.Count);
        var currency = _currency ?? currencies.Codes
            .Where((code, row) => code >= 0 && aside[row] == LogIndex.IsKept)
            .GroupBy(code => currencies.Values[code], StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        for (var row = 0; row < columns.Count; row++)
        {
            if (aside[row] == LogIndex.IsKept && currencies[row] is { } stated && stated != currency)
            {
                aside[row] = (byte)SetAsideReason.CurrencyDiffers;
            }
        }

        return currency;
    }

    private ReadCount CountEntries(byte[] aside)
    {
        var byReason = (long[])_entriesAside.Clone();
        long kept = 0;
        foreach (var status in aside)
        {
            if (status == LogIndex.IsKept)
            {
                kept++;
            }
            else
            {
                byReason[status]++;
            }
        }

        return ReadCount.Of(kept, byReason);
    }

    private ReadCount CountLines(byte[] aside)
    {
        // A line that was only ever put aside keeps its reason; one with an entry in the log is kept.
        byte[] lines = [.. _lines];
        var settled = new bool[lines.Length];
        for (var row = 0; row < aside.Length; row++)
        {
            var line = _lineOfRow[row];
            if (aside[row] == LogIndex.IsKept)
            {
                lines[line] = Kept;
                settled[line] = true;
            }
            else if (!settled[line] && lines[line] == Kept)
            {
                lines[line] = aside[row];
            }
        }

        var byReason = new long[_entriesAside.Length];
        long kept = 0;
        foreach (var line in lines)
        {
            if (line == Kept)
            {
                kept++;
            }
            else
            {
                byReason[line]++;
            }
        }

        return ReadCount.Of(kept, byReason);
    }
}
