namespace RevenueProcess;

/// <summary>The limits of depth and size, checked in one place for criteria made in code and in JSON.</summary>
internal static class CriterionLimits
{
    public static IReadOnlyList<Fault> Faults(int depth, long nodes, string path)
    {
        if (depth <= Criterion.MaxDepth && nodes <= Criterion.MaxNodes)
        {
            return [];
        }

        var faults = new List<Fault>();
        if (depth > Criterion.MaxDepth)
        {
            faults.Add(TooDeep(depth, path));
        }

        if (nodes > Criterion.MaxNodes)
        {
            faults.Add(TooLarge(nodes, path));
        }

        return faults;
    }

    public static Fault TooLarge(long nodes, string path) =>
        new(FaultCodes.TooLarge, path, ("count", nodes), ("unit", "nodes"), ("most", Criterion.MaxNodes));

    public static Fault TooDeep(int depth, string path) => new(FaultCodes.TooDeep, path, ("depth", depth), ("most", Criterion.MaxDepth));
}
