using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;

namespace RevenueProcess;

/// <summary>A text that equals one of several, or a single one; ordinally.</summary>
public sealed class TextOneOfCriterion : AttributeCriterion<TextFact>
{
    private readonly string[] _values;

    internal TextOneOfCriterion(TextFact attribute, string[] values)
        : base(attribute)
    {
        if (values.Length == 0)
        {
            throw new ArgumentException($"\"{attribute.Name}\" one of no values; at least one is needed.", nameof(values));
        }

        _values = values;
    }

    /// <summary>The texts that meet the criterion, without repetition, in declared order; at least one.</summary>
    public ImmutableArray<string> Values => ImmutableCollectionsMarshal.AsImmutableArray(_values);

    /// <inheritdoc/>
    public override string Required => _values.Length == 1 ? $"equal to {Wording.Of(_values[0])}" : $"one of {Wording.Of(_values)}";

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) =>
        other is TextOneOfCriterion one && Attribute.Equals(one.Attribute) && _values.AsSpan().SequenceEqual(one._values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Attribute, _values.Length, _values[0]);

    internal override Verdict Judge(LeadProfile profile, Instant now)
    {
        ref readonly FactValue value = ref profile.Find(Attribute);
        if (value.Fact is null)
        {
            return Verdict.Unknown;
        }

        string text = value.AsText;
        foreach (string one in _values)
        {
            if (string.Equals(text, one, StringComparison.Ordinal))
            {
                return Verdict.Met;
            }
        }

        return Verdict.NotMet;
    }
}
