using NodaTime;

namespace RevenueProcess;

/// <summary>
/// The instants at which one signal was seen, of one lead after the other. It remembers where it was last asked: cheap for instants that
/// follow each other, right for any.
/// </summary>
internal struct SignalCursor(SignalFact signal)
{
    private readonly SignalFact _signal = signal;
    private Instant[] _seen = [];
    private int _past;

    /// <summary>Goes to a lead.</summary>
    public void Take(LeadProfile profile)
    {
        ref readonly FactValue value = ref profile.Find(_signal);
        _seen = value.Fact is null ? [] : value.Instants;
        _past = 0;
    }

    /// <summary>When the signal was seen up to and including <paramref name="now"/>, in order.</summary>
    public ReadOnlySpan<Instant> UpTo(Instant now)
    {
        while (_past < _seen.Length && _seen[_past] <= now)
        {
            _past++;
        }

        while (_past > 0 && _seen[_past - 1] > now)
        {
            _past--;
        }

        return _seen.AsSpan(0, _past);
    }
}
