namespace RevenueProcess;

/// <summary>Leads that met a definition and were refused for one reason, with one criterion nearest its threshold.</summary>
public sealed record DisagreementGroup(string? Reason, LeafCriterion? Nearest, OutcomeCounts Leads, IReadOnlyList<string> Examples)
{
    /// <summary>Why the receiving team refused them; null: it gave no reason.</summary>
    public string? Reason { get; } = Reason;

    /// <summary>The comparison that was nearest its threshold, see <see cref="DisagreementReport"/>; null: none of those that held has one.</summary>
    public LeafCriterion? Nearest { get; } = Nearest;

    /// <summary>How many they are, and what became of them in spite of the refusal.</summary>
    public OutcomeCounts Leads { get; } = Leads;

    /// <summary>Some of them by id, those nearest the threshold first, then ordinally.</summary>
    public IReadOnlyList<string> Examples { get; } = Require.AllPresent(Examples);

    /// <summary>"too small, nearest: employees at least 50: 12 won, 26 lost, 9 open".</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Reason ?? "no reason given"}, nearest: {Nearest?.ToString() ?? "none has a threshold"}: {Leads}";
}
