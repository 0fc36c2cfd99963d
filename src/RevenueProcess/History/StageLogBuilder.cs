using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// Collects records in any order and checks each. It puts aside what cannot be part of the log, and counts it by reason.
/// </summary>
/// <remarks>
/// A <em>line</em> is what an import reads: it may hold several records (a wide file has one date column per stage). A line is kept if one
/// of its records is kept; if none is, the line is put aside for the reason of its first record, entries before statements.
/// </remarks>
public sealed class StageLogBuilder
{
    private readonly ProcessDefinition _process;
    private readonly StageLogOptions _options;
    private readonly TextCodes _journeys = new();
    private readonly AttributeTexts _attributes = new();
    private readonly EntryColumnsBuilder _entries;
    private readonly StatementColumnsBuilder _statements;
    private readonly LineCounter _lines = new();
    private readonly ReadCounter _entriesRead = new();
    private readonly ReadCounter _statementsRead = new();
    private readonly ReadCounter _valuesRead = new();

    /// <summary>A log of one process.</summary>
    /// <param name="process">The process whose stages the entries name.</param>
    /// <param name="options">How the records become a log; every default if null.</param>
    /// <exception cref="ArgumentException">The latest plausible instant is before the earliest.</exception>
    public StageLogBuilder(ProcessDefinition process, StageLogOptions? options = null)
    {
        _process = Require.NotNull(process);
        _options = StageLogOptions.OrDefault(options);
        _entries = new EntryColumnsBuilder(process, _attributes);
        _statements = new StatementColumnsBuilder(_attributes);
        foreach (var attribute in _options.Attributes)
        {
            _ = _attributes[attribute];
        }
    }

    /// <summary>Adds a line of one or more records.</summary>
    /// <exception cref="ArgumentNullException">The line or a record is null; nothing is added.</exception>
    /// <exception cref="ArgumentException">An entry has one precision too many for a log, which has at most 255 besides an instant; nothing is added.</exception>
    public StageLogBuilder Add(params IReadOnlyList<LogRecord> line)
    {
        Require.NotNull(line);
        if (line.Count == 0)
        {
            return SetAside(SetAsideReason.NoDate);
        }

        RequireRecords(line);
        AddRecords(line, unread: null);
        return this;
    }

    /// <summary>
    /// Adds a line with some unreadable entries, such as a wide line with one bad date. The readable records go into the log;
    /// each other one counts under its reason.
    /// </summary>
    /// <param name="line">The records that could be read.</param>
    /// <param name="unread">Why each of the others could not. They count as the line's first: if none of its records is kept, the line is put aside for the first of these.</param>
    /// <exception cref="ArgumentException">A record is null, an entry has one precision too many, or a reason is not a <see cref="SetAsideReason"/>; nothing is added.</exception>
    public StageLogBuilder Add(IReadOnlyList<LogRecord> line, IReadOnlyList<SetAsideReason> unread)
    {
        Require.NotNull(line);
        Require.NotNull(unread);
        if (unread.Count == 0)
        {
            return Add(line);
        }

        RequireRecords(line);
        var reasons = Require.AllDefined(unread);
        foreach (var reason in reasons)
        {
            _entriesRead.SetAside(reason);
        }

        AddRecords(line, reasons[0]);
        return this;
    }

    /// <summary>Counts a line that gave no record at all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such reason; nothing is counted.</exception>
    public StageLogBuilder SetAside(SetAsideReason reason)
    {
        _entriesRead.SetAside(Require.Defined(reason));
        _lines.Add(entries: 0, statements: 0, reason);
        return this;
    }

