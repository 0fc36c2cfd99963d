namespace RevenueProcess;

/// <summary>What happens to journeys in a calendar period, each at most once a journey.</summary>
internal enum ThroughputKind
{
    Started = 1,

    /// <summary>At the first entry that wins.</summary>
    Won,

    /// <summary>At the close that is in force at as-of.</summary>
    Closed,

    /// <summary>At the first move out of a closing stage.</summary>
    Reopened,
}
