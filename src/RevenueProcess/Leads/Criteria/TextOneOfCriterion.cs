using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>A text that equals one of several, or a single one; ordinally.</summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<TextOneOfCriterion>))]
public sealed class TextOneOfCriterion : AttributeCriterion<TextFact>
{
    private const int Stride = 4;
    private readonly string[] _values;
    private readonly long[] _keys;

    internal TextOneOfCriterion(TextFact attribute, string[] values)
        : base(attribute)
    {
        if (values.Length == 0)
        {
            throw new ArgumentException($"\"{attribute.Name}\" one of no values; at least one is needed.", nameof(values));
        }

        _values = values;
        _keys = [.. values.Select(FactValue.KeyOf), .. Enumerable.Repeat(-1L, (Stride - (values.Length % Stride)) % Stride)];
    }

    /// <summary>The texts that meet the criterion, without repetition, in declared order; at least one.</summary>
    public ImmutableArray<string> Values => ImmutableCollectionsMarshal.AsImmutableArray(_values);

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) =>
        other is TextOneOfCriterion one && Attribute.Equals(one.Attribute) && _values.AsSpan().SequenceEqual(one._values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Attribute, _values.Length, _values[0]);

    internal override Demand Demand => Demand.OneOf([.. _values.Select(Wording.Of)]);

    // Four keys take one comparison. Keys are never negative, so the padding is never found.
    internal override Verdict Judge(LeadProfile profile, Instant now)
    {
        ref readonly FactValue value = ref profile.Find(Attribute);
        if (value.Fact is null)
        {
            return Verdict.Unknown;
        }

        var key = Vector256.Create(value.Whole);
        for (int from = 0; from < _keys.Length; from += Stride)
        {
            for (uint hits = Vector256.Equals(Vector256.Create(_keys, from), key).ExtractMostSignificantBits(); hits != 0; hits &= hits - 1)
            {
                if (string.Equals(value.AsText, _values[from + BitOperations.TrailingZeroCount(hits)], StringComparison.Ordinal))
                {
                    return Verdict.Met;
                }
            }
        }

        return Verdict.NotMet;
    }
}
