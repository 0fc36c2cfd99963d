namespace RevenueProcess;

/// <summary>Collects what a reader of the log should know of the files that it was read from.</summary>
internal sealed class ImportNotes
{
    private readonly Dictionary<(string File, string Taken, string Other), Rivals> _rivals = [];
    private readonly Dictionary<string, NumberDoubts> _doubts = new(StringComparer.Ordinal);
    private readonly List<(string File, IdCount Ids)> _ids = [];
    private readonly List<UnreadFlags> _flags = [];
    private readonly List<LookupCount> _lookups = [];

    /// <summary>Where the numbers of a file go whose format is in doubt.</summary>
    public NumberDoubts DoubtsOf(string file)
    {
        if (!_doubts.TryGetValue(file, out var doubts))
        {
            _doubts[file] = doubts = new NumberDoubts();
        }

        return doubts;
    }

    /// <summary>A count of the ids that a file writes in other ways than they are meant.</summary>
    public IdCount CountIds(string file)
    {
        var ids = new IdCount();
        _ids.Add((file, ids));
        return ids;
    }

    /// <summary>Where the texts go of a cell that should say yes or no.</summary>
    public UnreadFlags SeeFlags(string file, string column)
    {
        var flags = new UnreadFlags(file, column);
        _flags.Add(flags);
        return flags;
    }

    /// <summary>A count of the texts that a cell of a file looks up in another.</summary>
    public LookupCount CountLookups(string file, LookupTable table, bool follows)
    {
        var count = new LookupCount(file, table, follows);
        _lookups.Add(count);
        return count;
    }

    /// <summary>A text that fits two patterns and means different times.</summary>
    public void AddRivals(RecordOrigin origin, (string Pattern, Stamp Stamp) taken, (string Pattern, Stamp Stamp) other)
    {
        var key = (origin.File, taken.Pattern, other.Pattern);
        if (!_rivals.TryGetValue(key, out var rivals))
        {
            _rivals[key] = rivals = new Rivals(origin, taken, other);
        }

        rivals.Count++;
    }

    /// <summary>What there is to say.</summary>
    public IEnumerable<Warning> Warnings() =>
    [
        .. _rivals.Values.Select(rivals => rivals.ToWarning()),
        .. _doubts.Where(file => file.Value is { Comma: not null, Point: not null })
            .Select(file => new Warning(WarningCodes.DecimalComma, "$", ("file", file.Key), ("comma", file.Value.Comma!), ("point", file.Value.Point!))),
        .. _ids.Where(file => file.Ids.Written > file.Ids.Meant)
            .Select(file => new Warning(WarningCodes.JoinedIds, "$", ("file", file.File), ("written", file.Ids.Written), ("ids", file.Ids.Meant))),
        .. _flags.SelectMany(flags => flags.Warnings()),
        .. _lookups.SelectMany(count => count.Warnings()),
    ];

    private sealed class Rivals(RecordOrigin first, (string Pattern, Stamp Stamp) taken, (string Pattern, Stamp Stamp) other)
    {
        public long Count { get; set; }

        public Warning ToWarning() => new(
            WarningCodes.AmbiguousDates, "$", ("file", first.File), ("count", Count), ("line", first.Line), ("text", first.Text!),
            ("pattern", taken.Pattern), ("read", taken.Stamp.At), ("other", other.Pattern), ("otherwise", other.Stamp.At));
    }
}
