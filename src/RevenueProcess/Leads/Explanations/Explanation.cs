using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>
/// Why a criterion has its verdict: a tree in the shape of the criterion, in which every leaf carries what was required and what was
/// found, as values. A closed hierarchy: <see cref="LeafExplanation"/>, <see cref="GroupExplanation"/>, <see cref="NotExplanation"/> and
/// <see cref="DefinitionExplanation"/>.
/// </summary>
/// <remarks>
/// Immutable, with structural equality. It holds no sentence: its texts are made from its values when they are asked for. It comes from
/// <see cref="LeadDefinition.Explain"/> or from a stored evaluation (<see cref="EvaluationJson"/>).
/// </remarks>
[JsonConverter(typeof(ExplanationConverter<Explanation>))]
public abstract record Explanation
{
    private protected Explanation(Verdict verdict) => Verdict = verdict;

    /// <summary>The verdict on this node. That of a leaf was given; that of any other node follows from its parts.</summary>
    public Verdict Verdict { get; }

    /// <summary>The parts, in declared order; none for a leaf.</summary>
    public abstract IReadOnlyList<Explanation> Children { get; }

    /// <summary>
    /// The leaves that keep this node from being met, in declared order: under an even number of "not" those that are not met or unknown,
    /// under an odd number those that are met or unknown, and only in parts that are themselves in the way.
    /// </summary>
    /// <returns>The leaves, each with whether it must not hold; empty when this node is met.</returns>
    public IReadOnlyList<FailingLeaf> Failing()
    {
        var failing = new List<FailingLeaf>();
        AddFailing(failing, negated: false);
        return failing.AsReadOnly();
    }

    /// <summary>The failing leaves as text: subject, required and actual in columns.</summary>
    /// <param name="indent">How many spaces stand before each line.</param>
    /// <returns>One leaf a line; empty when this node is met.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The indent is negative.</exception>
    public string FailingText(int indent = 0) => ExplanationText.OfLeaves(Failing(), indent);

    /// <summary>Does one of four things, by the kind of the node.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="leaf">What is done with a leaf.</param>
    /// <param name="group">What is done with a group.</param>
    /// <param name="not">What is done with a "not".</param>
    /// <param name="definition">What is done with another definition.</param>
    /// <returns>What the one that was called returns.</returns>
    public T Match<T>(
        Func<LeafExplanation, T> leaf, Func<GroupExplanation, T> group, Func<NotExplanation, T> not, Func<DefinitionExplanation, T> definition)
    {
        Require.NotNull(leaf);
        Require.NotNull(group);
        Require.NotNull(not);
        Require.NotNull(definition);
        return this switch
        {
            LeafExplanation one => leaf(one),
            GroupExplanation one => group(one),
            NotExplanation one => not(one),
            _ => definition((DefinitionExplanation)this),
        };
    }

    /// <summary>The tree as text: one node a line, indented by depth, with verdict, subject, required and actual in columns.</summary>
    /// <returns>The text.</returns>
    public sealed override string ToString() => ExplanationText.OfTree(this);

    internal void AddFailing(List<FailingLeaf> failing, bool negated)
    {
        if (Verdict == (negated ? Verdict.NotMet : Verdict.Met))
        {
            return;
        }

        if (this is LeafExplanation leaf)
        {
            failing.Add(new(leaf, negated));
        }

        foreach (var child in Children)
        {
            child.AddFailing(failing, negated != this is NotExplanation);
        }
    }
}
