using NodaTime;

namespace RevenueProcess.Specification.History;

/// <summary>What of the records read can be part of a log: each check goes over all that are left. Every record must be an object of its own.</summary>
internal sealed class NaiveReading
{
    private static readonly Instant _earliest = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Duration _far = Duration.FromDays(731);

    private readonly NaiveVersions _versions;
    private readonly Dictionary<LogRecord, SetAsideReason> _aside = new(ReferenceEqualityComparer.Instance);

    public NaiveReading(IEnumerable<LogRecord> records, StageLogOptions options, NaiveVersions versions)
    {
        _versions = versions;
        var left = Without([.. records], record => record.JourneyId.Length == 0, SetAsideReason.MissingJourney);
        left = Without(left, record => record is StageEntry entry && versions.IsFormerGate(entry), SetAsideReason.UnmappedStage);
        left = Without(left, record => At(record) > options.AsOf, SetAsideReason.AfterAsOf);
        left = Without(left, record => At(record) < (options.Earliest ?? _earliest) || At(record) > options.Latest, SetAsideReason.FarInstant);
        while (options.Latest is null && FarGroup(left) is { Count: > 0 } far)
        {
            left = Without(left, far.Contains, SetAsideReason.FarInstant);
        }

        var begun = left.OfType<StageEntry>().Select(entry => entry.JourneyId).ToHashSet(StringComparer.Ordinal);
        left = Without(left, record => !begun.Contains(record.JourneyId), SetAsideReason.NoEntry);
        var first = left.OfType<Touch>().DistinctBy(Same).ToHashSet<LogRecord>(ReferenceEqualityComparer.Instance);
        left = Without(left, record => record is Touch && !first.Contains(record), SetAsideReason.Duplicate);
        Currency = options.Currency ?? left.Select(Value).Where(value => value is { Unread: null, Amount: >= 0, Currency: not null })
            .GroupBy(value => value.Currency, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        AsOf = options.AsOf ?? left.Select(At).DefaultIfEmpty(Instant.FromUnixTimeTicks(0)).Max();
        Kept = [.. left.Select(record => (record, WhyNoValue(record) is null ? record : WithoutValue(record)))];
    }

    /// <summary>The records that are part of the log: each as it was read, and without a value that cannot be used.</summary>
    public IReadOnlyList<(LogRecord Read, LogRecord Usable)> Kept { get; }

    public Instant AsOf { get; }

    public string? Currency { get; }

    /// <summary>Why a record cannot be part of the log.</summary>
    public IReadOnlyDictionary<LogRecord, SetAsideReason> Aside => _aside;

    public static Instant At(LogRecord record) => record switch
    {
        StageEntry entry => entry.Entered,
        Statement said => said.At,
        _ => ((Touch)record).At,
    };

    /// <summary>Those that come more than two years after all others, if they are one in a hundred at most, or one alone of at least five.</summary>
    private HashSet<LogRecord> FarGroup(List<LogRecord> records)
    {
        var instants = records.DistinctBy(Same).Select(At).Order().ToList();
        for (var i = 1; i < instants.Count; i++)
        {
            var after = instants.Count - i;
            if (instants[i] - instants[i - 1] > _far && (after * 100 <= instants.Count || (after == 1 && instants.Count >= 5)))
            {
                return new HashSet<LogRecord>(records.Where(record => At(record) >= instants[i]), ReferenceEqualityComparer.Instance);
            }
        }

        return [];
    }

    /// <summary>What makes two rows one record: a set does not hold a thing twice. A value that cannot be used says nothing.</summary>
    private object Same(LogRecord record) => record switch
    {
        StageEntry entry => (entry.JourneyId, _versions.PlaceOf(entry), entry.Entered, entry.Precision, entry.Sequence),
        Touch touch => touch with { Origin = null },
        Statement { UnreadValue: null, Value: null or >= 0 } said => said with { Origin = null, Currency = said.Value is null ? null : said.Currency },
        _ => (Statement)record with { Origin = null, Currency = null, Value = null, UnreadValue = null },
    };

    public static bool StatesValue(LogRecord record) => Value(record) is not { Amount: null, Unread: null };

    /// <summary>Why the value stated cannot be used; null if it can.</summary>
    public SetAsideReason? WhyNoValue(LogRecord record) => Value(record) switch
    {
        { Unread: not null } => SetAsideReason.UnparsableValue,
        { Amount: < 0 } => SetAsideReason.NegativeValue,
        { Amount: not null, Currency: { } currency } when currency != Currency => SetAsideReason.CurrencyDiffers,
        _ => null,
    };

    private static (decimal? Amount, string? Currency, string? Unread) Value(LogRecord record) => record switch
    {
        StageEntry entry => (entry.Value, entry.Currency, entry.UnreadValue),
        Statement said => (said.Value, said.Currency, said.UnreadValue),
        _ => default,
    };

    private static LogRecord WithoutValue(LogRecord record) =>
        record is StageEntry entry ? entry with { Value = null, UnreadValue = Value(record) is { Unread: null, Amount: >= 0 } ? "in another currency" : null }
        : (Statement)record with { Value = null };

    private List<LogRecord> Without(List<LogRecord> records, Func<LogRecord, bool> isWrong, SetAsideReason reason)
    {
        foreach (var record in records.Where(isWrong))
        {
            _aside.Add(record, reason);
        }

        return [.. records.Where(record => !isWrong(record))];
    }
}
