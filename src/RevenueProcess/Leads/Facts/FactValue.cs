using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// A fact and what is known of it: made by <c>Is</c> of an attribute (<c>employees.Is(20)</c>) or <c>At</c> of a signal, and put into a
/// <see cref="LeadProfile"/>.
/// </summary>
/// <remarks>
/// Equal when the facts are equal and the values are: numbers by value, texts ordinally, sets by members, signals by their instants. The
/// default value says nothing, and a profile ignores it.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
[JsonConverter(typeof(PartOfProfileConverter<FactValue>))]
public readonly struct FactValue : IEquatable<FactValue>
{
    internal FactValue(Fact fact, long whole, object? reference)
    {
        Fact = fact;
        Whole = whole;
        Reference = reference;
    }

    /// <summary>What this is a value of; null for the default value only.</summary>
    public Fact? Fact { get; }

    /// <summary>
    /// A whole number, which is compared in one instruction where a decimal takes a call; a flag as 1 or 0; the key of a text, by which
    /// most others are told from it without reading them.
    /// </summary>
    internal long Whole { get; }

    /// <summary>
    /// A number that is not whole or too large as decimal; a text; a set as sorted string[]; an instant as Instant[1]; a signal as sorted
    /// Instant[].
    /// </summary>
    internal object? Reference { get; }

    internal decimal Number => Reference is decimal number ? number : Whole;

    internal bool SaysNothing => Fact is null || (Fact.Kind == FactKind.Signal && Instants.Length == 0);

    internal string AsText => (string)Reference!;

    internal string[] Texts => (string[])Reference!;

    internal Instant[] Instants => (Instant[])Reference!;

    /// <summary>Whether facts and values are equal.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    /// <returns>True when they are equal.</returns>
    public static bool operator ==(FactValue left, FactValue right) => left.Equals(right);

    /// <summary>Whether facts or values differ.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    /// <returns>True when they differ.</returns>
    public static bool operator !=(FactValue left, FactValue right) => !left.Equals(right);

    /// <summary>Whether facts and values are equal.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(FactValue other) =>
        Fact is null
            ? other.Fact is null
            : Fact.Equals(other.Fact) && Whole == other.Whole && Reference switch
            {
                string text => string.Equals(text, other.AsText, StringComparison.Ordinal),
                string[] texts => texts.AsSpan().SequenceEqual(other.Texts),
                Instant[] instants => instants.AsSpan().SequenceEqual(other.Instants),
                decimal number => other.Reference is decimal fraction && number == fraction,
                _ => other.Reference is null,
            };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Fact);
        hash.Add(Whole);
        if (Reference is string text)
        {
            hash.Add(text, StringComparer.Ordinal);
        }
        else if (Reference is string[] texts)
        {
            HashAll(ref hash, texts, StringComparer.Ordinal);
        }
        else if (Reference is Instant[] instants)
        {
            HashAll(ref hash, instants, EqualityComparer<Instant>.Default);
        }
        else
        {
            hash.Add(Reference);
        }

        return hash.ToHashCode();
    }

    /// <summary>For example <c>employees: 20</c>.</summary>
    /// <returns>The fact and its value in words.</returns>
    public override string ToString() => Fact is null ? "nothing" : $"{Fact.Name}: {ValueText}";

    internal string ValueText => Fact!.Kind switch
    {
        FactKind.Number => Wording.Of(Number),
        FactKind.Flag => Wording.Of(Whole != 0),
        FactKind.Text => Wording.Of(AsText),
        FactKind.TextSet => Texts.Length == 0 ? "empty" : Wording.Of(Texts),
        _ => string.Join(", ", Instants.Select(Wording.Of)),
    };

    /// <summary>The value of a number. What is whole is kept as such however it was written, so equal numbers are kept alike.</summary>
    internal static FactValue Of(NumberFact fact, decimal number)
    {
        if (number.Scale == 0 || number == decimal.Truncate(number))
        {
            if (number is >= long.MinValue and <= long.MaxValue)
            {
                return new(fact, (long)number, reference: null);
            }
        }

        return new(fact, 0, number);
    }

    /// <summary>The value of a text.</summary>
    internal static FactValue Of(TextFact fact, string text) => new(fact, KeyOf(text), text);

    /// <summary>The length and three letters of a text: equal texts have equal keys. Never negative.</summary>
    internal static long KeyOf(string text) =>
        text.Length == 0
            ? 0
            : ((long)Math.Min(text.Length, short.MaxValue) << 48) | ((long)text[0] << 32) | ((long)text[text.Length / 2] << 16) | text[^1];

    private static void HashAll<T>(ref HashCode hash, T[] values, IEqualityComparer<T> comparer)
    {
        foreach (T value in values)
        {
            hash.Add(value, comparer);
        }
    }
}
