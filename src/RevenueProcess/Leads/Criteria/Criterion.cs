using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// What must hold of a lead, as data: comparisons of facts, and their combinations. A closed hierarchy: <see cref="LeafCriterion"/>,
/// <see cref="GroupCriterion"/>, <see cref="NotCriterion"/> and <see cref="MeetsCriterion"/>. Facts make the comparisons;
/// <c>&amp;</c>, <c>|</c>, <c>!</c> and the methods here combine them.
/// </summary>
/// <remarks>
/// Immutable, with structural equality: two criteria are equal when they have the same form, not merely the same meaning. A criterion
/// beyond the limits of depth and size cannot be made.
/// </remarks>
[JsonConverter(typeof(PartOfDefinitionsConverter<Criterion>))]
public abstract class Criterion : IEquatable<Criterion>
{
    /// <summary>The deepest nesting, counted through the definitions that a criterion refers to; a comparison has depth 1.</summary>
    public const int MaxDepth = 64;

    /// <summary>The most nodes, counted through the definitions that a criterion refers to, each time it refers to them.</summary>
    public const int MaxNodes = 10_000;

    private protected Criterion(int depth, long nodes, int leafCount)
    {
        var faults = CriterionLimits.Faults(depth, nodes, "$");
        if (faults.Count > 0)
        {
            throw new InvalidDefinitionException(faults);
        }

        Depth = depth;
        Nodes = (int)nodes;
        LeafCount = leafCount;
    }

    /// <summary>How deep the criterion nests; a comparison has depth 1.</summary>
    public int Depth { get; }

    /// <summary>How many nodes the criterion has.</summary>
    public int Nodes { get; }

    internal int LeafCount { get; }

    /// <summary>Both: met when both are met. Joins of joins become one list: <c>a &amp; b &amp; c</c> is <c>AllOf(a, b, c)</c>.</summary>
    /// <param name="left">One criterion.</param>
    /// <param name="right">The other criterion.</param>
    /// <returns>The criterion that both are met.</returns>
    public static Criterion operator &(Criterion left, Criterion right) => GroupCriterion.Join(GroupKind.All, left, right);

    /// <summary>Either: met when one is met. Joins of joins become one list: <c>a | b | c</c> is <c>AnyOf(a, b, c)</c>.</summary>
    /// <param name="left">One criterion.</param>
    /// <param name="right">The other criterion.</param>
    /// <returns>The criterion that one of them is met.</returns>
    public static Criterion operator |(Criterion left, Criterion right) => GroupCriterion.Join(GroupKind.Any, left, right);

    /// <summary>Met when the criterion is not met, and the reverse; unknown stays unknown.</summary>
    /// <param name="criterion">The criterion that must not be met.</param>
    /// <returns>The opposite criterion.</returns>
    public static Criterion operator !(Criterion criterion) => Not(criterion);

    /// <summary>Met when all criteria are met; not met when one is not met; otherwise unknown.</summary>
    /// <param name="criteria">The criteria, at least one.</param>
    /// <returns>The criterion that all of them are met.</returns>
    /// <exception cref="ArgumentException">There are no criteria.</exception>
    /// <exception cref="InvalidDefinitionException">The criterion would exceed the limits.</exception>
    public static Criterion AllOf(params ReadOnlySpan<Criterion> criteria) => new GroupCriterion(GroupKind.All, criteria.Length, criteria);

    /// <inheritdoc cref="AllOf(ReadOnlySpan{Criterion})"/>
    public static Criterion AllOf(IEnumerable<Criterion> criteria) => AllOf([.. Require.NotNull(criteria)]);

    /// <summary>Met when one of the criteria is met; not met when none can be; otherwise unknown.</summary>
    /// <param name="criteria">The criteria, at least one.</param>
    /// <returns>The criterion that one of them is met.</returns>
    /// <exception cref="ArgumentException">There are no criteria.</exception>
    /// <exception cref="InvalidDefinitionException">The criterion would exceed the limits.</exception>
    public static Criterion AnyOf(params ReadOnlySpan<Criterion> criteria) => new GroupCriterion(GroupKind.Any, 1, criteria);

    /// <inheritdoc cref="AnyOf(ReadOnlySpan{Criterion})"/>
    public static Criterion AnyOf(IEnumerable<Criterion> criteria) => AnyOf([.. Require.NotNull(criteria)]);

