namespace RevenueProcess;

/// <summary>Finds the leads that two logs have in common: by id, or by an id map.</summary>
internal sealed class LeadPairs
{
    private readonly Dictionary<string, int> _from;
    private readonly Dictionary<string, int> _to;
    private readonly Dictionary<int, int> _partners = [];
    private readonly HashSet<int> _ambiguousFrom = [];
    private readonly HashSet<int> _ambiguousTo = [];

    public LeadPairs(StageLog from, StageLog to, IEnumerable<LeadLink>? links)
    {
        (_from, _to) = (NumbersOf(from.Columns), NumbersOf(to.Columns));
        if (links is null)
        {
            Pair(_from.Where(lead => _to.ContainsKey(lead.Key)).Select(lead => (lead.Value, _to[lead.Key])));
            return;
        }

        var all = links.Select(link => (link.From, link.To)).Distinct().ToList();
        var known = all.Where(link => _from.ContainsKey(link.From) && _to.ContainsKey(link.To)).Select(link => (From: _from[link.From], To: _to[link.To])).ToList();
        UnusedLinks = all.Count - known.Count;
        var severalTo = known.CountBy(link => link.From).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet();
        var severalFrom = known.CountBy(link => link.To).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet();
        var ambiguous = known.Where(link => severalTo.Contains(link.From) || severalFrom.Contains(link.To)).ToHashSet();
        _ambiguousFrom.UnionWith(ambiguous.Select(link => link.From));
        _ambiguousTo.UnionWith(ambiguous.Select(link => link.To));
        Pair(known.Where(link => !ambiguous.Contains(link)));
    }

    /// <summary>The leads of the first log that may be counted.</summary>
    public IEnumerable<int> From => _from.Values.Where(lead => !_ambiguousFrom.Contains(lead));

    /// <summary>The leads of the second log that may be counted.</summary>
    public IEnumerable<int> To => _to.Values.Where(lead => !_ambiguousTo.Contains(lead));

    public int Joined => _partners.Count;

    public int AmbiguousInFrom => _ambiguousFrom.Count;

    public int AmbiguousInTo => _ambiguousTo.Count;

    public int UnusedLinks { get; }

    /// <summary>The lead of the second log that is a lead of the first; null where none is.</summary>
    public int? PartnerOf(int from) => _partners.TryGetValue(from, out var to) ? to : null;

    private static Dictionary<string, int> NumbersOf(LogVisits visits) => Enumerable.Range(0, visits.Journeys)
        .Where(journey => visits.Starts[journey] < visits.Starts[journey + 1]).ToDictionary(journey => visits.Keys[journey], StringComparer.Ordinal);

    private void Pair(IEnumerable<(int From, int To)> pairs)
    {
        foreach (var (from, to) in pairs)
        {
            _partners.Add(from, to);
        }
    }
}
