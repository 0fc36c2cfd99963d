using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>A set of texts that may be known about a lead. Made by <see cref="Fact.TextSet"/>. All comparisons are ordinal.</summary>
[JsonConverter(typeof(PartOfProfileConverter<TextSetFact>))]
public sealed class TextSetFact : AttributeFact
{
    internal TextSetFact(string name)
        : base(FactKind.TextSet, name)
    {
    }

    /// <summary>The value of this fact in a profile. Order and repetition do not matter; the empty set is a value.</summary>
    /// <param name="values">The members.</param>
    /// <returns>The fact with its value.</returns>
    /// <exception cref="ArgumentException">One of the values is null.</exception>
    public FactValue Is(params ReadOnlySpan<string> values) => Is(values.ToArray().AsEnumerable());

    /// <inheritdoc cref="Is(ReadOnlySpan{string})"/>
    public FactValue Is(IEnumerable<string> values)
    {
        Require.NotNull(values);
        string[] sorted = [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (sorted.Length > 0 && sorted[0] is null)
        {
            throw new ArgumentException($"The values of \"{Name}\" contain null; a set holds texts only.", nameof(values));
        }

        return new(this, 0, sorted);
    }

    /// <summary>Met when the set contains <paramref name="value"/>, ordinally.</summary>
    /// <param name="value">The text that must be a member.</param>
    /// <returns>The criterion; unknown while the attribute is absent.</returns>
    public Criterion Contains(string value) => new TextSetContainsCriterion(this, Require.WellFormed(value));
}
