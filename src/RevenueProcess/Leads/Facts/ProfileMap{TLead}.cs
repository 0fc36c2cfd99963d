using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Reads profiles from a host's own lead type, through accessors and without reflection. What an accessor gives as null is absent from
/// the profile: unknown for an attribute, never seen for a signal.
/// </summary>
/// <remarks>Immutable and safe to share: each step gives a new map. An accessor is called once a profile.</remarks>
/// <typeparam name="TLead">The host's own type of a lead.</typeparam>
public sealed class ProfileMap<TLead>
{
    private readonly Fact[] _facts;
    private readonly Func<TLead, FactValue>[] _readers;

    internal ProfileMap(Fact[] facts, Func<TLead, FactValue>[] readers)
    {
        _facts = facts;
        _readers = readers;
    }

    /// <summary>The facts that are bound, in the order in which they were.</summary>
    public IReadOnlyList<Fact> Facts => Array.AsReadOnly(_facts);

    /// <summary>Binds a number.</summary>
    /// <param name="fact">The fact that gets the value.</param>
    /// <param name="read">Reads the value from a lead; null: absent.</param>
    /// <returns>The map that reads this fact, too; this one is not changed.</returns>
    /// <exception cref="ArgumentException">The fact, or another of its name, is bound already.</exception>
    public ProfileMap<TLead> Number(NumberFact fact, Func<TLead, decimal?> read)
    {
        Require.NotNull(read);
        return Bind(fact, lead => read(lead) is { } value ? fact.Is(value) : default);
    }

    /// <summary>Binds a text. The empty text is a value; give null for a text that is not known.</summary>
    /// <param name="fact">The fact that gets the value.</param>
    /// <param name="read">Reads the value from a lead; null: absent.</param>
    /// <returns>The map that reads this fact, too; this one is not changed.</returns>
    /// <exception cref="ArgumentException">The fact, or another of its name, is bound already.</exception>
    public ProfileMap<TLead> Text(TextFact fact, Func<TLead, string?> read)
    {
        Require.NotNull(read);
        return Bind(fact, lead => read(lead) is { } value ? fact.Is(value) : default);
    }

    /// <summary>Binds a flag.</summary>
    /// <param name="fact">The fact that gets the value.</param>
    /// <param name="read">Reads the value from a lead; null: absent.</param>
    /// <returns>The map that reads this fact, too; this one is not changed.</returns>
    /// <exception cref="ArgumentException">The fact, or another of its name, is bound already.</exception>
    public ProfileMap<TLead> Flag(FlagFact fact, Func<TLead, bool?> read)
    {
        Require.NotNull(read);
        return Bind(fact, lead => read(lead) is { } value ? fact.Is(value) : default);
    }

    /// <summary>Binds an instant.</summary>
    /// <param name="fact">The fact that gets the value.</param>
    /// <param name="read">Reads the value from a lead; null: absent.</param>
    /// <returns>The map that reads this fact, too; this one is not changed.</returns>
    /// <exception cref="ArgumentException">The fact, or another of its name, is bound already.</exception>
    public ProfileMap<TLead> Instant(InstantFact fact, Func<TLead, Instant?> read)
    {
        Require.NotNull(read);
        return Bind(fact, lead => read(lead) is { } value ? fact.Is(value) : default);
    }

    /// <summary>Binds a set of texts. The empty set is a value; give null for a set that is not known.</summary>
    /// <param name="fact">The fact that gets the value.</param>
    /// <param name="read">Reads the value from a lead; null: absent.</param>
    /// <returns>The map that reads this fact, too; this one is not changed.</returns>
    /// <exception cref="ArgumentException">The fact, or another of its name, is bound already.</exception>
    public ProfileMap<TLead> TextSet(TextSetFact fact, Func<TLead, IEnumerable<string>?> read)
    {
        Require.NotNull(read);
        return Bind(fact, lead => read(lead) is { } values ? fact.Is(values) : default);
    }

    /// <summary>Binds a signal to all its occurrences. No instants, and null, mean that it was never seen.</summary>
    /// <param name="fact">The fact that gets the value.</param>
    /// <param name="read">Reads the value from a lead; null: absent.</param>
    /// <returns>The map that reads this fact, too; this one is not changed.</returns>
    /// <exception cref="ArgumentException">The fact, or another of its name, is bound already.</exception>
    public ProfileMap<TLead> Signal(SignalFact fact, Func<TLead, IEnumerable<Instant>?> read)
    {
        Require.NotNull(read);
        return Bind(fact, lead => read(lead) is { } instants ? fact.At(instants) : default);
    }

    /// <summary>Binds a signal of which the host keeps a single occurrence, such as the last; null means that it was never seen.</summary>
    /// <param name="fact">The fact that gets the value.</param>
    /// <param name="read">Reads the value from a lead; null: absent.</param>
    /// <returns>The map that reads this fact, too; this one is not changed.</returns>
    /// <exception cref="ArgumentException">The fact, or another of its name, is bound already.</exception>
    public ProfileMap<TLead> Signal(SignalFact fact, Func<TLead, Instant?> read)
    {
        Require.NotNull(read);
        return Bind(fact, lead => read(lead) is { } instant ? fact.At(instant) : default);
    }

    /// <summary>The profile of a lead: what the accessors give now.</summary>
    /// <param name="lead">A lead of the host's own type.</param>
    /// <returns>Its profile.</returns>
    public LeadProfile Of(TLead lead)
    {
        Require.NotNull(lead);
        var values = new FactValue[_readers.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _readers[i](lead);
        }

        return LeadProfile.Of(values.AsSpan());
    }

    private ProfileMap<TLead> Bind(Fact fact, Func<TLead, FactValue> read)
    {
        Require.NotNull(fact);
        if (Array.Find(_facts, known => string.Equals(known.Name, fact.Name, StringComparison.Ordinal)) is { } bound)
        {
            throw new ArgumentException(
                bound.Kind == fact.Kind
                    ? $"The fact \"{fact.Name}\" is bound twice; a map reads each fact once."
                    : $"The name \"{fact.Name}\" is bound as {bound.Kind} and as {fact.Kind}; in a profile a name has one kind.",
                nameof(fact));
        }

        return new([.. _facts, fact], [.. _readers, read]);
    }
}
