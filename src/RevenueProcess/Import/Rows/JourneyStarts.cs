using NodaTime;

namespace RevenueProcess;

/// <summary>
/// What only all files together tell: what was before the first change of each journey has been since it was created, and what is known of a journey
/// all along is known since its first entry. Nothing in it depends on the order of rows.
/// </summary>
internal sealed class JourneyStarts
{
    private readonly Dictionary<string, List<Start>> _starts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Journey, ChangedProperty Property), List<(LogRecord Old, LogRecord New)>> _first = [];
    private readonly List<(Statement Facts, UnreadRecord[] Unread)> _known = [];

    /// <summary>A row that says when its journey was created, and what else is known of it.</summary>
    public void Begin(Statement facts, Duration precision, string? stage, UnreadRecord[] unread)
    {
        if (!_starts.TryGetValue(facts.JourneyId, out var starts))
        {
            _starts[facts.JourneyId] = starts = [];
        }

        starts.Add(new Start(facts, precision, stage, unread));
    }

    /// <summary>A row that says something of a journey all along.</summary>
    public void Know(Statement facts, UnreadRecord[] unread) => _known.Add((facts, unread));

    /// <summary>A change: what was before, as if it were so since then, and what is since.</summary>
    public void Change(ChangedProperty property, LogRecord old, LogRecord @new)
    {
        var key = (old.JourneyId, property);
        if (!_first.TryGetValue(key, out var first) || AtOf(old) < AtOf(first[0].Old))
        {
            _first[key] = [(old, @new)];
        }
        else if (AtOf(old) == AtOf(first[0].Old))
        {
            first.Add((old, @new));
        }
    }

    /// <summary>Adds it all to the history.</summary>
    public void AddTo(ImportWork work)
    {
        foreach (var (journey, starts) in _starts)
        {
            starts.Sort(Start.Compare);
            var stage = Before(journey, ChangedProperty.Stage) is StageEntry before
                ? before.Stage.Length == 0 ? null : before.Stage
                : starts.Select(start => start.Stage).FirstOrDefault(stage => stage is not null) ?? work.Process.Path[0].Id;
            work.Add(RecordsOf(starts[0], stage), starts[0].Unread);
            foreach (var other in starts.Skip(1))
            {
                AddOther(work, other, starts[0].Facts.At);
            }
        }

        foreach (var (facts, unread) in _known)
        {
            if (work.FirstEntryOf(facts.JourneyId) is { } first)
            {
                work.Builder.Add([facts with { At = first }], unread);
            }
            else
            {
                work.Builder.SetAside(SetAsideReason.NoEntry, facts.Origin);
            }
        }
    }

    /// <summary>The entry of a journey into the stage that it was created in, if that is known, and what is known of it since then.</summary>
    private IReadOnlyList<LogRecord> RecordsOf(Start start, string? stage)
    {
        var (facts, journey) = (start.Facts, start.Facts.JourneyId);
        var (value, owner, close) = (
            Before(journey, ChangedProperty.Value) as Statement, Before(journey, ChangedProperty.Owner) as Statement, Before(journey, ChangedProperty.ExpectedClose) as Statement);
        var worth = value ?? facts;
        var said = facts with
        {
            Value = worth.Value,
            UnreadValue = worth.UnreadValue,
            Doubt = worth.Doubt,
            Currency = worth.Currency,
            Owner = (owner ?? facts).Owner,
            ExpectedClose = (close ?? facts).ExpectedClose,
        };
        if (stage is null)
        {
            return [said];
        }

        var entry = new StageEntry(journey, stage, facts.At)
        {
            Origin = facts.Origin,
            Precision = start.Precision,
            Owner = said.Owner,
            Value = said.Value,
            UnreadValue = said.UnreadValue,
            Doubt = said.Doubt,
            Currency = said.Currency,
            Attributes = said.Attributes,
        };
        return said.ExpectedClose is null ? [entry] : [entry, new Statement(journey, facts.At) { Origin = facts.Origin, ExpectedClose = said.ExpectedClose }];
    }

    private static void AddOther(ImportWork work, Start other, Instant created)
    {
        if (other.Facts is { Value: null, UnreadValue: null, Owner: null, ExpectedClose: null, Attributes.Count: 0 })
        {
            work.Builder.SetAside(SetAsideReason.Duplicate, other.Facts.Origin);
        }
        else
        {
            work.Builder.Add([other.Facts with { At = created }], other.Unread);
        }
    }

    /// <summary>What was before the first change: of several at one instant, what none of them leads to.</summary>
    private LogRecord? Before(string journey, ChangedProperty property) => !_first.TryGetValue((journey, property), out var first) ? null : first
        .OrderBy(change => first.Exists(other => Said(other.New) == Said(change.Old)))
        .ThenBy(change => Said(change.Old), StringComparer.Ordinal)
        .First().Old;

    private static string Said(LogRecord record) => record switch
    {
        StageEntry entry => entry.Stage,
        Statement said => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{said.Value}|{said.UnreadValue}|{said.Owner}|{said.ExpectedClose}"),
        _ => string.Empty,
    };

    private static Instant AtOf(LogRecord record) => record is StageEntry entry ? entry.Entered : ((Statement)record).At;

    private sealed record Start(Statement Facts, Duration Precision, string? Stage, UnreadRecord[] Unread)
    {
        /// <summary>The order of instants, then of places in files.</summary>
        public static int Compare(Start one, Start other)
        {
            var (order, here, there) = (one.Facts.At.CompareTo(other.Facts.At), one.Facts.Origin!, other.Facts.Origin!);
            order = order != 0 ? order : string.CompareOrdinal(here.File, there.File);
            return order != 0 ? order : here.Line.CompareTo(there.Line);
        }
    }
}
