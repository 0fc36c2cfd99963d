using NodaTime;

namespace RevenueProcess;

/// <summary>What the files of one import share while they are read.</summary>
internal sealed class ImportWork
{
    private readonly Dictionary<string, Instant>? _firstEntries;
    private bool _isFinished;

    public ImportWork(ImportMap map, ProcessDefinition process, StageLogBuilder builder)
    {
        Process = process;
        Builder = builder;
        Lookups = map.Files.OfType<LookupSource>().DistinctBy(source => source.File, StringComparer.Ordinal)
            .ToDictionary(source => source.File, source => new LookupTable(source), StringComparer.Ordinal);
        _firstEntries = map.Files.OfType<JourneysSource>().Any(source => source.Columns is { Created: null, Instant: null }) ? new(StringComparer.Ordinal) : null;
    }

    public ProcessDefinition Process { get; }

    public StageLogBuilder Builder { get; }

    /// <summary>The currency of values that state none.</summary>
    public string? Currency { get; init; }

    public IReadOnlyDictionary<string, LookupTable> Lookups { get; }

    public JourneyStarts Starts { get; } = new();

    /// <summary>What a reader of the log should know of the files.</summary>
    public ImportNotes Notes { get; } = new();

    /// <summary>The earliest instant of a journey's entries; null where it has none. Only known where a file needs it.</summary>
    public Instant? FirstEntryOf(string journey) => _firstEntries!.TryGetValue(journey, out var first) ? first : null;

    /// <summary>Adds a line with some records that could not be read.</summary>
    public void Add(IReadOnlyList<LogRecord> line, IReadOnlyList<UnreadRecord> unread)
    {
        foreach (var record in line)
        {
            See(record);
        }

        Builder.Add(line, unread);
    }

    /// <summary>Adds a line of one entry.</summary>
    public void Add(StageEntry entry)
    {
        See(entry);
        Builder.Add(entry);
    }

    /// <summary>Adds what only all files together tell.</summary>
    public void Finish()
    {
        if (!_isFinished)
        {
            Starts.AddTo(this);
            _isFinished = true;
        }
    }

    private void See(LogRecord record)
    {
        if (_firstEntries is not null && record is StageEntry entry && (!_firstEntries.TryGetValue(entry.JourneyId, out var first) || entry.Entered < first))
        {
            _firstEntries[entry.JourneyId] = entry.Entered;
        }
    }
}
