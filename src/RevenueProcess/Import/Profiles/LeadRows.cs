using NodaTime;

namespace RevenueProcess;

/// <summary>Makes each row a past lead.</summary>
internal sealed class LeadRows : PastLeadsRows
{
    private readonly (JoinedRows Rows, CellReader On)[] _joined;
    private readonly StampCells? _decided;
    private readonly CellReader _fate;
    private readonly Dictionary<string, Outcome?> _fates;
    private readonly AnswerReader? _answer;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<(Instant? Own, Func<Instant, PastLead> Make)> _leads = [];
    private Instant? _last;

    public LeadRows(RowBinding binding, LeadsSource source, (JoinedRows Rows, string Path)[] joined)
        : base(binding, source)
    {
        _joined = [.. joined.Select(one => (one.Rows, binding.Text(one.Rows.Source.On ?? one.Rows.Source.Key, JsonPath.Of(one.Path, one.Rows.Source.On is null ? ImportKeys.Key : ProfileKeys.On))))];
        _decided = binding.OptionalStamps(source.DecidedAt, JsonPath.Of(binding.Path, ProfileKeys.DecidedAt));
        var fate = source.Fate;
        _fate = binding.Text(fate.Cell, JsonPath.Of(binding.Path, ProfileKeys.Fate), isPart: true);
        _fates = binding.Meanings<Outcome?>(
            fate.Cell, JsonPath.Of(binding.Path, ProfileKeys.Fate), (ProfileKeys.Won, fate.Won, Outcome.Won), (ProfileKeys.Lost, fate.Lost, Outcome.Lost), (ProfileKeys.Open, fate.Open, null));
        _answer = source.Answer is { } answer ? new AnswerReader(binding, answer, JsonPath.Of(binding.Path, ProfileKeys.Answer)) : null;
    }

    /// <summary>The leads, the instant at which those without one of their own are judged, and how many these are; null where there is no such instant.</summary>
    public (IReadOnlyList<PastLead> Leads, Instant? At, int Undated)? Build(Instant? at)
    {
        var undated = at is null ? _leads.Count(lead => lead.Own is null) : _leads.Count;
        if ((at ?? _last) is not { } instant)
        {
            return _leads.Count == 0 ? ([], null, 0) : null;
        }

        return ([.. _leads.Select(lead => lead.Make(at ?? lead.Own ?? instant))], at is not null || undated > 0 ? instant : null, undated);
    }

    private protected override void Add(string key)
    {
        if (!_seen.Add(key))
        {
            throw Wrong(FaultCodes.RepeatedLead, ImportKeys.Key, key, ("lead", key));
        }

        var lead = new LeadFacts();
        AddFacts(lead, key);
        foreach (var (rows, on) in _joined)
        {
            rows.AddTo(lead, on.Value);
        }

        var (own, outcome, accepted, reason) = (DecidedAt(), Fate(), _answer?.Accepted(), _answer?.Reason());
        _last = Later(_last, Later(own, lead.LastSignal()));
        _leads.Add((own, at => new PastLead(lead.ToProfile(), at, outcome, key, accepted, reason)));
    }

    private Instant? DecidedAt()
    {
        var stamp = default(Stamp);
        string? unread = null;
        var isRead = _decided?.TryRead(out stamp, out unread) == true;
        return unread is null
            ? isRead ? stamp.At : null
            : throw Wrong(FaultCodes.NotOfKind, ProfileKeys.DecidedAt, unread, ("fact", ProfileKeys.DecidedAt), ("text", unread), ("kind", FactReader.WordOf(FactKind.Instant)));
    }

    private Outcome? Fate()
    {
        var text = _fate.Value ?? string.Empty;
        return _fates.TryGetValue(text, out var outcome) ? outcome : throw Wrong(FaultCodes.UnlistedFate, ProfileKeys.Fate, text, ("text", text), ("known", _fates.Keys));
    }

    private static Instant? Later(Instant? one, Instant? other) => one is { } first && other is { } second ? Instant.Max(first, second) : one ?? other;
}
