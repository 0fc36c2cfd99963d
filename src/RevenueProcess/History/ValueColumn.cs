namespace RevenueProcess;

/// <summary>The values of rows. Those that state another currency than the log's are absent, once that is known.</summary>
/// <param name="values">What the rows state.</param>
/// <param name="currencies">The currencies that they state with it.</param>
/// <param name="unread">The rows whose values are not what they were read as.</param>
internal sealed class ValueColumn(decimal?[] values, CodedColumn currencies, HashSet<int> unread)
{
    private int _currency = -1;

    /// <summary>How many rows there are up to the last that states a value.</summary>
    public int Count => values.Length;

    public decimal? this[int row] => IsStated(row) && !IsForeign(row) && !IsUnread(row) ? values[row] : null;

    /// <summary>Whether the row states a value, in whatever currency.</summary>
    public bool IsStated(int row) => StatedOf(row) is not null;

    /// <summary>The value that the row states, in whatever currency.</summary>
    public decimal? StatedOf(int row) => row < values.Length ? values[row] : null;

    /// <summary>Whether the value is in another currency than the log's; one that states none is in the log's.</summary>
    public bool IsForeign(int row) => currencies.CodeOf(row) is var code && code >= 0 && code != _currency;

    /// <summary>Whether the value is not what it was read as.</summary>
    public bool IsUnread(int row) => unread.Count > 0 && unread.Contains(row);

    /// <summary>The currency that the row states with its value.</summary>
    public string? CurrencyOf(int row) => currencies[row];

    /// <summary>Puts a row that states a value, be it usable or not, before one that states none.</summary>
    public int CompareStated(int one, int other) => IsStated(other).CompareTo(IsStated(one));

    /// <summary>Settles the log's currency.</summary>
    public void SettleOn(string? currency) => _currency = currencies.NumberOf(currency);
}
