using System.Runtime.InteropServices;
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
public readonly struct FactValue : IEquatable<FactValue>
{
    internal FactValue(Fact fact, decimal number, object? reference)
    {
        Fact = fact;
        Number = number;
        Reference = reference;
    }

    /// <summary>What this is a value of; null for the default value only.</summary>
    public Fact? Fact { get; }

    /// <summary>The number; a flag as 1 or 0.</summary>
    internal decimal Number { get; }

    /// <summary>A text; a set as sorted string[]; an instant as Instant[1]; a signal as sorted Instant[].</summary>
    internal object? Reference { get; }

    internal bool SaysNothing => Fact is null || (Fact.Kind == FactKind.Signal && Instants.Length == 0);

    internal string AsText => (string)Reference!;

    internal string[] Texts => (string[])Reference!;

    internal Instant[] Instants => (Instant[])Reference!;

    /// <summary>Whether facts and values are equal.</summary>
    public static bool operator ==(FactValue left, FactValue right) => left.Equals(right);

    /// <summary>Whether facts or values differ.</summary>
    public static bool operator !=(FactValue left, FactValue right) => !left.Equals(right);

    /// <summary>Whether facts and values are equal.</summary>
    public bool Equals(FactValue other) =>
        Fact is null
            ? other.Fact is null
            : Fact.Equals(other.Fact) && Number == other.Number && Reference switch
            {
                string text => string.Equals(text, other.AsText, StringComparison.Ordinal),
                string[] texts => texts.AsSpan().SequenceEqual(other.Texts),
                Instant[] instants => instants.AsSpan().SequenceEqual(other.Instants),
                _ => true,
            };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Fact);
        hash.Add(Number);
        if (Reference is string text)
            hash.Add(text, StringComparer.Ordinal);
        else if (Reference is string[] texts)
            HashAll(ref hash, texts, StringComparer.Ordinal);
        else if (Reference is Instant[] instants)
            HashAll(ref hash, instants, EqualityComparer<Instant>.Default);
        return hash.ToHashCode();
    }

    /// <summary>For example <c>employees: 20</c>.</summary>
    public override string ToString() => Fact is null ? "nothing" : $"{Fact.Name}: {ValueText}";

    internal string ValueText => Fact!.Kind switch
    {
        FactKind.Number => Wording.Of(Number),
        FactKind.Flag => Wording.Of(Number != 0),
        FactKind.Text => Wording.Of(AsText),
        FactKind.TextSet => Texts.Length == 0 ? "empty" : Wording.Of(Texts),
        _ => string.Join(", ", Instants.Select(Wording.Of)),
    };

    private static void HashAll<T>(ref HashCode hash, T[] values, IEqualityComparer<T> comparer)
    {
        foreach (T value in values)
            hash.Add(value, comparer);
    }
}
