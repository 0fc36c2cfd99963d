namespace RevenueProcess;

/// <summary>
/// What differs between two versions of a process: in stages, entries, transitions with their gates and reasons, lead definitions, scores and
/// calendars. Without differences they say the same, but for name and version.
/// </summary>
/// <remarks>
/// Stages are the same by their id, wherever they stand; lead definitions and calendars by their name, scores by name and version, and transitions
/// by trigger, from and to: of several the first is compared with the first, and so on. Equal when the versions are.
/// </remarks>
public sealed record ProcessComparison
{
    private ProcessComparison(ProcessDefinition from, ProcessDefinition to, IReadOnlyList<ProcessDifference> differences) =>
        (From, To, Differences) = (from, to, differences);

    /// <summary>The old version.</summary>
    public ProcessDefinition From { get; }

    /// <summary>The new version.</summary>
    public ProcessDefinition To { get; }

    /// <summary>
    /// All differences: of stages, entries, transitions, definitions, scores and calendars; of each what is gone, then what is new or changed, then what
    /// stands in another order.
    /// </summary>
    public IReadOnlyList<ProcessDifference> Differences { get; }

    /// <summary>Compares two versions.</summary>
    /// <param name="from">The old version.</param>
    /// <param name="to">The new version; it may have any name and version.</param>
    public static ProcessComparison Of(ProcessDefinition from, ProcessDefinition to) =>
        new(from, to, new ValueList<ProcessDifference>(ProcessDifferences.Between(Require.NotNull(from), Require.NotNull(to))));

    /// <summary>The differences in words, a line each; or that there are none.</summary>
    public override string ToString() => Differences.Count == 0
        ? $"{From} and {To} say the same"
        : $"{From} → {To}\n{string.Join('\n', Differences.Select(difference => $"  {difference.Message}"))}";
}
