using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Gathers what entries and statements say of journeys: the latest present value and expected close, and the first present text of each attribute.
/// Where an entry and a statement say so at one instant, the entry comes first.
/// </summary>
internal sealed class JourneyGather
{
    private readonly LogColumns _columns;
    private readonly LogDetails _details;
    private readonly StatementGroups? _statements;
    private readonly decimal?[] _values;
    private readonly Dictionary<string, int[]> _attributes;

    public JourneyGather(LogColumns columns, LogDetails details, byte[]? statementsAside)
    {
        _columns = columns;
        _details = details;
        _statements = columns.Statements is { } statements ? new StatementGroups(statements, statementsAside, columns.Keys.Count) : null;
        _values = new decimal?[columns.Keys.Count];
        ExpectedCloses = columns.Statements is { ExpectedCloses.IsEmpty: false } ? new LocalDate?[columns.Keys.Count] : null;
        _attributes = details.Attributes.ToDictionary(pair => pair.Key, _ => new int[columns.Keys.Count], StringComparer.Ordinal);
    }

    /// <summary>The value of each journey.</summary>
    public decimal?[] Values => _values;

    /// <summary>The day on which each journey is expected to close; null where no statement names one.</summary>
    public LocalDate?[]? ExpectedCloses { get; }

    /// <summary>The texts of each attribute, by journey.</summary>
    public IReadOnlyDictionary<string, CodedColumn> Attributes =>
        _attributes.ToDictionary(pair => pair.Key, pair => _details.Attributes[pair.Key].With(pair.Value), StringComparer.Ordinal);

    /// <summary>Who owned the leads.</summary>
    /// <param name="visits">The visits, with their rows.</param>
    /// <param name="count">How many there are.</param>
    public LeadOwners OwnersOf(EntryGroups visits, int count) => new VisitOwners(_details.Owners, _columns.Statements, _statements).Of(visits, count);

    /// <summary>Gathers a journey from its entries in order.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="ticks">When each entry settled.</param>
    /// <param name="rows">The row of each.</param>
    /// <param name="fates">What each came to; empty where each is a visit. What is put aside as a correction says nothing.</param>
    public void Gather(int journey, ReadOnlySpan<long> ticks, ReadOnlySpan<int> rows, IReadOnlyList<EntryFate> fates)
    {
        var stated = _statements is null ? [] : _statements.RowsOf(journey);
        var aside = fates.Contains(EntryFate.Correction) ? Corrections(fates) : [];
        _values[journey] = LatestValue(ticks, rows, aside, stated);
        if (ExpectedCloses is not null)
        {
            ExpectedCloses[journey] = LatestClose(stated);
        }

        foreach (var (name, codes) in _attributes)
        {
            codes[journey] = FirstCode(name, ticks, rows, aside, stated);
        }
    }

    private decimal? LatestValue(ReadOnlySpan<long> ticks, ReadOnlySpan<int> rows, bool[] aside, ReadOnlySpan<int> stated)
    {
        var at = rows.Length - 1;
        for (; at >= 0 && (IsAside(aside, at) || _details.Values[rows[at]] is null); at--)
        {
        }

        for (var i = stated.Length - 1; i >= 0 && (at < 0 || _columns.Statements!.Ticks[stated[i]] >= ticks[at]); i--)
        {
            if (_columns.Statements!.Values[stated[i]] is { } value)
            {
                return value;
            }
        }

        return at < 0 ? null : _details.Values[rows[at]];
    }

    private LocalDate? LatestClose(ReadOnlySpan<int> stated)
    {
        for (var i = stated.Length - 1; i >= 0; i--)
        {
            if (_columns.Statements!.ExpectedCloses[stated[i]] is { } close)
            {
                return close;
            }
        }

        return null;
    }

    private int FirstCode(string name, ReadOnlySpan<long> ticks, ReadOnlySpan<int> rows, bool[] aside, ReadOnlySpan<int> stated)
    {
        var column = _details.Attributes[name];
        var at = 0;
        for (; at < rows.Length && (IsAside(aside, at) || column.CodeOf(rows[at]) < 0); at++)
        {
        }

        for (var i = 0; i < stated.Length && (at == rows.Length || _columns.Statements!.Ticks[stated[i]] < ticks[at]); i++)
        {
            if (_columns.Statements!.Attributes[name].CodeOf(stated[i]) is var code and >= 0)
            {
                return code;
            }
        }

        return at == rows.Length ? -1 : column.CodeOf(rows[at]);
    }

    private static bool IsAside(bool[] aside, int entry) => aside.Length > 0 && aside[entry];

    /// <summary>Which entries are corrections, or equal one.</summary>
    private static bool[] Corrections(IReadOnlyList<EntryFate> fates)
    {
        var corrections = new bool[fates.Count];
        for (var entry = 0; entry < fates.Count; entry++)
        {
            corrections[entry] = fates[entry] == EntryFate.Surplus ? corrections[entry - 1] : fates[entry] == EntryFate.Correction;
        }

        return corrections;
    }
}
