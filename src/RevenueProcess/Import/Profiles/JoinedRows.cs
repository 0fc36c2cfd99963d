namespace RevenueProcess;

/// <summary>Keeps what the rows of a file say of each key, and how many leads asked for it.</summary>
internal sealed class JoinedRows(RowBinding binding, JoinedSource source) : PastLeadsRows(binding, source)
{
    private readonly Dictionary<string, LeadFacts> _byKey = new(StringComparer.Ordinal);
    private int _rows;
    private int _matched;
    private int _unmatched;
    private int _withoutKey;

    public JoinedSource Source => source;

    public JoinCount Count => new(source.File, _rows, _matched, _unmatched, _withoutKey);

    /// <summary>Adds what the file says about a lead that refers to a key.</summary>
    public void AddTo(LeadFacts lead, string? key)
    {
        if (key is null)
        {
            _withoutKey++;
        }
        else if (_byKey.TryGetValue(key, out var facts))
        {
            _matched++;
            lead.AddAll(facts);
        }
        else
        {
            _unmatched++;
        }
    }

    private protected override void Add(string key)
    {
        _rows++;
        if (!_byKey.TryGetValue(key, out var facts))
        {
            _byKey[key] = facts = new LeadFacts();
        }

        AddFacts(facts, key);
    }
}
