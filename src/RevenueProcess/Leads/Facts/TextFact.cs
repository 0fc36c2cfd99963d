using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>A text that may be known about a lead. Made by <see cref="Fact.Text"/>. All comparisons are ordinal: case matters.</summary>
[JsonConverter(typeof(PartOfProfileConverter<TextFact>))]
public sealed class TextFact : AttributeFact
{
    internal TextFact(string name)
        : base(FactKind.Text, name)
    {
    }

    /// <summary>The value of this fact in a profile. The empty text is a value; for a text that is not known leave the fact out.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The fact with its value.</returns>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public FactValue Is(string value)
    {
        Require.NotNull(value);
        return FactValue.Of(this, value);
    }

    /// <summary>Met when the text equals <paramref name="value"/>, ordinally.</summary>
    /// <param name="value">The text that meets it.</param>
    /// <returns>The criterion; unknown while the attribute is absent.</returns>
    public Criterion EqualTo(string value) => new TextOneOfCriterion(this, [Require.WellFormed(value)]);

    /// <summary>Met when the text equals one of the values, ordinally. Repeated values count once; one value is the same as
    /// <see cref="EqualTo"/>.</summary>
    /// <param name="values">The texts that meet it; at least one.</param>
    /// <returns>The criterion; unknown while the attribute is absent.</returns>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public Criterion OneOf(params ReadOnlySpan<string> values) => OneOf(values.ToArray().AsEnumerable());

    /// <inheritdoc cref="OneOf(ReadOnlySpan{string})"/>
    public Criterion OneOf(IEnumerable<string> values)
    {
        Require.NotNull(values);
        return new TextOneOfCriterion(
            this, [.. values.Select(value => Require.WellFormed(value, nameof(values))).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Met when <paramref name="part"/> occurs in the text, ordinally. The empty part occurs in every text.</summary>
    /// <param name="part">The text that must occur.</param>
    /// <returns>The criterion; unknown while the attribute is absent.</returns>
    public Criterion Contains(string part) => new TextContainsCriterion(this, Require.WellFormed(part));
}
