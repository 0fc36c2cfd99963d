namespace RevenueProcess;

/// <summary>Numbers distinct texts 0, 1, 2… in the order of first sight.</summary>
internal sealed class TextCodes
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];

    public IReadOnlyList<string> Values => _values;

    public int CodeOf(string text)
    {
        if (!_codes.TryGetValue(text, out var code))
        {
            code = _values.Count;
            _codes.Add(text, code);
            _values.Add(text);
        }

        return code;
    }
}
