namespace RevenueProcess;

/// <summary>A column of texts as numbers into the list of distinct texts; −1 is absent, and so is every row past the end.</summary>
internal sealed class CodedColumn(int[] codes, string[] values)
{
    private readonly string[] _values = values;

    public IReadOnlyList<string> Values => _values;

    public string? this[int row] => CodeOf(row) is var code && code < 0 ? null : _values[code];

    /// <summary>Another column of the same texts.</summary>
    public CodedColumn With(int[] other) => new(other, _values);

    /// <summary>The number of a text; −1 where no row has it.</summary>
    public int NumberOf(string? text) => Array.IndexOf(_values, text);

    /// <summary>The numbers of neighbouring rows, of a column that has one for each row.</summary>
    public ReadOnlySpan<int> Codes(int from, int count) => codes.AsSpan(from, count);

    public int CodeOf(int row) => row < codes.Length ? codes[row] : -1;
}
