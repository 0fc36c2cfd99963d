namespace RevenueProcess;

/// <summary>
/// Finds who owned the lead at the entry of each visit: whom its entry names, else whom the entry of an earlier visit or a statement by then named last.
/// Where both do so at one instant, the entry comes first.
/// </summary>
internal sealed class VisitOwners
{
    private readonly TextCodes _texts = new();
    private readonly CodedColumn _entries;
    private readonly LogStatements? _statements;
    private readonly StatementGroups? _groups;
    private readonly int[] _ofEntries;
    private readonly int[] _ofStatements;

    /// <param name="entries">Whom each entry names.</param>
    /// <param name="statements">What was stated; null where nothing was.</param>
    /// <param name="groups">Those that are kept, by journey.</param>
    public VisitOwners(CodedColumn entries, LogStatements? statements, StatementGroups? groups)
    {
        (_entries, _statements, _groups) = (entries, statements, groups);
        _ofEntries = [.. entries.Values.Select(_texts.CodeOf)];
        _ofStatements = [.. (statements?.Owners.Values ?? []).Select(_texts.CodeOf)];
    }

    /// <summary>The owners of visits, which are grouped by journey.</summary>
    public CodedColumn Of(EntryGroups visits, int count)
    {
        var codes = new int[count];
        for (var journey = 0; journey + 1 < visits.Starts.Length; journey++)
        {
            Find(visits, visits.Starts[journey], visits.Starts[journey + 1], _groups is null ? [] : _groups.RowsOf(journey), codes);
        }

        return new CodedColumn(codes, [.. _texts.Values]);
    }

    private void Find(EntryGroups visits, int from, int end, ReadOnlySpan<int> stated, int[] codes)
    {
        var (entered, said, next) = ((Owner: -1, At: long.MinValue), (Owner: -1, At: long.MinValue), 0);
        for (var visit = from; visit < end; visit++)
        {
            var at = visits.Ticks[visit];
            for (; next < stated.Length && _statements!.Ticks[stated[next]] <= at; next++)
            {
                if (_statements.Owners.CodeOf(stated[next]) is >= 0 and var owner)
                {
                    said = (_ofStatements[owner], _statements.Ticks[stated[next]]);
                }
            }

            if (_entries.CodeOf(visits.Rows![visit]) is >= 0 and var own)
            {
                entered = (_ofEntries[own], at);
                codes[visit] = entered.Owner;
            }
            else
            {
                codes[visit] = said.At >= entered.At && said.Owner >= 0 ? said.Owner : entered.Owner;
            }
        }
    }
}
