namespace RevenueProcess;

/// <summary>Reads one cell of the current row. <see cref="CellRules"/> makes it.</summary>
public sealed class CellReader
{
    private readonly INamedRows? _rows;
    private readonly int _column;
    private readonly Func<string>? _other;
    private readonly CellReader? _written;
    private readonly string[] _missing;
    private readonly StringComparison _comparison;
    private readonly NumberFormat _numbers;
    private readonly Func<string, string>? _change;

    /// <summary>A reader of one column.</summary>
    internal CellReader(CellRules rules, ImportCell cell, INamedRows rows, int column)
        : this(rules, cell)
    {
        _rows = rows;
        _column = column;
    }

    /// <summary>A reader of a text that comes from several cells, or from another file by a cell of this one.</summary>
    internal CellReader(CellRules rules, ImportCell cell, Func<string> other, CellReader? written = null)
        : this(rules, cell)
    {
        _other = other;
        _written = written;
    }

    private CellReader(CellRules rules, ImportCell cell)
    {
        _missing = [.. rules.Missing];
        _comparison = rules.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        _numbers = rules.Numbers;
        _change = ChangeOf(cell, StringComparer.FromComparison(_comparison));
    }

    /// <summary>The text without spaces around it, empty where there is none.</summary>
    public string Text => _other is null ? CellText.Trimmed(_rows![_column]) : _other();

    /// <summary>The text as the import wants it, or null where the cell is empty or stands for nothing.</summary>
    public string? Value => Meant(Text);

    /// <summary>The members of a set, each as the import wants it.</summary>
    /// <param name="separator">What stands between them.</param>
    internal IReadOnlyList<string> Members(string separator) => Text is { Length: > 0 } text && !IsMissing(text)
        ? [.. text.Split(separator).Select(member => Meant(CellText.Trimmed(member))).OfType<string>()]
        : [];

    /// <summary>Where numbers go whose format is in doubt.</summary>
    internal NumberDoubts? Doubts { get; set; }

    /// <summary>Whether the value may be another text than the one that is written.</summary>
    internal bool Changes => _change is not null || _written is not null;

    /// <summary>The text as it is written in the file, however the value comes about.</summary>
    internal string Written => _written is null ? Text : _written.Written;

    /// <summary>Reads the number of the cell; null where there is none, or where it cannot be read.</summary>
    /// <param name="unread">The text of a number that cannot be read; null where there is none, or where it can.</param>
    public decimal? Number(out string? unread)
    {
        (var number, unread, _, _) = Number();
        return number;
    }

    /// <summary>Reads the number of the cell, with a doubt if there is one, and the currency that it states itself.</summary>
    internal ReadNumber Number() => Value is not { } text ? default
        : _numbers.ReadAmount(text) is var (number, currency) ? new ReadNumber(number, Unread: null, Doubts?.Of(text), currency)
        : Unreadable(text);

    private ReadNumber Unreadable(string text)
    {
        Doubts?.SeeUnreadable(text);
        return new ReadNumber(Value: null, text, Doubt: null, Currency: null);
    }

    private string? Meant(string text) => text.Length == 0 || IsMissing(text) ? null
        : _change is null ? text
        : _change(text) is { Length: > 0 } changed ? changed
        : null;

    private bool IsMissing(string text)
    {
        foreach (var missing in _missing)
        {
            if (string.Equals(missing, text, _comparison))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What changes a text that stands for something; null where nothing does.</summary>
    private static Func<string, string>? ChangeOf(ImportCell cell, StringComparer comparer)
    {
        if (cell is { Length: null, Lowers: false, Map.Count: 0 })
        {
            return null;
        }

        var map = ImportTexts.Lookup(cell.Map, comparer);
        var (length, lowers) = (cell.Length ?? int.MaxValue, cell.Lowers);
        return text =>
        {
            var start = text.Length > length ? CellText.Trimmed(CellText.Start(text, length)) : text;
            var changed = lowers ? start.ToLowerInvariant() : start;
            return map.GetValueOrDefault(changed, changed);
        };
    }
}
