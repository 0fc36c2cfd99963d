using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Why a group of criteria has its verdict: met when as many parts are met as are needed, not met when that cannot be, else unknown.</summary>
[JsonConverter(typeof(ExplanationConverter<GroupExplanation>))]
public sealed record GroupExplanation : Explanation
{
    internal GroupExplanation(GroupKind kind, int needed, IReadOnlyList<Explanation> parts)
        : base(VerdictOf(needed, parts))
    {
        Kind = kind;
        Needed = needed;
        Children = Array.AsReadOnly(parts.ToArray());
    }

    /// <summary>Whether all, one, or a stated number of the parts must be met.</summary>
    public GroupKind Kind { get; }

    /// <summary>How many parts must be met: n for all, 1 for any.</summary>
    public int Needed { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Explanation> Children { get; }

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when kind, number and all parts are equal.</returns>
    public bool Equals(GroupExplanation? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Verdict == other.Verdict && Kind == other.Kind && Needed == other.Needed && Children.SequenceEqual(other.Children));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Kind);
        hash.Add(Needed);
        foreach (var child in Children)
        {
            hash.Add(child);
        }

        return hash.ToHashCode();
    }

    private static Verdict VerdictOf(int needed, IReadOnlyList<Explanation> parts)
    {
        var notMet = parts.Count(part => part.Verdict == Verdict.NotMet);
        return parts.Count(part => part.Verdict == Verdict.Met) >= needed ? Verdict.Met
            : notMet > parts.Count - needed ? Verdict.NotMet
            : Verdict.Unknown;
    }
}
