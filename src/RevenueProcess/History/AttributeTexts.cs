namespace RevenueProcess;

/// <summary>The attributes of a log and the texts of each, numbered alike for entries and statements.</summary>
internal sealed class AttributeTexts
{
    private readonly Dictionary<string, TextCodes> _texts = new(StringComparer.Ordinal);

    /// <summary>The texts of a log that has these attributes, whatever its records say.</summary>
    public AttributeTexts(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _texts.TryAdd(name, new TextCodes());
        }
    }

    public IReadOnlyCollection<string> Names => _texts.Keys;

    /// <summary>The texts of an attribute, which from now on the log has.</summary>
    public TextCodes this[string name]
    {
        get
        {
            if (!_texts.TryGetValue(name, out var texts))
            {
                _texts.Add(name, texts = new TextCodes());
            }

            return texts;
        }
    }
}
