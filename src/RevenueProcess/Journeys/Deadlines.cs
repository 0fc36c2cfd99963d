using NodaTime;

namespace RevenueProcess;

/// <summary>
/// The instants at which many journeys want to be looked at again, so that a host keeps one timer: set it to <see cref="Next"/>, and when it
/// rings let time elapse for what <see cref="PopDue"/> gives.
/// </summary>
/// <remarks>
/// <see cref="JourneyEngine.NextChange"/> says what to set. Setting takes logarithmic time, reading the next one none. Not safe for concurrent use.
/// </remarks>
public sealed class Deadlines
{
    private static readonly Comparer<(Instant At, string JourneyId)> _order = Comparer<(Instant At, string JourneyId)>.Create((one, other) =>
        one.At != other.At ? one.At.CompareTo(other.At) : string.CompareOrdinal(one.JourneyId, other.JourneyId));

    private readonly Dictionary<string, Instant> _instants = new(StringComparer.Ordinal);
    private PriorityQueue<string, (Instant At, string JourneyId)> _queue = new(_order);

    /// <summary>How many journeys wait.</summary>
    public int Count => _instants.Count;

    /// <summary>The earliest instant at which a journey wants to be looked at; null when none waits.</summary>
    public Instant? Next
    {
        get
        {
            while (_queue.TryPeek(out var journeyId, out var place))
            {
                if (IsCurrent(journeyId, place.At))
                {
                    return place.At;
                }

                _queue.Dequeue();
            }

            return null;
        }
    }

    /// <summary>Sets when a journey wants to be looked at, in place of what was set before.</summary>
    /// <param name="journeyId">The journey.</param>
    /// <param name="at">When; null when time alone changes nothing, so that it no longer waits.</param>
    /// <exception cref="ArgumentException">The id is null or blank.</exception>
    public void Set(string journeyId, Instant? at)
    {
        Require.Name(journeyId);
        if (at is not { } instant)
        {
            _instants.Remove(journeyId);
        }
        else if (!IsCurrent(journeyId, instant))
        {
            _instants[journeyId] = instant;
            _queue.Enqueue(journeyId, (instant, journeyId));
        }

        ForgetOld();
    }

    /// <summary>Takes out the journeys that want to be looked at by now.</summary>
    /// <param name="now">What time it is, inclusive.</param>
    /// <returns>Their ids, the earliest first; of one instant by ordinal. Set each anew once it was looked at.</returns>
    public IReadOnlyList<string> PopDue(Instant now)
    {
        var due = new List<string>();
        while (Next is { } next && next <= now)
        {
            var journeyId = _queue.Dequeue();
            _instants.Remove(journeyId);
            due.Add(journeyId);
        }

        return new ValueList<string>(due);
    }

    private bool IsCurrent(string journeyId, Instant at) => _instants.TryGetValue(journeyId, out var current) && current == at;

    /// <summary>Drops what was replaced once it outweighs the rest.</summary>
    private void ForgetOld()
    {
        if (_queue.Count > 16 + (2 * _instants.Count))
        {
            _queue = new(_instants.Select(one => (one.Key, (one.Value, one.Key))), _order);
        }
    }
}
