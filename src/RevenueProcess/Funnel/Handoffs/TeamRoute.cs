namespace RevenueProcess;

/// <summary>Three teams of which the second can lie between the first and the last: a bridge.</summary>
/// <param name="From">The team that hands over.</param>
/// <param name="Over">The team between.</param>
/// <param name="To">The team that is to be reached.</param>
public sealed record TeamRoute(string From, string Over, string To)
{
    /// <summary>The team that hands over.</summary>
    public string From { get; } = Require.Name(From);

    /// <summary>The team between.</summary>
    public string Over { get; } = Require.Name(Over);

    /// <summary>The team that is to be reached.</summary>
    public string To { get; } = Require.Name(To);

    /// <summary>The route as <c>marketing → development → sales</c>.</summary>
    public override string ToString() => $"{From} → {Over} → {To}";

    /// <summary>The first three teams along the path; null where it has fewer.</summary>
    internal static TeamRoute? FirstOf(ProcessDefinition process) =>
        process.Path.Where(stage => stage.Holds).Select(stage => stage.Team).OfType<string>().Distinct(StringComparer.Ordinal).Take(3).ToList() is [var from, var over, var to]
            ? new TeamRoute(from, over, to)
            : null;
}
