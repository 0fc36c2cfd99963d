using System.Globalization;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// Collects records in any order and checks each. It puts aside what cannot be part of the log, and counts it by reason.
/// </summary>
/// <remarks>
/// A <em>line</em> is what an import reads: it may hold several records (a wide file has one date column per stage). A line is kept if one
/// of its records is kept; if none is, the line is put aside for the reason of its first record: entries come first, then statements, then touches.
/// </remarks>
public sealed class StageLogBuilder
{
    private readonly ProcessDefinition _process;
    private readonly StageLogOptions _options;
    private readonly TextCodes _journeys = new();
    private readonly EntryColumnsBuilder _entries;
    private readonly StatementColumnsBuilder _statements;
    private readonly TouchColumnsBuilder _touches = new();
    private readonly ReadLedger _read = new();

    /// <summary>A log of one process.</summary>
    /// <param name="process">The process whose stages the entries name.</param>
    /// <param name="options">How the records become a log; every default if null.</param>
    /// <exception cref="ArgumentException">The options contradict each other, or a plan does not lead to the process.</exception>
    public StageLogBuilder(ProcessDefinition process, StageLogOptions? options = null)
    {
        _process = Require.NotNull(process);
        _options = StageLogOptions.OrDefault(options);
        var attributes = new AttributeTexts(_options.Attributes);
        _entries = new EntryColumnsBuilder(new LogVersions(process, _options.Plans), attributes);
        _statements = new StatementColumnsBuilder(attributes);
    }

    /// <summary>Adds a line of one or more records.</summary>
    /// <exception cref="ArgumentNullException">The line or a record is null; nothing is added.</exception>
    /// <exception cref="ArgumentException">An entry has one precision too many for a log, which has at most 255 besides an instant; nothing is added.</exception>
    public StageLogBuilder Add(params IReadOnlyList<LogRecord> line)
    {
        RequireRecords(line);
        if (line.Count == 0)
        {
            return SetAside(SetAsideReason.NoDate);
        }

        AddRecords(EntriesFirst(line), unread: null);
        return this;
    }

    /// <summary>
    /// Adds a line with some unreadable records, such as a wide line with one bad date. The readable ones go into the log; each other one
    /// counts as an entry put aside.
    /// </summary>
    /// <param name="line">The records that could be read.</param>
    /// <param name="unread">Those that could not. They count as the line's first: if none of its records is kept, the line is put aside for the first of these.</param>
    /// <exception cref="ArgumentException">A record is null, or an entry has one precision too many; nothing is added.</exception>
    public StageLogBuilder Add(IReadOnlyList<LogRecord> line, IReadOnlyList<UnreadRecord> unread)
    {
        RequireRecords(line);
        var first = Require.AllPresent(unread).FirstOrDefault();
        if (first is null)
        {
            return Add(line);
        }

        foreach (var one in unread)
        {
            _read.SetAside(one.Reason, one.Origin);
        }

        AddRecords(EntriesFirst(line), first);
        return this;
    }

    /// <summary>Counts a line that gave no record at all.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="origin">Where it stands, with the text at fault, for the examples of what was put aside.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such reason; nothing is counted.</exception>
    public StageLogBuilder SetAside(SetAsideReason reason, RecordOrigin? origin = null)
    {
        _read.SetAside(Require.Defined(reason), origin);
        _read.Lines.Add(entries: 0, statements: 0, touches: 0, reason, origin);
        return this;
    }

    /// <summary>
    /// Puts the records in order and makes a log of them. The log depends on the set of records, not on the order in which you added them.
    /// </summary>
    /// <exception cref="InvalidOperationException">The earlier instant that the log shall remember is after its as-of, the instant of the latest record.</exception>
    public StageLog Build() => Build(static (_, _, _) => []);

    /// <summary>The same, with what else a reader of the log should know.</summary>
    /// <param name="review">The warnings that the account of what was read, the lines and the records give rise to.</param>
    internal StageLog Build(Func<ReadSummary, LineColumns, LogColumns, IEnumerable<Warning>> review)
    {
        var columns = _entries.Build(JourneyKeys.Of([.. _journeys.Values]), _statements.Build(), _touches.Build());
        var marks = new LogMarks(columns, areAsked: true);
        var far = marks.SetAside(_options);
        var currency = SettleCurrency(columns, marks);
        var visits = LogIndex.Of(_process, columns, _options, marks).Visits;
        var lines = _read.Lines.Build();
        var read = _read.Reckon(_process, columns, marks)
            .Count(lines, _entries.CountUnknownStages(), [.. far.Warnings(), .. _entries.VersionWarnings, .. RecordedWins.Warnings(_process, visits)]);
        return new StageLog(_process, visits, currency, read with { Warnings = [.. read.Warnings, .. review(read, lines, columns)] }) { Days = DayStamps.Of(columns, marks) };
    }

    /// <summary>The one currency: the stated one, else that of most values of records that are kept.</summary>
    private string? SettleCurrency(LogColumns columns, LogMarks marks)
    {
        var (entries, statements) = (columns.Details!.Values, columns.Statements?.Values);
        var currency = _options.Currency ?? LogCurrency.MostFrequent((entries, marks.Entries!), (statements, marks.Statements!));
        entries.SettleOn(currency);
        statements?.SettleOn(currency);
        return currency;
    }

    private void RequireRecords(IReadOnlyList<LogRecord> line)
    {
        Require.NotNull(line);
        for (var i = 0; i < line.Count; i++)
        {
            if (Require.NotNull(line[i], nameof(line)) is StageEntry entry && !_entries.CanHold(entry.Precision))
            {
                throw new ArgumentException(
                    Invariant($"The precision {entry.Precision} is one too many: the entries of one log have at most {byte.MaxValue} different ones besides an instant."), nameof(line));
            }
        }
    }

    private static IReadOnlyList<LogRecord> EntriesFirst(IReadOnlyList<LogRecord> line) =>
        line.Count > 1 ? [.. line.OrderBy(record => record is Touch).ThenBy(record => record is Statement)] : line;

    private void AddRecords(IReadOnlyList<LogRecord> line, UnreadRecord? unread)
    {
        var (entries, statements, touches, reason) = (0, 0, 0, unread?.Reason);
        for (var i = 0; i < line.Count; i++)
        {
            var value = ReadValue(line[i]);
            if (line[i].JourneyId.Length == 0)
            {
                _read.SetAside(SetAsideReason.MissingJourney, line[i], value);
                reason ??= i == 0 ? SetAsideReason.MissingJourney : null;
                continue;
            }

            var journey = _journeys.CodeOf(line[i].JourneyId);
            switch (line[i])
            {
                case StageEntry entry:
                    _entries.Add(entry, journey, value);
                    entries++;
                    break;
                case Statement statement:
                    _statements.Add(statement, journey, value);
                    statements++;
                    break;
                case Touch touch:
                    _touches.Add(touch, journey);
                    touches++;
                    break;
            }
        }

        _read.Lines.Add(entries, statements, touches, reason, unread?.Origin ?? (line.Count == 0 ? null : line[0].Origin));
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

        _read.SetValueAside(
            unread is null ? SetAsideReason.NegativeValue : SetAsideReason.UnparsableValue, record, unread ?? value!.Value.ToString(CultureInfo.InvariantCulture));
        return null;
    }
}