    /// <summary>
    /// Puts the records in order and makes a log of them. The log depends on the set of records, not on the order in which you added them.
    /// </summary>
    public StageLog Build()
    {
        var columns = _entries.Build(JourneyKeys.Of([.. _journeys.Values]), _statements.Build());
        var entriesAside = LogIndex.AllKept(columns.Count);
        var statementsAside = LogIndex.AllKept(columns.Statements?.Count ?? 0);
        LogIndex.SetUnknownAside(columns, _process.Stages.Count, entriesAside);
        LogIndex.SetLaterAside(columns, _options.AsOf, entriesAside);
        var values = columns.Details!.Values;
        var currency = _options.Currency ?? LogCurrency.MostFrequent((values, entriesAside), (columns.Statements?.Values, statementsAside));
        values.SettleOn(currency);
        columns.Statements?.Values.SettleOn(currency);
        var visits = LogIndex.Of(_process, columns, _options, entriesAside);
        return new StageLog(
            _process, visits, currency, _lines.Count(entriesAside, statementsAside), Count(_entriesRead, entriesAside),
            CountValues((values, entriesAside), (columns.Statements?.Values, statementsAside)));
    }

    private void RequireRecords(IReadOnlyList<LogRecord> line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (Require.NotNull(line[i], nameof(line)) is StageEntry entry && !_entries.CanHold(entry.Precision))
            {
                throw new ArgumentException(
                    Invariant($"The precision {entry.Precision} is one too many: the entries of one log have at most {byte.MaxValue} different ones besides an instant."), nameof(line));
            }
        }
    }

    private void AddRecords(IReadOnlyList<LogRecord> line, SetAsideReason? unread)
    {
        var (entries, statements, reason) = (0, 0, unread);
        for (var i = 0; i < line.Count; i++)
        {
            var value = ReadValue(line[i]);
            if (line[i].JourneyId.Length == 0)
            {
                SetNamelessAside(line[i], value);
                reason ??= i == 0 ? SetAsideReason.MissingJourney : null;
                continue;
            }

            var journey = _journeys.CodeOf(line[i].JourneyId);
            if (line[i] is StageEntry entry)
            {
                _entries.Add(entry, journey, value);
                entries++;
            }
            else
            {
                _statements.Add((Statement)line[i], journey, value);
                statements++;
            }
        }

        _lines.Add(entries, statements, reason);
    }

    private void SetNamelessAside(LogRecord record, decimal? value)
    {
        (record is StageEntry ? _entriesRead : _statementsRead).SetAside(SetAsideReason.MissingJourney);
        if (value is not null)
        {
            _valuesRead.SetAside(SetAsideReason.MissingJourney);
        }
    }

    /// <summary>The value of a record; none if it is negative or could not be read.</summary>
    private decimal? ReadValue(LogRecord record)
    {
        var (value, unread) = record switch
        {
            StageEntry entry => (entry.Value, entry.UnreadValue),
            Statement statement => (statement.Value, statement.UnreadValue),
            _ => (null, null),
        };
        if (unread is null && (value is null || value >= 0))
        {
            return value;
        }

        _valuesRead.SetAside(unread is null ? SetAsideReason.NegativeValue : SetAsideReason.UnparsableValue);
        return null;
    }

    /// <summary>A value goes with its record; that of a duplicate stays, since its record is in the log as another.</summary>
    private ReadCount CountValues(params ReadOnlySpan<(ValueColumn? Values, byte[] Aside)> columns)
    {
        var counter = _valuesRead.Copy();
        foreach (var (values, aside) in columns)
        {
            for (var row = 0; row < values?.Count; row++)
            {
                if (!values.IsStated(row))
                {
                    continue;
                }

                if (aside[row] is not (LogIndex.IsKept or (byte)SetAsideReason.Duplicate))
                {
                    counter.SetAside((SetAsideReason)aside[row]);
                }
                else if (values.IsForeign(row))
                {
                    counter.SetAside(SetAsideReason.CurrencyDiffers);
                }
                else
                {
                    counter.Keep();
                }
            }
        }

        return counter.Build();
    }

    private static ReadCount Count(ReadCounter before, byte[] aside)
    {
        var counter = before.Copy();
        foreach (var status in aside)
        {
            if (status == LogIndex.IsKept)
            {
                counter.Keep();
            }
            else
            {
                counter.SetAside((SetAsideReason)status);
            }
        }

        return counter.Build();
    }
}
