namespace RevenueProcess;

/// <summary>What would mend the part of an import that describes a file, by the texts of its columns that cannot be read.</summary>
internal sealed class FileAdvice
{
    private readonly ImportMap _map;
    private readonly ImportSource _source;
    private readonly ReadSummary _read;
    private readonly List<(ColumnAccount Account, ColumnUse Use)> _columns;

    public FileAdvice(ImportMap map, ImportSource source, FileAccount? account, ReadSummary read)
    {
        (_map, _source, _read) = (map, source, read);
        var columns = account?.Columns ?? [];
        string[] names = [.. columns.Select(column => column.Name)];
        var uses = ColumnUse.Of(source, map.Rules.Within(source)).ToLookup(use => CellBinding.Find(use.Cell, names));
        _columns = [.. columns.Index().Where(column => uses.Contains(column.Index)).Select(column => (column.Item, uses[column.Index].MinBy(use => use.Kind)!))];
    }

    /// <summary>All of it: what stands for nothing, how dates are written, how numbers are.</summary>
    public IEnumerable<ImportAdvice> All() => [.. Missing(), .. Instants(), .. Values()];

    private IEnumerable<ImportAdvice> Missing()
    {
        foreach (var reason in new[] { SetAsideReason.UnparsableInstant, SetAsideReason.UnparsableValue })
        {
            var texts = Places(reason, static _ => false).SelectMany(place => place.Unread).Where(MissingMarks.Has).Distinct(StringComparer.Ordinal).ToList();
            if (texts.Count > 0)
            {
                string[] all = [.. _source.Missing, .. texts];
                yield return Of(reason, column: null, _source.Missing.Count > 0, DocumentText.Member(writer => writer.WriteSomeTexts(ImportKeys.Missing, all)));
            }
        }
    }

    private IEnumerable<ImportAdvice> Instants()
    {
        foreach (var place in Places(SetAsideReason.UnparsableInstant, static cell => cell.Patterns is not null))
        {
            var own = place.Cell is null ? _source.Patterns : place.Cell.Patterns;
            var stated = own ?? _map.Patterns;
            IReadOnlyList<string> known = stated.Count == 0 && place.Read.Count > 0 ? [StampPattern.Iso] : stated;
            foreach (var patterns in ColumnPatterns.ReadingMost(place.Written))
            {
                string[] all = [.. known, .. patterns.Except(known, StringComparer.Ordinal)];
                yield return Of(SetAsideReason.UnparsableInstant, place.Column, own is not null, DocumentText.Member(writer => writer.WriteSomeTexts(ImportKeys.Patterns, all)));
            }
        }
    }

    private IEnumerable<ImportAdvice> Values()
    {
        foreach (var place in Places(SetAsideReason.UnparsableValue, static cell => cell.Numbers is not null))
        {
            var isThere = (place.Cell is null ? _source.Numbers : place.Cell.Numbers) is not null;
            foreach (var format in ColumnFormats.ReadingMost(place.Written, place.Read))
            {
                yield return Of(SetAsideReason.UnparsableValue, place.Column, isThere, DocumentText.Member(writer => writer.WriteString(ImportKeys.Numbers, format)));
            }
        }
    }

    /// <summary>
    /// Where the import says how texts are written: for the file, or beside a column that says it itself. Where no column is read so, it is what rows were
    /// put aside for, which other files may hold.
    /// </summary>
    private IEnumerable<Place> Places(SetAsideReason reason, Func<ImportCell, bool> saysItself)
    {
        var kind = reason == SetAsideReason.UnparsableInstant ? ColumnKind.Instant : ColumnKind.Number;
        var columns = _columns.Where(column => column.Use.Kind == kind).ToLookup(column => saysItself(column.Use.Cell));
        var examples = columns.Count > 0 ? [] : _read.Examples.Where(example => example.Reason == reason && example.File == _source.File).Select(example => example.Text).OfType<string>();
        var own = columns[true].Select(column => new Place(column.Use.Cell, column.Account.Name, column.Account.ReadTexts, column.Account.UnreadTexts)).ToList();
        var shared = columns[false].Select(column => column.Account).ToList();
        return own.Append(new Place(
            Cell: null,
            Column: null,
            [.. shared.SelectMany(account => account.ReadTexts)],
            [.. shared.SelectMany(account => account.UnreadTexts), .. examples]));
    }

    private ImportAdvice Of(SetAsideReason reason, string? column, bool replaces, string json) =>
        new(reason, json) { File = _map.Files.Count > 1 ? _source.File : null, Column = column, Replaces = replaces };

    private sealed record Place(ImportCell? Cell, string? Column, IReadOnlyList<string> Read, IReadOnlyList<string> Unread)
    {
        /// <summary>The texts that cannot be read, and do not stand for nothing.</summary>
        public List<string> Written { get; } = [.. Unread.Where(text => !MissingMarks.Has(text))];
    }
}
