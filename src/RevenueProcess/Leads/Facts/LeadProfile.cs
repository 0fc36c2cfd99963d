using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// An immutable snapshot of what is known about a lead: attributes (what the lead is) and signals (what the lead did, and when). An
/// absent attribute is unknown, which is not the same as empty, false or the text "unknown"; a signal that is absent did not happen.
/// </summary>
/// <remarks>
/// Equal when both hold equal values for equal facts, in any order. Facts are found by the precomputed hash of their names, then by
/// identity; reading allocates nothing.
/// </remarks>
[JsonConverter(typeof(LeadProfileConverter))]
public sealed class LeadProfile : IEquatable<LeadProfile>
{
    private static readonly FactValue[] Nothing = new FactValue[1];
    private const int Stride = 8;
    private const int Few = 8;
    private readonly int[] _hashes;
    private readonly FactValue[] _values;
    private readonly CustomAnswers? _answers;

    private LeadProfile(int[] hashes, FactValue[] values, CustomAnswers? answers = null)
    {
        _hashes = hashes;
        _values = values;
        _answers = answers;
    }

    /// <summary>The profile of a lead of which nothing is known.</summary>
    public static LeadProfile Empty { get; } = new([], []);

    /// <summary>How many facts the profile holds.</summary>
    public int Count => _values.Length;

    /// <summary>The facts with their values, in the order in which they were given.</summary>
    public ReadOnlySpan<FactValue> Values => _values;

    /// <summary>The profile with these values. Default values and signals without instants say nothing and are left out.</summary>
    /// <param name="values">The facts with their values, in any order.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentException">A fact occurs twice, or one name occurs with two kinds.</exception>
    public static LeadProfile Of(params ReadOnlySpan<FactValue> values) => Build(values);

    /// <inheritdoc cref="Of(ReadOnlySpan{FactValue})"/>
    public static LeadProfile Of(IEnumerable<FactValue> values)
    {
        Require.NotNull(values);
        return Of(values.ToArray().AsSpan());
    }

    /// <summary>
    /// This profile with one value added, or replaced where it already holds the fact. A signal is replaced with all its instants; a
    /// signal without instants is removed.
    /// </summary>
    /// <param name="value">The fact with its new value.</param>
    /// <returns>The changed profile; this one is not changed.</returns>
    /// <exception cref="ArgumentException">The profile holds a fact of this name and another kind.</exception>
    public LeadProfile With(FactValue value)
    {
        if (value.Fact is null)
        {
            return this;
        }

        int at = IndexOfName(_hashes, _values, value.Fact);
        if (at < 0)
        {
            return Of([.. _values, value]);
        }

        if (!value.Fact.Equals(_values[at].Fact))
        {
            throw Repeated(_values[at].Fact!, value.Fact, nameof(value));
        }

        return Of([.. _values.AsSpan(0, at), value, .. _values.AsSpan(at + 1)]);
    }

    /// <summary>Whether the profile holds a value for the fact; for a signal: whether it was ever seen.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>True when it does.</returns>
    public bool Has(Fact fact)
    {
        Require.NotNull(fact);
        return Find(fact).Fact is not null;
    }

    /// <summary>Reads a number; false when it is absent.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">Its value; without meaning when it is absent.</param>
    /// <returns>True when the profile holds a value for the fact.</returns>
    public bool TryGet(NumberFact fact, out decimal value)
    {
        Require.NotNull(fact);
        ref readonly FactValue found = ref Find(fact);
        value = found.Number;
        return found.Fact is not null;
    }

    /// <summary>Reads a text; false when it is absent.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">Its value; without meaning when it is absent.</param>
    /// <returns>True when the profile holds a value for the fact.</returns>
    public bool TryGet(TextFact fact, [NotNullWhen(true)] out string? value)
    {
        Require.NotNull(fact);
        value = (string?)Find(fact).Reference;
        return value is not null;
    }

    /// <summary>Reads a flag; false when it is absent.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">Its value; without meaning when it is absent.</param>
    /// <returns>True when the profile holds a value for the fact.</returns>
    public bool TryGet(FlagFact fact, out bool value)
    {
        Require.NotNull(fact);
        ref readonly FactValue found = ref Find(fact);
        value = found.Whole != 0;
        return found.Fact is not null;
    }

    /// <summary>Reads an instant; false when it is absent.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">Its value; without meaning when it is absent.</param>
    /// <returns>True when the profile holds a value for the fact.</returns>
    public bool TryGet(InstantFact fact, out Instant value)
    {
        Require.NotNull(fact);
        ref readonly FactValue found = ref Find(fact);
        value = found.Fact is null ? default : found.Instants[0];
        return found.Fact is not null;
    }

    /// <summary>Reads a set of texts, sorted ordinally; false when it is absent, with an empty array.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">Its value; without meaning when it is absent.</param>
    /// <returns>True when the profile holds a value for the fact.</returns>
    public bool TryGet(TextSetFact fact, out ImmutableArray<string> value)
    {
        Require.NotNull(fact);
        ref readonly FactValue found = ref Find(fact);
        value = found.Fact is null ? [] : ImmutableCollectionsMarshal.AsImmutableArray(found.Texts);
        return found.Fact is not null;
    }

    /// <summary>All instants at which the signal was seen, in order; empty when it never was.</summary>
    /// <param name="fact">The signal.</param>
    /// <returns>The instants, the earliest first.</returns>
    public ReadOnlySpan<Instant> Times(SignalFact fact)
    {
        Require.NotNull(fact);
        ref readonly FactValue found = ref Find(fact);
        return found.Fact is null ? [] : found.Instants;
    }

