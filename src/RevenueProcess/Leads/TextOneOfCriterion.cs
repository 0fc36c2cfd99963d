using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;

namespace RevenueProcess;

/// <summary>A text that equals one of several, or a single one; ordinally.</summary>
public sealed class TextOneOfCriterion : AttributeCriterion<TextFact>
{
    private readonly string[] values;

    internal TextOneOfCriterion(TextFact attribute, string[] values)
        : base(attribute)
    {
        if (values.Length == 0)
        {
            throw new ArgumentException($"\"{attribute.Name}\" one of no values; at least one is needed.", nameof(values));
        }

        this.values = values;
    }

    /// <summary>The texts that meet the criterion, without repetition, in declared order; at least one.</summary>
    public ImmutableArray<string> Values => ImmutableCollectionsMarshal.AsImmutableArray(values);

    /// <inheritdoc/>
    public override string Required => values.Length == 1 ? $"equal to {Wording.Of(values[0])}" : $"one of {Wording.Of(values)}";

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) =>
        other is TextOneOfCriterion one && Attribute.Equals(one.Attribute) && values.AsSpan().SequenceEqual(one.values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Attribute, values.Length, values[0]);

    internal override Verdict Judge(LeadProfile profile, Instant now)
    {
        ref readonly FactValue value = ref profile.Find(Attribute);
        if (value.Fact is null)
        {
            return Verdict.Unknown;
        }

        string text = value.AsText;
        foreach (string one in values)
        {
            if (string.Equals(text, one, StringComparison.Ordinal))
            {
                return Verdict.Met;
            }
        }

        return Verdict.NotMet;
    }
}
