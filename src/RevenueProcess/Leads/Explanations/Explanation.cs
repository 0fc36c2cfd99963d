namespace RevenueProcess;

/// <summary>
/// Why a criterion has its verdict: a tree in the shape of the criterion, in which every leaf carries what was required and what was
/// found. Plain data with structural equality, made to be stored as evidence.
/// </summary>
public sealed class Explanation : IEquatable<Explanation>
{
    /// <summary>One node. Explanations come from <see cref="LeadDefinition.Explain"/>; this is for reading stored ones.</summary>
    /// <exception cref="ArgumentNullException">A text, the children, or one of them is null.</exception>
    public Explanation(
        ExplanationKind kind, string subject, string required, string actual, Verdict verdict, int needed, IReadOnlyList<Explanation> children)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(required);
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(children);
        Kind = kind;
        Subject = subject;
        Required = required;
        Actual = actual;
        Verdict = verdict;
        Needed = needed;
        Children = Array.AsReadOnly(children.ToArray());
        foreach (Explanation child in Children)
        {
            ArgumentNullException.ThrowIfNull(child, nameof(children));
        }
    }

    /// <summary>What the node stands for.</summary>
    public ExplanationKind Kind { get; }

    /// <summary>The name of the fact, or the name and version of the definition; empty for the other kinds.</summary>
    public string Subject { get; }

    /// <summary>What was required, in words: "at least 50", "within 30 days", "any of".</summary>
    public string Required { get; }

    /// <summary>What was found, for leaves: "was 20", "unknown", "never seen", "3 times, last 2026-11-01T00:00:00Z"; otherwise empty.</summary>
    public string Actual { get; }

    /// <summary>The verdict on this node.</summary>
    public Verdict Verdict { get; }

    /// <summary>How many children had to be met: n for all, 1 for any, not and definition, 0 for a leaf.</summary>
    public int Needed { get; }

    /// <summary>The parts, in declared order; none for a leaf.</summary>
    public IReadOnlyList<Explanation> Children { get; }

    /// <summary>
    /// The leaves that keep this node from being met, in declared order: under an even number of "not" those that are not met or unknown,
    /// under an odd number those that are met or unknown, and only in parts that are themselves in the way. Empty when met. A leaf under
    /// an odd number of "not" is given with <see cref="Required"/> beginning "not" and its verdict mirrored.
    /// </summary>
    public IReadOnlyList<Explanation> Failing()
    {
        var failing = new List<Explanation>();
        AddFailing(failing, negated: false);
        return failing;
    }

    /// <summary>The failing leaves, one a line: subject, required and actual in columns, each line indented. Empty when met.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The indent is negative.</exception>
    public string FailingText(int indent = 0) => ExplanationText.OfLeaves(Failing(), indent);

    /// <summary>Whether both trees are equal in all their nodes.</summary>
    public bool Equals(Explanation? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Kind == other.Kind
            && Verdict == other.Verdict
            && Needed == other.Needed
            && string.Equals(Subject, other.Subject, StringComparison.Ordinal)
            && string.Equals(Required, other.Required, StringComparison.Ordinal)
            && string.Equals(Actual, other.Actual, StringComparison.Ordinal)
            && Children.SequenceEqual(other.Children));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Explanation);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(HashCode.Combine(Kind, Subject, Required, Actual, Verdict, Needed));
        foreach (Explanation child in Children)
        {
            hash.Add(child);
        }

        return hash.ToHashCode();
    }

    /// <summary>The tree, one node a line, indented by depth: verdict, subject, required and actual in columns.</summary>
    public override string ToString() => ExplanationText.OfTree(this);

    private void AddFailing(List<Explanation> failing, bool negated)
    {
        if (Verdict == (negated ? Verdict.NotMet : Verdict.Met))
        {
            return;
        }

        if (Kind == ExplanationKind.Leaf)
        {
            failing.Add(negated ? new(Kind, Subject, $"not {Required}", Actual, Verdict.Not(), Needed, Children) : this);
        }

        foreach (Explanation child in Children)
        {
            child.AddFailing(failing, negated != (Kind == ExplanationKind.Not));
        }
    }
}
