using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>A joined file, read: the facts of each key, and how many leads asked for them.</summary>
internal sealed class JoinedFacts
{
    private readonly JoinedSource _source;
    private readonly CellReader _on;
    private readonly Dictionary<string, LeadFacts> _byKey = new(StringComparer.Ordinal);
    private readonly int _rows;
    private int _matched;
    private int _unmatched;
    private int _withoutKey;

    public JoinedFacts(JoinedSource source, ProfileTable table, CellReader on)
    {
        _source = source;
        _on = on;
        for (; table.Read(); _rows++)
        {
            var key = table.Key.Value ?? throw table.Wrong($"the key '{source.Key}' is empty");
            if (!_byKey.TryGetValue(key, out var facts))
            {
                _byKey[key] = facts = new LeadFacts();
            }

            table.AddTo(facts);
        }
    }

    public JoinCount Count => new(_source.File, _rows, _matched, _unmatched, _withoutKey);

    /// <summary>Adds what the file says about the lead of the current row.</summary>
    public void AddTo(LeadFacts lead)
    {
        if (_on.Value is not { } written)
        {
            _withoutKey++;
        }
        else if (_byKey.TryGetValue(_source.Map?.GetValueOrDefault(written) ?? written, out var facts))
        {
            _matched++;
            lead.AddAll(facts);
        }
        else
        {
            _unmatched++;
        }
    }
}
