using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>Several criteria of which all, one, or a stated number must be met.</summary>
/// <remarks>
/// With k needed of n: met when k are met; not met when more than n − k are not met; otherwise unknown. For all (k = n) and any (k = 1)
/// these are Kleene's minimum and maximum.
/// </remarks>
[JsonConverter(typeof(PartOfDefinitionsConverter<GroupCriterion>))]
public sealed class GroupCriterion : Criterion
{
    private readonly Criterion[] _children;

    internal GroupCriterion(GroupKind kind, int needed, ReadOnlySpan<Criterion> criteria)
        : base(
            1 + Deepest(criteria),
            1 + Sum(criteria, static child => child.Nodes),
            (int)Math.Min(int.MaxValue, Sum(criteria, static child => child.LeafCount)))
    {
        if (needed < 1 || needed > criteria.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(needed), needed, $"At least {Wording.Of(needed)} of {Wording.Of(criteria.Length)} criteria: the number must lie in [1, {Wording.Of(criteria.Length)}].");
        }

        _children = criteria.ToArray();
        Kind = kind;
        Needed = needed;
    }

    /// <summary>Whether all, one, or a stated number must be met.</summary>
    public GroupKind Kind { get; }

    /// <summary>How many must be met: n for all, 1 for any.</summary>
    public int Needed { get; }

    /// <summary>The criteria, in declared order; at least one.</summary>
    public ImmutableArray<Criterion> Children => ImmutableCollectionsMarshal.AsImmutableArray(_children);

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) =>
        ReferenceEquals(this, other)
        || (other is GroupCriterion group
            && Kind == group.Kind
            && Needed == group.Needed
            && _children.AsSpan().SequenceEqual(group._children));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Kind);
        hash.Add(Needed);
        foreach (Criterion child in _children)
        {
            hash.Add(child);
        }

        return hash.ToHashCode();
    }

    /// <summary>For example <c>all of (employees at least 50; demo request within 30 days)</c>.</summary>
    /// <returns>The criterion in words.</returns>
    public override string ToString() => $"{ExplanationText.Phrase(Kind, Needed, _children.Length)} ({string.Join("; ", _children.AsEnumerable())})";

    internal static Criterion Join(GroupKind kind, Criterion left, Criterion right)
    {
        Require.NotNull(left);
        Require.NotNull(right);
        Criterion[] joined = [.. Parts(kind, left), .. Parts(kind, right)];
        return new GroupCriterion(kind, kind == GroupKind.All ? joined.Length : 1, joined);
    }

    internal override Verdict Judge(LeadProfile profile, Instant now)
    {
        int met = Needed;
        int notMet = _children.Length - Needed;
        foreach (Criterion child in _children)
        {
            Verdict verdict = child.Judge(profile, now);
            if (verdict == Verdict.Met && --met == 0)
            {
                return Verdict.Met;
            }

            if (verdict == Verdict.NotMet && --notMet < 0)
            {
                return Verdict.NotMet;
            }
        }

        return Verdict.Unknown;
    }

    internal override Explanation Explain(LeadProfile profile, Instant now) =>
        new GroupExplanation(Kind, Needed, [.. _children.Select(child => child.Explain(profile, now))]);

    internal override Verdict FindFailing(LeadProfile profile, Instant now, bool negated, int firstLeaf, ref FailingLeaves found)
    {
        int before = found.Count;
        int met = 0;
        int notMet = 0;
        foreach (Criterion child in _children)
        {
            Verdict part = child.FindFailing(profile, now, negated, firstLeaf, ref found);
            met += part == Verdict.Met ? 1 : 0;
            notMet += part == Verdict.NotMet ? 1 : 0;
            firstLeaf += child.LeafCount;
        }

        Verdict verdict = Of(met, notMet);
        if (verdict == (negated ? Verdict.NotMet : Verdict.Met))
        {
            found.ForgetAfter(before);
        }

        return verdict;
    }

    internal override PossibleVerdicts Possible(LeadProfile profile, Instant now, FactSupply supply)
    {
        Span<int> counts = stackalloc int[8];
        foreach (Criterion child in _children)
        {
            counts[(int)child.Possible(profile, now, supply)]++;
        }

        return PossibleVerdictsOfGroup.Of(counts, Needed);
    }

    internal override void AddCustoms(List<CustomCriterion> found)
    {
        foreach (Criterion child in _children)
        {
            child.AddCustoms(found);
        }
    }

    internal override Criterion Bind(ConditionBinding binding) => new GroupCriterion(Kind, Needed, [.. _children.Select(binding.Bind)]);

    internal override void AddLeaves(List<LeafCriterion> leaves)
    {
        foreach (Criterion child in _children)
        {
            child.AddLeaves(leaves);
        }
    }

    private static ImmutableArray<Criterion> Parts(GroupKind kind, Criterion criterion) =>
        criterion is GroupCriterion group && group.Kind == kind ? group.Children : [criterion];

    private Verdict Of(int met, int notMet) =>
        met >= Needed ? Verdict.Met : notMet > _children.Length - Needed ? Verdict.NotMet : Verdict.Unknown;

    private static int Deepest(ReadOnlySpan<Criterion> criteria)
    {
        if (criteria.Length == 0)
        {
            throw new ArgumentException("A group of criteria was empty; it needs at least one.", nameof(criteria));
        }

        int deepest = 0;
        foreach (Criterion child in criteria)
        {
            if (child is null)
            {
                throw new ArgumentException("A group of criteria contains null.", nameof(criteria));
            }

            deepest = Math.Max(deepest, child.Depth);
        }

        return deepest;
    }

    private static long Sum(ReadOnlySpan<Criterion> criteria, Func<Criterion, int> count)
    {
        long sum = 0;
        foreach (Criterion child in criteria)
        {
            sum += count(child);
        }

        return sum;
    }
}
