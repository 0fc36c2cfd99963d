namespace RevenueProcess;

/// <summary>
/// Finds who owned the lead at the entry of each visit: whom its entry names, else whom the entry of an earlier visit or a statement by then named last.
/// Where both do so at one instant, the entry comes first. And who owned it last.
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
    public LeadOwners Of(EntryGroups visits, int count)
    {
        var (named, atEntry, latest) = (new int[count], new int[count], new int[visits.Starts.Length - 1]);
        for (var journey = 0; journey < latest.Length; journey++)
        {
            var (owner, said, next) = ((Code: -1, At: long.MinValue), (Code: -1, At: long.MinValue), 0);
            ReadOnlySpan<int> stated = _groups is null ? [] : _groups.RowsOf(journey);
            for (var visit = visits.Starts[journey]; visit < visits.Starts[journey + 1]; visit++)
            {
                Hear(stated, ref next, visits.Ticks[visit], ref said);
                named[visit] = _entries.CodeOf(visits.Rows![visit]) is >= 0 and var own ? _ofEntries[own] : -1;
                owner = named[visit] >= 0 ? (named[visit], visits.Ticks[visit]) : owner;
                atEntry[visit] = named[visit] >= 0 ? named[visit] : Later(owner, said);
            }

            Hear(stated, ref next, long.MaxValue, ref said);
            latest[journey] = Later(owner, said);
        }

        string[] texts = [.. _texts.Values];
        return new LeadOwners(new CodedColumn(named, texts), new CodedColumn(atEntry, texts), new CodedColumn(latest, texts));
    }

    /// <summary>Hears what was stated by an instant.</summary>
    private void Hear(ReadOnlySpan<int> stated, ref int next, long until, ref (int Code, long At) said)
    {
        for (; next < stated.Length && _statements!.Ticks[stated[next]] <= until; next++)
        {
            if (_statements.Owners.CodeOf(stated[next]) is >= 0 and var owner)
            {
                said = (_ofStatements[owner], _statements.Ticks[stated[next]]);
            }
        }
    }

    /// <summary>Who was named later: at one instant the entry comes first.</summary>
    private static int Later((int Code, long At) entered, (int Code, long At) said) => said.Code >= 0 && said.At >= entered.At ? said.Code : entered.Code;
}
