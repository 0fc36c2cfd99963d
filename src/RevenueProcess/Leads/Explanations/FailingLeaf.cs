namespace RevenueProcess;

/// <summary>A leaf that stands in the way, and which way it is wanted.</summary>
public sealed record FailingLeaf
{
    internal FailingLeaf(LeafExplanation leaf, bool mustNotHold)
    {
        Leaf = leaf;
        MustNotHold = mustNotHold;
    }

    /// <summary>The leaf, with its code and values.</summary>
    public LeafExplanation Leaf { get; }

    /// <summary>Whether it stands under an odd number of "not", so that it must not be met.</summary>
    public bool MustNotHold { get; }

    /// <summary>What was looked at.</summary>
    public string Subject => Leaf.Subject;

    /// <summary>What was required, in words; turned round where it must not hold: "not at least 50", "does not contain "crm"".</summary>
    public string Required => Leaf.Demand.Text(MustNotHold);

    /// <summary>What was found, in words.</summary>
    public string Actual => Leaf.Actual;

    /// <summary>The verdict on what was required: that of the leaf, mirrored where it must not hold; not met or unknown.</summary>
    public Verdict Verdict => MustNotHold ? Leaf.Verdict.Not() : Leaf.Verdict;

    /// <summary>For example "employees at least 50: was 20".</summary>
    /// <returns>Subject, required and actual on one line.</returns>
    public override string ToString() => $"{Subject} {Required}: {Actual}";
}
