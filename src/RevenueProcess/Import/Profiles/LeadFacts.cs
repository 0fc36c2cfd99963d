using NodaTime;

namespace RevenueProcess;

/// <summary>The facts of a lead as they come in: signals add up, a set grows, any other attribute has one value.</summary>
internal sealed class LeadFacts
{
    private readonly Dictionary<Fact, FactValue> _values = [];

    /// <summary>Adds a value; false if there is another one already.</summary>
    public bool Add(FactValue value)
    {
        if (!_values.TryGetValue(value.Fact!, out var known))
        {
            _values[value.Fact!] = value;
            return true;
        }

        if (value.Fact is SignalFact signal)
        {
            _values[signal] = signal.At([.. Times(signal, known), .. Times(signal, value)]);
            return true;
        }

        if (value.Fact is TextSetFact set && LeadProfile.Of(known).TryGet(set, out var members) && LeadProfile.Of(value).TryGet(set, out var more))
        {
            _values[set] = set.Is([.. members, .. more]);
            return true;
        }

        return known == value;
    }

    /// <summary>Adds all of another's values; none of them may be known here.</summary>
    public void AddAll(LeadFacts other)
    {
        foreach (var (fact, value) in other._values)
        {
            _values.Add(fact, value);
        }
    }

    public LeadProfile ToProfile() => LeadProfile.Of(_values.Values);

    /// <summary>The latest instant at which a signal was seen; null if none was.</summary>
    public Instant? LastSignal() => _values.Values
        .Where(value => value.Fact is SignalFact)
        .Select(value => (Instant?)Times((SignalFact)value.Fact!, value)[^1])
        .Max();

    private static Instant[] Times(SignalFact signal, FactValue value) => LeadProfile.Of(value).Times(signal).ToArray();
}
