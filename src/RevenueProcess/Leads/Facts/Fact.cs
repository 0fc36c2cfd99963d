using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>
/// The name of something that may be known about a lead: an attribute (what the lead is) or a signal (what the lead did). A fact makes
/// the values of a <see cref="LeadProfile"/> and the comparisons of a <see cref="Criterion"/>, so both speak of the same thing.
/// </summary>
/// <remarks>
/// Facts are equal when their kinds and names are equal (ordinal). The hash of the name is computed once, here; keep a fact in a field
/// and use the same object everywhere, and a profile finds it by identity.
/// </remarks>
[JsonConverter(typeof(PartOfProfileConverter<Fact>))]
public abstract class Fact : IEquatable<Fact>
{
    private protected Fact(FactKind kind, string name)
    {
        Kind = kind;
        Name = Require.Name(name);
        Hash = HashOf(name);
    }

    /// <summary>The name, as it appears in explanations and in JSON.</summary>
    public string Name { get; }

    /// <summary>What kind of value the fact has.</summary>
    public FactKind Kind { get; }

    /// <summary>A hash of the name alone: one name with two kinds in a profile is found at the same place, and refused.</summary>
    internal int Hash { get; }

    /// <summary>A decimal number, such as the number of employees.</summary>
    /// <param name="name">The name, as explanations and JSON say it.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The name is blank or not well-formed Unicode.</exception>
    public static NumberFact Number(string name) => new(name);

    /// <summary>A text, such as a country; compared ordinally.</summary>
    /// <param name="name">The name, as explanations and JSON say it.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The name is blank or not well-formed Unicode.</exception>
    public static TextFact Text(string name) => new(name);

    /// <summary>True or false, such as whether there is a budget.</summary>
    /// <param name="name">The name, as explanations and JSON say it.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The name is blank or not well-formed Unicode.</exception>
    public static FlagFact Flag(string name) => new(name);

    /// <summary>An instant, such as the end of the current contract.</summary>
    /// <param name="name">The name, as explanations and JSON say it.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The name is blank or not well-formed Unicode.</exception>
    public static InstantFact Instant(string name) => new(name);

    /// <summary>A set of texts, such as the products in use; compared ordinally.</summary>
    /// <param name="name">The name, as explanations and JSON say it.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The name is blank or not well-formed Unicode.</exception>
    public static TextSetFact TextSet(string name) => new(name);

    /// <summary>Something the lead did, such as asking for a demo.</summary>
    /// <param name="name">The name, as explanations and JSON say it.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The name is blank or not well-formed Unicode.</exception>
    public static SignalFact Signal(string name) => new(name);

    /// <summary>The fact of a kind and a name.</summary>
    internal static Fact Of(FactKind kind, string name) => kind switch
    {
        FactKind.Number => Number(name),
        FactKind.Text => Text(name),
        FactKind.Flag => Flag(name),
        FactKind.Instant => Instant(name),
        FactKind.TextSet => TextSet(name),
        _ => Signal(name),
    };

    /// <summary>Whether kind and name are equal.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when both have the same kind and name.</returns>
    public bool Equals(Fact? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Hash == other.Hash && Kind == other.Kind && string.Equals(Name, other.Name, StringComparison.Ordinal));

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Fact);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Hash ^ (int)Kind;

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public sealed override string ToString() => Name;

    // FNV-1a over UTF-16 units: the same in every process, unlike string.GetHashCode. Never 0, which pads the hashes of a profile.
    private static int HashOf(string name)
    {
        uint hash = 2166136261;
        foreach (char unit in name)
        {
            hash = unchecked((hash ^ unit) * 16777619);
        }

        return hash == 0 ? 1 : unchecked((int)hash);
    }
}
