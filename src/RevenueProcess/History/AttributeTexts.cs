namespace RevenueProcess;

/// <summary>The attributes of a log and the texts of each, numbered alike for entries and statements.</summary>
internal sealed class AttributeTexts
{
    private readonly Dictionary<string, TextCodes> _texts = new(StringComparer.Ordinal);

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
