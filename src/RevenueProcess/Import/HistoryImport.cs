namespace RevenueProcess;

/// <summary>
/// Reads the rows that an import describes into one log. The host opens each of <see cref="Files"/>, <see cref="Bind"/> holds its columns against
/// the import, and the host goes from row to row.
/// </summary>
public sealed class HistoryImport
{
    private readonly ImportMap _map;
    private readonly ImportWork _work;

    /// <summary>An import into the log of a process.</summary>
    /// <param name="map">The import.</param>
    /// <param name="process">The process the history is of.</param>
    /// <param name="options">How the records become a log; the import adds its attributes, and what else it states where the options state nothing.</param>
    /// <exception cref="InvalidDefinitionException">The import names stages that the process does not have; all are listed, each with its path.</exception>
    /// <exception cref="ArgumentException">The latest plausible instant is before the earliest.</exception>
    public HistoryImport(ImportMap map, ProcessDefinition process, StageLogOptions? options = null)
    {
        _map = Require.NotNull(map);
        Require.NotNull(process);
        Fault[] faults = [.. map.Files.SelectMany((source, index) => StagesOf(source, PathOf(index)))
            .Where(named => !process.TryFind(named.Stage, out _))
            .Select(named => new Fault(FaultCodes.UnknownStage, named.Path, ("stage", named.Stage), ("known", process.Stages.Select(known => known.Id))))];
        if (faults.Length > 0)
        {
            throw new InvalidDefinitionException(faults);
        }

        options ??= StageLogOptions.Default;
        var attributes = map.Files.SelectMany(source => source.Attributes).Select(attribute => attribute.Name);
        _work = new ImportWork(map, process, new StageLogBuilder(process, options with
        {
            Currency = options.Currency ?? map.Currency,
            Attributes = [.. options.Attributes, .. attributes],
            Earliest = options.Earliest ?? map.Earliest,
            Latest = options.Latest ?? map.Latest,
            CorrectionsWithin = options.CorrectionsWithin ?? map.CorrectionsWithin,
        }))
        {
            Currency = options.Currency ?? map.Currency,
        };
        Files = new ValueList<ImportSource>(map.Files.OrderByDescending(source => source is LookupSource));
    }

    /// <summary>The files in the order in which to read them: those that others look texts up in come first.</summary>
    public IReadOnlyList<ImportSource> Files { get; }

    /// <summary>Holds a file against what the import says about it. No row needs to have been read yet.</summary>
    /// <param name="source">The file, one of <see cref="Files"/>.</param>
    /// <param name="rows">Its rows.</param>
    /// <exception cref="InvalidDefinitionException">The import names columns that the file does not have, or has twice; all are listed, each with its path.</exception>
    /// <exception cref="ArgumentException">The import has no such file.</exception>
    /// <exception cref="InvalidOperationException">The file looks texts up in one that has not been bound.</exception>
    public ImportRows Bind(ImportSource source, INamedRows rows)
    {
        Require.NotNull(source);
        Require.NotNull(rows);
        var index = _map.Files.Index().Where(file => file.Item.Equals(source)).Select(file => file.Index).FirstOrDefault(-1);
        if (index < 0)
        {
            throw new ArgumentException($"The import has no file '{Wording.Shown(source.File)}' that is described so.", nameof(source));
        }

        var (faults, rules) = (new List<Fault>(), _map.Rules.Within(source));
        var binding = new SourceBinding(source, PathOf(index), rules, rows, _work, faults);
        ImportRows bound = source switch
        {
            LongSource many => new LongRows(binding, many),
            WideSource wide => new WideRows(binding, wide),
            ChangesSource changes => new ChangesRows(binding, changes),
            JourneysSource journeys => new JourneysRows(binding, journeys),
            TouchesSource touches => new TouchesRows(binding, touches),
            _ => new LookupRows(binding, _work.Lookups[source.File], rules, rows),
        };
        return faults.Count == 0 ? bound : throw new InvalidDefinitionException(faults);
    }

    /// <summary>Makes a log of all that was added. Nothing is to be added afterwards.</summary>
    public StageLog Build()
    {
        _work.Finish();
        return _work.Builder.Build((read, lines, columns) => [.. _work.Notes.Warnings(), .. ImportReview.Warnings(read, lines, columns)]);
    }

    private static string PathOf(int file) => JsonPath.Of(JsonPath.Of("$", ImportKeys.Files), file);

    private static IEnumerable<(string Stage, string Path)> StagesOf(ImportSource source, string path)
    {
        var at = JsonPath.Of(path, ImportKeys.Stages);
        return source switch
        {
            WideSource wide => wide.Stages.Select((stage, index) => (stage.Stage, JsonPath.Of(JsonPath.Of(at, index), ImportKeys.Stage))),
            LongSource many => Named(many.Stages),
            ChangesSource changes => Named(changes.Stages),
            JourneysSource journeys => Named(journeys.Stages),
            _ => [],
        };

        IEnumerable<(string Stage, string Path)> Named(IReadOnlyDictionary<string, string> stages) => stages.Select(stage => (stage.Value, JsonPath.Of(at, stage.Key)));
    }
}
