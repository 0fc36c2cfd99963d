namespace RevenueProcess;

/// <summary>The leads to which one definition gives one verdict and another definition another (or the same) one.</summary>
public sealed record SideChange(Verdict Before, Verdict After, OutcomeCounts Leads, IReadOnlyList<string> Ids)
{
    /// <summary>The verdict of the first definition.</summary>
    public Verdict Before { get; } = Require.Defined(Before);

    /// <summary>The verdict of the second.</summary>
    public Verdict After { get; } = Require.Defined(After);

    /// <summary>What became of these leads.</summary>
    public OutcomeCounts Leads { get; } = Leads;

    /// <summary>Who they are, sorted ordinally; leads without an id are left out, and so are the leads of groups that do not change.</summary>
    public IReadOnlyList<string> Ids { get; } = Require.AllPresent(Ids);

    /// <summary>Whether the two verdicts differ.</summary>
    public bool IsChange => Before != After;

    /// <summary>"not met → met: 12 won, 26 lost, 9 open".</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Before.Text()} → {After.Text()}: {Leads}";
}
