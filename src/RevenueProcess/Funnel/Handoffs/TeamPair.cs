namespace RevenueProcess;

/// <summary>Two teams of which the first hands over to the second.</summary>
/// <param name="From">The team that hands over.</param>
/// <param name="To">The team that receives; another one.</param>
public sealed record TeamPair(string From, string To)
{
    /// <summary>The team that hands over.</summary>
    public string From { get; } = Require.Name(From);

    /// <summary>The team that receives; another one.</summary>
    public string To { get; } = Require.Name(To);

    /// <summary>The pair as <c>marketing → sales</c>.</summary>
    public override string ToString() => $"{From} → {To}";

    /// <summary>The first two teams along the path of which one hands over to the other; null where none does.</summary>
    internal static TeamPair? FirstOf(ProcessDefinition process)
    {
        var stays = process.Path.Where(stage => stage.Holds).ToList();
        return stays.Zip(stays.Skip(1)).Where(step => process.Pairs[step.First, step.Second].HasFlag(PairFlags.Handoff))
            .Select(step => new TeamPair(step.First.Team!, step.Second.Team!)).FirstOrDefault();
    }
}
