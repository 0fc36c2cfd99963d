using NodaTime;

namespace RevenueProcess;

/// <summary>How cells are read: in which zone, by which patterns, and what stands for nothing. Imports say it for all files, a file or a column.</summary>
public sealed record CellRules
{
    /// <summary>The zone of dates and local times; UTC unless stated.</summary>
    public DateTimeZone Zone { get; init => field = Require.NotNull(value, nameof(Zone)); } = DateTimeZone.Utc;

    /// <summary>How dates and times are written, patterns of NodaTime tried in order; ISO 8601 where there is none.</summary>
    /// <exception cref="ArgumentException">A text is no pattern.</exception>
    public IReadOnlyList<string> Patterns { get; init => field = ImportTexts.Patterns(value, nameof(Patterns)); } = ValueList<string>.Empty;

    /// <summary>Texts that stand for nothing, besides an empty cell.</summary>
    public IReadOnlyList<string> Missing { get; init => field = ImportTexts.WellFormed(value, nameof(Missing)); } = ValueList<string>.Empty;

    /// <summary>The rules of a part, whose own patterns go before and whose own missing texts are added.</summary>
    /// <param name="patterns">The patterns of the part; null where it states none.</param>
    /// <param name="missing">What stands for nothing there; null where it states nothing.</param>
    /// <exception cref="ArgumentException">A text of the patterns is none.</exception>
    public CellRules Within(IReadOnlyList<string>? patterns, IReadOnlyList<string>? missing) => this with
    {
        Patterns = patterns is null ? Patterns : ImportTexts.Patterns(patterns, nameof(patterns)),
        Missing = missing is null ? Missing : [.. Missing, .. ImportTexts.WellFormed(missing, nameof(missing))],
    };

    /// <summary>A reader of dates and times.</summary>
    /// <param name="areDates">Whether only midnights are read, as the days that they begin.</param>
    public InstantReader Instants(bool areDates = false)
    {
        var reader = Patterns.Count == 0 ? InstantReader.Iso(Zone) : InstantReader.Of(Patterns, Zone);
        return areDates ? reader.OfDates() : reader;
    }

    /// <summary>A reader of the column of that name.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="name">What their header calls it.</param>
    /// <param name="path">Where a document names it, for the fault.</param>
    /// <exception cref="InvalidDefinitionException">There is no such column, or more than one.</exception>
    public CellReader Column(INamedRows rows, string name, string path)
    {
        var faults = new List<Fault>();
        var reader = Column(Require.NotNull(rows), Require.NotNull(name), Require.NotNull(path), faults);
        return faults.Count == 0 ? reader : throw new InvalidDefinitionException(faults);
    }

    /// <summary>The same; where there is a fault it is listed, and the reader is not to be used.</summary>
    internal CellReader Column(INamedRows rows, string name, string path, List<Fault> faults)
    {
        var found = rows.Columns.Index().Where(column => column.Item == name).Select(column => column.Index).ToList();
        if (found.Count == 0)
        {
            faults.Add(new(FaultCodes.UnknownColumn, path, ("column", name), ("file", rows.File), ("known", rows.Columns)));
        }
        else if (found.Count > 1)
        {
            faults.Add(new(FaultCodes.RepeatedColumn, path, ("column", name), ("file", rows.File), ("count", found.Count)));
        }

        return new CellReader(rows, found.FirstOrDefault(), Missing);
    }
}
