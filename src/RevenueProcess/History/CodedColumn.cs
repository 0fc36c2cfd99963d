namespace RevenueProcess;

/// <summary>A column of texts as numbers into the list of distinct texts; −1 is absent.</summary>
internal sealed class CodedColumn(int[] codes, IReadOnlyList<string> values)
{
    public int[] Codes { get; } = codes;

    public IReadOnlyList<string> Values { get; } = values;

    public string? this[int index] => Codes[index] < 0 ? null : Values[Codes[index]];
}
