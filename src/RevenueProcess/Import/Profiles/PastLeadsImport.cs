using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Reads the rows that a profiles file describes into past leads. The host opens each of <see cref="Files"/> in order, <see cref="Bind"/> holds its columns
/// against the profiles, and the host goes from row to row.
/// </summary>
public sealed class PastLeadsImport
{
    private readonly PastLeadsMap _map;
    private readonly Instant? _at;
    private readonly JoinedRows?[] _joined;
    private LeadRows? _leads;

    /// <summary>An import of past leads.</summary>
    /// <param name="map">The profiles.</param>
    /// <param name="at">The instant at which all leads are judged; each at its own where it is null.</param>
    public PastLeadsImport(PastLeadsMap map, Instant? at = null)
    {
        _map = Require.NotNull(map);
        _at = at;
        _joined = new JoinedRows?[map.Joined.Count];
        Files = new ValueList<PastLeadsSource>([.. map.Joined, map.Leads]);
    }

    /// <summary>The files in the order in which to read them: the leads come last.</summary>
    public IReadOnlyList<PastLeadsSource> Files { get; }

    /// <summary>Holds a file against what the profiles say about it. No row needs to have been read yet.</summary>
    /// <param name="source">The file, one of <see cref="Files"/>.</param>
    /// <param name="rows">Its rows.</param>
    /// <exception cref="InvalidDefinitionException">The profiles name columns that the file does not have, or has twice; all are listed, each with its path.</exception>
    /// <exception cref="ArgumentException">The profiles have no such file.</exception>
    /// <exception cref="InvalidOperationException">The leads come before a joined file.</exception>
    public PastLeadsRows Bind(PastLeadsSource source, INamedRows rows)
    {
        Require.NotNull(source);
        Require.NotNull(rows);
        var (index, faults) = (Files.ToList().IndexOf(source), new List<Fault>());
        if (index < 0)
        {
            throw new ArgumentException($"The profiles have no file '{Wording.Shown(source.File)}' that is described so.", nameof(source));
        }

        var binding = new RowBinding(source, PathOf(source, index), _map.Rules.Within(source), rows, new ImportNotes(), CellBinding.NoLookups, faults);
        PastLeadsRows bound = source is JoinedSource joined
            ? _joined[index] = new JoinedRows(binding, joined)
            : _leads = new LeadRows(binding, (LeadsSource)source, [.. _joined.Index().Select(one => (
                one.Item ?? throw new InvalidOperationException($"The rows of '{Wording.Shown(Files[one.Index].File)}' must be added before those of the leads; {nameof(Files)} has the files in that order."),
                PathOf(Files[one.Index], one.Index)))]);
        return faults.Count == 0 ? bound : throw new InvalidDefinitionException(faults);
    }

    /// <summary>The past leads of all that was added. Nothing is to be added afterwards.</summary>
    /// <exception cref="InvalidDefinitionException">There is no instant at which to judge the leads: none has one of its own, and there is no signal.</exception>
    /// <exception cref="InvalidOperationException">The file of the leads was not bound.</exception>
    public PastLeads Build()
    {
        var leads = _leads ?? throw new InvalidOperationException($"The rows of '{Wording.Shown(_map.Leads.File)}' must be added first.");
        return leads.Build(_at) is var (read, at, undated)
            ? new PastLeads(read, [.. Files.Reverse().SelectMany(source => source.Facts).Select(cell => cell.Fact)])
            {
                At = at,
                Undated = undated,
                Filtered = leads.Filtered,
                Joins = [.. _joined.Select(joined => joined!.Count)],
            }
            : throw new InvalidDefinitionException([new(FaultCodes.NeverJudged, JsonPath.Of("$", ProfileKeys.Leads))]);
    }

    private static string PathOf(PastLeadsSource source, int index) =>
        source is JoinedSource ? JsonPath.Of(JsonPath.Of("$", ProfileKeys.Joined), index) : JsonPath.Of("$", ProfileKeys.Leads);
}
