using NodaTime;

namespace RevenueProcess;

/// <summary>A score as declared, before it is known to be valid.</summary>
internal sealed record ScoreDraft(string Name, int Version)
{
    public IReadOnlyList<string> AgreedBy { get; init; } = [];

    public string Meaning { get; init; } = "";

    public Instant EffectiveFrom { get; init; } = Instant.MinValue;

    public Instant? RetiredFrom { get; init; }

    public IReadOnlyList<FitPoints> Fit { get; init; } = [];

    public IReadOnlyList<SignalPoints> Engagement { get; init; } = [];

    public decimal? EngagementCap { get; init; }

    public IReadOnlyList<ScoreBand> Grades { get; init; } = [];

    public IReadOnlyList<ScoreBand> Levels { get; init; } = [];

    /// <summary>Every fact that the score reads.</summary>
    public IEnumerable<Fact> Facts()
    {
        var leaves = new List<LeafCriterion>();
        foreach (var row in Fit)
        {
            row.Criterion.AddLeaves(leaves);
        }

        return leaves.SelectMany(leaf => leaf.FactsRead).Concat(Engagement.Select(row => row.Signal)).Distinct();
    }
}