    /// <summary>Met when at least <paramref name="needed"/> of the criteria are met; not met when they cannot be; otherwise unknown.</summary>
    /// <param name="needed">How many must be met.</param>
    /// <param name="criteria">The criteria, at least as many.</param>
    /// <returns>The criterion that so many of them are met.</returns>
    /// <exception cref="ArgumentException">There are no criteria.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="needed"/> is below 1 or above the number of criteria.</exception>
    /// <exception cref="InvalidDefinitionException">The criterion would exceed the limits.</exception>
    public static Criterion AtLeastOf(int needed, params ReadOnlySpan<Criterion> criteria) =>
        new GroupCriterion(GroupKind.AtLeast, needed, criteria);

    /// <inheritdoc cref="AtLeastOf(int, ReadOnlySpan{Criterion})"/>
    public static Criterion AtLeastOf(int needed, IEnumerable<Criterion> criteria) => AtLeastOf(needed, [.. Require.NotNull(criteria)]);

    /// <summary>Met when the criterion is not met, and the reverse; unknown stays unknown.</summary>
    /// <param name="criterion">The criterion that must not be met.</param>
    /// <returns>The opposite criterion.</returns>
    /// <exception cref="InvalidDefinitionException">The criterion would exceed the limits.</exception>
    public static Criterion Not(Criterion criterion)
    {
        Require.NotNull(criterion);
        return new NotCriterion(criterion);
    }

    /// <summary>Has the verdict of another definition, whatever its effective date.</summary>
    /// <param name="definition">The definition that must be met.</param>
    /// <returns>The criterion that the definition is met.</returns>
    /// <exception cref="InvalidDefinitionException">The criterion would exceed the limits.</exception>
    public static Criterion Meets(LeadDefinition definition)
    {
        Require.NotNull(definition);
        return new MeetsCriterion(definition);
    }

    /// <summary>
    /// Has the verdict of a condition that the host supplies; the criterion holds its name only. Before it is evaluated, its definition or
    /// process must be bound to the host's conditions.
    /// </summary>
    /// <param name="name">The name of the condition, under which the host supplies it.</param>
    /// <returns>The criterion that the condition holds.</returns>
    /// <exception cref="ArgumentException">The name is blank or not well-formed Unicode.</exception>
    public static Criterion Custom(string name) => new CustomCriterion(name);

    /// <summary>
    /// The verdict on a lead, from its profile at an instant. Pure; allocates nothing. An absent attribute makes a comparison unknown;
    /// a signal that is absent, or later than <paramref name="now"/>, did not happen.
    /// </summary>
    /// <param name="profile">What is known of the lead.</param>
    /// <param name="now">The instant at which the lead is judged; later signals do not exist.</param>
    /// <returns>Met, not met or unknown.</returns>
    /// <exception cref="InvalidOperationException">A custom condition is not bound.</exception>
    public Verdict Evaluate(LeadProfile profile, Instant now)
    {
        Require.NotNull(profile);
        return Judge(profile, now);
    }

    /// <summary>Whether both criteria have the same form.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when kind and values are equal.</returns>
    public abstract bool Equals(Criterion? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Criterion);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>The criterion in words, on one line.</summary>
    /// <returns>The criterion in words.</returns>
    public abstract override string ToString();

    internal abstract Verdict Judge(LeadProfile profile, Instant now);

    internal abstract Explanation Explain(LeadProfile profile, Instant now);

    /// <summary>
    /// Judges, and records the leaves that keep the criterion from being met (when <paramref name="negated"/>: from being not met).
    /// <paramref name="firstLeaf"/> is the index of this criterion's first leaf in the definition.
    /// </summary>
    internal abstract Verdict FindFailing(LeadProfile profile, Instant now, bool negated, int firstLeaf, ref FailingLeaves found);

    /// <summary>The verdicts that are possible once the facts that <paramref name="supply"/> brings have some value.</summary>
    internal abstract PossibleVerdicts Possible(LeadProfile profile, Instant now, FactSupply supply);

    internal abstract void AddLeaves(List<LeafCriterion> leaves);

    /// <summary>The custom conditions in this criterion, through definitions and scores.</summary>
    internal virtual void AddCustoms(List<CustomCriterion> found)
    {
    }

    /// <summary>An equal criterion whose custom conditions are bound.</summary>
    internal virtual Criterion Bind(ConditionBinding binding) => this;
}
