using NodaTime;

namespace RevenueProcess.Specification.History;

/// <summary>A stay of a journey, as the naive model sees it.</summary>
internal sealed record NaiveVisit(Stage Stage, Instant Entered, Instant? Left, StageEntry Entry)
{
    /// <summary>Present at t: entered before it and not left before it.</summary>
    public bool IsPresentAt(Instant t) => Entered < t && (Left is not { } left || t <= left);
}

/// <summary>A journey, as the naive model sees it.</summary>
internal sealed record NaiveJourney(
    string Id,
    IReadOnlyList<NaiveVisit> Visits,
    IReadOnlyList<StageEntry> AfterClose,
    IReadOnlyList<StageEntry> Repeats,
    decimal? Value,
    IReadOnlyDictionary<string, string> Attributes);

/// <summary>
/// What recorded entries mean, written down from the definitions alone: slow, obvious, a list at a time. It knows nothing of columns,
/// and is what the log is held against.
/// </summary>
internal sealed class NaiveHistory
{
    private readonly ProcessDefinition _process;
    private readonly List<(StageEntry Entry, SetAsideReason Reason)> _aside = [];

    private NaiveHistory(ProcessDefinition process, IReadOnlyList<IReadOnlyList<StageEntry>> lines, Instant? asOf, string? currency)
    {
        _process = process;
        var all = lines.SelectMany(line => line).ToList();
        var valid = Checked(all, entry => entry.JourneyId.Length == 0, SetAsideReason.MissingJourney);
        valid = Checked(valid, entry => !process.TryFind(entry.Stage, out _), SetAsideReason.UnknownStage);
        valid = Checked(valid, entry => entry.Entered > asOf, SetAsideReason.AfterAsOf);
        Currency = currency ?? valid.Where(entry => entry.Value >= 0 && entry.UnreadValue is null && entry.Currency is not null)
            .GroupBy(entry => entry.Currency, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        AsOf = asOf ?? (valid.Count == 0 ? Instant.FromUnixTimeTicks(0) : valid.Max(entry => entry.Entered));
        Journeys = [.. valid.GroupBy(entry => entry.JourneyId, StringComparer.Ordinal).Select(Judge)];

        var kept = all.Except(_aside.Select(aside => aside.Entry), ReferenceEqualityComparer.Instance).Cast<StageEntry>().ToHashSet(ReferenceEqualityComparer.Instance);
        KeptEntries = kept.Count;
        EntriesAside = Count(_aside.Select(aside => aside.Reason));
        var values = all.Where(entry => entry.UnreadValue is not null || entry.Value is not null).Select(WhyNoValue).ToList();
        KeptValues = values.Count(reason => reason is null);
        ValuesAside = Count(values.OfType<SetAsideReason>());
        KeptLines = lines.Count(line => line.Any(kept.Contains));
        LinesAside = Count(lines.Where(line => !line.Any(kept.Contains))
            .Select(line => _aside.First(aside => ReferenceEquals(aside.Entry, line[0])).Reason));
    }

    public Instant AsOf { get; }

    public string? Currency { get; }

    public IReadOnlyList<NaiveJourney> Journeys { get; }

    public long KeptEntries { get; }

    public long KeptLines { get; }

    public IReadOnlyDictionary<SetAsideReason, long> EntriesAside { get; }

    public IReadOnlyDictionary<SetAsideReason, long> LinesAside { get; }

    public long KeptValues { get; }

    public IReadOnlyDictionary<SetAsideReason, long> ValuesAside { get; }

    /// <summary>Every entry must be an object of its own.</summary>
    public static NaiveHistory Of(
        ProcessDefinition process, IReadOnlyList<IReadOnlyList<StageEntry>> lines, Instant? asOf = null, string? currency = null) =>
        new(process, lines, asOf, currency);

    /// <summary>Whether declared rows lead from one stage to the other, with nothing but gates in between.</summary>
    public static bool Leads(ProcessDefinition process, Stage from, Stage to) =>
        process.Transitions.Any(row => row.From == from && (row.To == to || (!row.To.Holds && Leads(process, row.To, to))));

    private static Dictionary<SetAsideReason, long> Count(IEnumerable<SetAsideReason> reasons) =>
        reasons.GroupBy(reason => reason).ToDictionary(group => group.Key, group => (long)group.Count());

    private List<StageEntry> Checked(List<StageEntry> entries, Func<StageEntry, bool> isWrong, SetAsideReason reason)
    {
        _aside.AddRange(entries.Where(isWrong).Select(entry => (entry, reason)));
        return [.. entries.Where(entry => !isWrong(entry))];
    }

    /// <summary>Why a stated value is not in the log: its own reason, else that of its entry, unless another that is equal is kept.</summary>
    private SetAsideReason? WhyNoValue(StageEntry entry)
    {
        var ofEntry = _aside.Where(aside => ReferenceEquals(aside.Entry, entry)).Select(aside => (SetAsideReason?)aside.Reason).FirstOrDefault();
        return entry.UnreadValue is not null ? SetAsideReason.UnparsableValue
            : entry.Value < 0 ? SetAsideReason.NegativeValue
            : ofEntry is not (null or SetAsideReason.Duplicate) ? ofEntry
            : ValueOf(entry) is null ? SetAsideReason.CurrencyDiffers
            : null;
    }

    /// <summary>A value that can be read, is not negative, and states no other currency than the log's.</summary>
    private decimal? ValueOf(StageEntry entry) =>
        entry.UnreadValue is null && entry.Value >= 0 && (entry.Currency ?? Currency) == Currency ? entry.Value : null;

    private NaiveJourney Judge(IGrouping<string, StageEntry> journey)
    {
        var ordered = journey.Order(Comparer<StageEntry>.Create(Compare)).ToList();
        var visits = new List<StageEntry>();
        var afterClose = new List<StageEntry>();
        var repeats = new List<StageEntry>();
        foreach (var entry in ordered.DistinctBy(entry => (entry.Stage, entry.Entered, entry.Sequence)))
        {
            var to = _process[entry.Stage];
            var here = visits.Count == 0 ? null : _process[visits[^1].Stage];
            if (here is null || Leads(_process, here, to))
            {
                visits.Add(entry);
            }
            else if (here == to)
            {
                repeats.Add(entry);
            }
            else
            {
                (here.Closes ? afterClose : visits).Add(entry);
            }
        }

        _aside.AddRange(ordered.Except(visits.Concat(afterClose), ReferenceEqualityComparer.Instance)
            .Select(entry => ((StageEntry)entry!, SetAsideReason.Duplicate)));
        return new NaiveJourney(
            journey.Key,
            [.. visits.Select((entry, i) => new NaiveVisit(
                _process[entry.Stage], entry.Entered, i + 1 < visits.Count ? visits[i + 1].Entered : null, entry))],
            afterClose,
            repeats,
            ordered.Select(ValueOf).LastOrDefault(value => value is not null),
            ordered.SelectMany(entry => entry.Attributes)
                .GroupBy(pair => pair.Key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal));
    }

    /// <summary>
    /// Instant, sequence (absent first), stage, owner, value, attributes (present first, so that what is kept of several says the most);
    /// then whatever else tells two entries apart, for the set of entries must settle their order.
    /// </summary>
    private int Compare(StageEntry left, StageEntry right)
    {
        var attributes = left.Attributes.Keys.Concat(right.Attributes.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        int[] parts =
        [
            left.Entered.CompareTo(right.Entered),
            Comparer<long?>.Default.Compare(left.Sequence, right.Sequence),
            _process[left.Stage].Ordinal.CompareTo(_process[right.Stage].Ordinal),
            ComparePresentFirst(left.Owner, right.Owner),
            ComparePresentFirst(ValueOf(left), ValueOf(right)),
            .. attributes.Select(name => ComparePresentFirst(left.Attributes.GetValueOrDefault(name), right.Attributes.GetValueOrDefault(name))),
            ComparePresentFirst(left.Reason, right.Reason),
            ComparePresentFirst(left.Trigger, right.Trigger),
            Comparer<int>.Default.Compare(left.ProcessVersion ?? int.MaxValue, right.ProcessVersion ?? int.MaxValue),
        ];
        return parts.FirstOrDefault(part => part != 0);
    }

    private static int ComparePresentFirst(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string one, string other) => string.CompareOrdinal(one, other),
        var (one, other) => ((decimal)one!, (int)((decimal)one!).Scale).CompareTo(((decimal)other!, ((decimal)other!).Scale)),
    };
}
