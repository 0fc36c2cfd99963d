using NodaTime;

namespace RevenueProcess;

/// <summary>Collects stage entries in columns. Optional columns take no room until a row has something in them.</summary>
internal sealed class EntryColumnsBuilder(ProcessDefinition process, AttributeTexts attributes)
{
    private readonly List<int> _journeys = [];
    private readonly List<ushort> _stages = [];
    private readonly List<long> _ticks = [];
    private readonly PrecisionsBuilder _precisions = new();
    private readonly UnknownStagesBuilder _unknown = new();
    private readonly OptionalColumnBuilder<long> _sequences = new(LogDetails.NoSequence);
    private readonly OptionalColumnBuilder<int?> _versions = new(absent: null);
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
        if (process.TryFind(entry.Stage, out var stage))
        {
            _stages.Add((ushort)stage.Ordinal);
        }
        else
        {
            _stages.Add(ushort.MaxValue);
            _unknown.Add(row, entry.Stage);
        }

        _journeys.Add(journey);
        _ticks.Add(entry.Entered.ToUnixTimeTicks());
        _precisions.Set(row, entry.Precision);
        if (entry.Sequence is { } sequence)
        {
            _sequences.Set(row, sequence);
        }

        if (entry.ProcessVersion is { } version)
        {
            _versions.Set(row, version);
        }

        _values.Set(row, value, entry.Currency, entry.Doubt);
        _owners.Set(row, entry.Owner);
        _reasons.Set(row, entry.Reason);
        _triggers.Set(row, entry.Trigger);
        _attributes.Set(row, entry.Attributes);
    }

    /// <summary>How many entries name each stage that the process does not have.</summary>
    public IReadOnlyList<UnknownStage> CountUnknownStages() => _unknown.Count();

    public LogColumns Build(JourneyKeys keys, LogStatements? statements, LogTouches? touches)
    {
        ushort[] stages = [.. _stages];
        var unknown = _unknown.Build();
        _unknown.Number(stages, process.Stages.Count, unknown);
        return new LogColumns
        {
            Count = stages.Length,
            Journeys = [.. _journeys],
            Stages = stages,
            Ticks = [.. _ticks],
            Precisions = _precisions.Build(stages.Length),
            PrecisionTicks = _precisions.BuildLengths(),
            UnknownStages = unknown,
            Keys = keys,
            Statements = statements,
            Touches = touches,
            Details = new LogDetails
            {
                Sequences = _sequences.Build(),
                Values = _values.Build(),
                Versions = _versions.Build(),
                Owners = _owners.Build(),
                Reasons = _reasons.Build(),
                Triggers = _triggers.Build(),
                Attributes = _attributes.Build(),
            },
        };
    }
}
