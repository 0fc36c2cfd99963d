namespace RevenueProcess;

/// <summary>The leads to which one definition gives one verdict and another definition another (or the same) one.</summary>
/// <param name="Before">The verdict of the first definition.</param>
/// <param name="After">The verdict of the second.</param>
/// <param name="Leads">What became of these leads.</param>
/// <param name="Ids">
/// Who they are, sorted ordinally; leads without an id are left out, and so are the leads of groups that do not change.
/// </param>
public sealed record SideChange(Verdict Before, Verdict After, OutcomeCounts Leads, IReadOnlyList<string> Ids)
{
    /// <summary>Whether the two verdicts differ.</summary>
    public bool IsChange => Before != After;

    /// <summary>"not met → met: 12 won, 26 lost, 9 open".</summary>
    public override string ToString() => $"{Before.Text()} → {After.Text()}: {Leads}";
}
