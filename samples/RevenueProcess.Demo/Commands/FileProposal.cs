using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>How a file may be read, by its first rows.</summary>
/// <param name="Path">Where the file is.</param>
/// <param name="Source">How it may be read; null where nothing is known.</param>
/// <param name="Looks">What its columns look like.</param>
internal sealed record FileProposal(string Path, ImportSource? Source, IReadOnlyList<ColumnAccount> Looks)
{
    private const int Sample = 10_000;

    /// <summary>Whether journeys move in it, rather than that it only adds to those of other files.</summary>
    public bool HasHistory => Source is not (null or RevenueProcess.JourneysSource { Columns.Created: null });

    /// <summary>Looks at the first rows of a file.</summary>
    /// <param name="process">The process of the history.</param>
    /// <param name="path">Where the file is.</param>
    /// <param name="name">What the import calls it.</param>
    /// <param name="limits">How large it may be.</param>
    public static FileProposal Of(ProcessDefinition process, string path, string name, InputLimits limits)
    {
        var form = FormGuess.Of(path, limits);
        using var table = CsvTable.Open(path, path, form, limits);
        var (rows, hasRagged) = (new List<IReadOnlyList<string>>(), false);
        while (rows.Count < Sample && table.Read())
        {
            hasRagged |= table.IsRagged;
            if (!table.IsRagged)
            {
                rows.Add([.. Enumerable.Range(0, table.Columns.Count).Select(column => table[column] ?? string.Empty)]);
            }
        }

        var source = ImportAdvisor.Propose(name, table.Columns, rows, process) is { } proposed
            ? proposed with { Delimiter = form.Delimiter, Encoding = form.Encoding, SkipLines = form.SkipLines, SetsRaggedAside = hasRagged }
            : null;
        return new FileProposal(path, source, ImportAdvisor.LooksOf(table.Columns, rows, process));
    }

    /// <summary>Why journeys do not move in it, and what its columns look like.</summary>
    public IEnumerable<string> Lacks() =>
    [
        Source is null
            ? $"{Path}: no import is proposed, since no column is seen with {Missing()}; write the import by hand, as docs/import.md says"
            : $"{Path}: it only adds to journeys of which another file must tell, since no column is seen with {Missing()}",
        $"  its columns are {string.Join(", ", Looks.Select(column => $"'{column.Name}' ({column.Kind.ToString().ToLowerInvariant()})"))}",
    ];

    private string Missing() => (Has(ColumnKind.Instant), Has(ColumnKind.Stage)) switch
    {
        (false, false) => "dates, and none with stages of the process",
        (false, true) => "dates",
        (true, false) => "stages of the process, and none with dates that is named like one",
        _ => "ids of journeys",
    };

    private bool Has(ColumnKind kind) => Looks.Any(column => column.Kind == kind);
}