    /// <summary>This profile without the signals later than an instant: what there was to know of the lead's deeds by then.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The profile as it was known then; this one when no signal is later.</returns>
    public LeadProfile AsOf(Instant instant)
    {
        LeadProfile known = this;
        foreach (ref readonly FactValue value in _values.AsSpan())
        {
            if (value.Fact is SignalFact signal && value.Instants[^1] > instant)
            {
                known = known.With(signal.At(TimesUpTo(signal, instant)));
            }
        }

        return known;
    }

    /// <summary>Whether both profiles hold equal values for equal facts, in any order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(LeadProfile? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || _values.Length != other._values.Length)
        {
            return false;
        }

        foreach (ref readonly FactValue value in _values.AsSpan())
        {
            if (!other.Find(value.Fact!).Equals(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LeadProfile);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = _values.Length;
        foreach (ref readonly FactValue value in _values.AsSpan())
        {
            hash = unchecked(hash + value.GetHashCode());
        }

        return hash;
    }

    /// <summary>The values, in the order in which they were given: <c>employees: 20, country: "CH"</c>.</summary>
    /// <returns>The facts with their values in words.</returns>
    public override string ToString() => _values.Length == 0 ? "nothing known" : string.Join(", ", _values);

    /// <summary>
    /// This profile for one decision at an instant: each custom condition is asked about it once, and keeps its answer. Equal to this one.
    /// </summary>
    internal LeadProfile Answering(Instant now) => _answers?.At == now ? this : new(_hashes, _values, new CustomAnswers(new(_hashes, _values), now));

    /// <summary>What a custom condition finds.</summary>
    internal CustomVerdict Ask(CustomCondition condition, Instant now) =>
        _answers is { } answers && answers.At == now ? answers.Of(condition) : condition.Evaluate(this, now);

    /// <summary>The instants at which the signal was seen, in order, up to and including <paramref name="now"/>.</summary>
    internal ReadOnlySpan<Instant> TimesUpTo(SignalFact signal, Instant now)
    {
        ref readonly FactValue value = ref Find(signal);
        if (value.Fact is null)
        {
            return [];
        }

        ReadOnlySpan<Instant> all = value.Instants;
        return all[..(all.Length <= Few ? CountFromEnd(all, now) : CountByHalves(all, now))];
    }

    /// <summary>The value of a fact; the default value when it is absent.</summary>
    internal ref readonly FactValue Find(Fact fact)
    {
        int at = IndexOf(fact.Hash);
        if (at < 0)
        {
            return ref Nothing[0];
        }

        ref readonly FactValue value = ref _values[at];
        return ref ReferenceEquals(value.Fact, fact) ? ref value : ref FindEqual(fact, at);
    }

    // A hash is never 0, so the padding is never found; up to eight facts take one comparison and no branch.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int IndexOf(int hash)
    {
        var wanted = Vector256.Create(hash);
        for (int from = 0; from < _hashes.Length; from += Stride)
        {
            uint hits = Vector256.Equals(Vector256.Create(_hashes, from), wanted).ExtractMostSignificantBits();
            if (hits != 0)
            {
                return from + BitOperations.TrailingZeroCount(hits);
            }
        }

        return -1;
    }

    private static int CountFromEnd(ReadOnlySpan<Instant> sorted, Instant now)
    {
        int count = sorted.Length;
        while (count > 0 && sorted[count - 1] > now)
        {
            count--;
        }

        return count;
    }

    private static int CountByHalves(ReadOnlySpan<Instant> sorted, Instant now)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (sorted[middle] <= now)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static LeadProfile Build(ReadOnlySpan<FactValue> values)
    {
        int count = 0;
        foreach (ref readonly FactValue value in values)
        {
            count += value.SaysNothing ? 0 : 1;
        }

        if (count == 0)
        {
            return Empty;
        }

        var keptHashes = new int[(count + Stride - 1) / Stride * Stride];
        var kept = new FactValue[count];
        count = 0;
        foreach (ref readonly FactValue value in values)
        {
            if (value.SaysNothing)
            {
                continue;
            }

            if (IndexOfName(keptHashes.AsSpan(0, count), kept, value.Fact!) is var other and >= 0)
            {
                throw Repeated(kept[other].Fact!, value.Fact!, nameof(values));
            }

            keptHashes[count] = value.Fact!.Hash;
            kept[count++] = value;
        }

        return new(keptHashes, kept);
    }

    // Another object of the same kind and name, or (rarely) another name with the same hash.
    private ref readonly FactValue FindEqual(Fact fact, int from)
    {
        for (int i = from; i < _values.Length; i++)
        {
            if (fact.Equals(_values[i].Fact))
            {
                return ref _values[i];
            }
        }

        return ref Nothing[0];
    }

    private static int IndexOfName(ReadOnlySpan<int> hashes, FactValue[] values, Fact fact)
    {
        int from = 0;
        while (hashes[from..].IndexOf(fact.Hash) is var step and >= 0)
        {
            if (string.Equals(values[from + step].Fact!.Name, fact.Name, StringComparison.Ordinal))
            {
                return from + step;
            }

            from += step + 1;
        }

        return -1;
    }

    private static ArgumentException Repeated(Fact first, Fact second, string parameter) => new(
        first.Kind == second.Kind
            ? $"The fact \"{first.Name}\" occurs twice; a profile holds one value of a fact."
            : $"The name \"{first.Name}\" occurs as {first.Kind} and as {second.Kind}; in a profile a name has one kind.",
        parameter);
}
