using NodaTime;

namespace RevenueProcess;

/// <summary>Collects stage entries in columns. Optional columns take no room until a row has something in them.</summary>
internal sealed class EntryColumnsBuilder(LogVersions versions, AttributeTexts attributes)
{
    private readonly ProcessDefinition _process = versions[LogVersions.Current];
    private readonly List<int> _journeys = [];
    private readonly List<ushort> _stages = [];
    private readonly List<long> _ticks = [];
    private readonly PrecisionsBuilder _precisions = new();
    private readonly UnknownStagesBuilder _unknown = new();
    private readonly OptionalColumnBuilder<long> _sequences = new(LogDetails.NoSequence);
    private readonly OptionalColumnBuilder<RecordedPlace> _places = new(RecordedPlace.NotStated);
    private readonly HashSet<int> _stated = [];
    private readonly List<int> _formerGates = [];
    private readonly OptionalColumnBuilder<MoveMarks> _marks = new(MoveMarks.None);
    private readonly OptionalColumnBuilder<RecordedDeadline?> _deadlines = new(absent: null);
    private readonly ValueColumnBuilder _values = new();
    private readonly CodedColumnBuilder _owners = new();
    private readonly CodedColumnBuilder _reasons = new();
    private readonly CodedColumnBuilder _triggers = new();
    private readonly AttributeColumnsBuilder _attributes = new(attributes);

    /// <summary>Whether a row can have this precision, or there are too many others.</summary>
    public bool CanHold(Duration precision) => _precisions.TryNumber(precision, out _);

    /// <summary>Adds a row.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="journey">The number of its journey.</param>
    /// <param name="value">Its value, unless that is put aside.</param>
    public void Add(StageEntry entry, int journey, decimal? value)
    {
        var row = _ticks.Count;
        AddStage(row, entry);
        _journeys.Add(journey);
        _ticks.Add(entry.Entered.ToUnixTimeTicks());
        _precisions.Set(row, entry.Precision);
        if (entry.Sequence is { } sequence)
        {
            _sequences.Set(row, sequence);
        }

        if (entry.Marks is var marks and not MoveMarks.None)
        {
            _marks.Set(row, marks);
        }

        if (entry.Deadline is { } deadline)
        {
            _deadlines.Set(row, deadline);
        }

        _values.Set(row, value, entry.Currency, entry.Doubt);
        _owners.Set(row, entry.Owner);
        _reasons.Set(row, entry.Reason);
        _triggers.Set(row, entry.Trigger);
        _attributes.Set(row, entry.Attributes);
    }

    /// <summary>What to know of the versions that entries state.</summary>
    public IEnumerable<Warning> VersionWarnings => [.. Ungiven.Warnings(), .. versions.Warnings(_stated)];

    /// <summary>Versions that entries state and that nobody gave.</summary>
    public UngivenVersions Ungiven { get; } = new();

    /// <summary>How many entries name each stage that the process does not have.</summary>
    public IReadOnlyList<UnknownStage> CountUnknownStages() => _unknown.Count();

    public LogColumns Build(JourneyKeys keys, LogStatements? statements, LogTouches? touches)
    {
        ushort[] stages = [.. _stages];
        var unknown = _unknown.Build();
        _unknown.Number(stages, _process.Stages.Count, unknown);
        return new LogColumns
        {
            Count = stages.Length,
            Journeys = [.. _journeys],
            Stages = stages,
            Ticks = [.. _ticks],
            Precisions = _precisions.Build(stages.Length),
            PrecisionTicks = _precisions.BuildLengths(),
            UnknownStages = unknown,
            Unmapped = _unknown.Unmapped,
            FormerGates = _formerGates,
            Keys = keys,
            Statements = statements,
            Touches = touches,
            Details = new LogDetails
            {
                Sequences = _sequences.Build(),
                Values = _values.Build(),
                Versions = versions,
                Places = _places.Build(),
                Marks = _marks.Build(),
                Deadlines = _deadlines.Build(),
                Owners = _owners.Build(),
                Reasons = _reasons.Build(),
                Triggers = _triggers.Build(),
                Attributes = _attributes.Build(),
            },
        };
    }

    /// <summary>Adds what an entry is in the process of the log, and keeps what it is in the version that it states.</summary>
    private void AddStage(int row, StageEntry entry)
    {
        var version = LogVersions.Current;
        if (entry.ProcessVersion is { } stated && !versions.TryFind(stated, out version))
        {
            Ungiven.Add(stated, entry.JourneyId);
        }

        var isKnown = versions[version].TryFind(entry.Stage, out var stage);
        var own = stage?.Ordinal ?? versions[version].Pairs.Elsewhere;
        var here = versions.Map(version, own, LogVersions.Current);
        if (entry.ProcessVersion is { } recorded)
        {
            _stated.Add(version);
            _places.Set(row, new RecordedPlace(recorded, own));
        }

        if (here < _process.Stages.Count)
        {
            _stages.Add((ushort)here);
            return;
        }

        _stages.Add(ushort.MaxValue);
        _unknown.Add(row, entry.Stage, isUnmapped: isKnown);
        if (stage is { Holds: false })
        {
            _formerGates.Add(row);
        }
    }
}
